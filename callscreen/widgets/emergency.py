"""An urgent notice over the whole board, in letters as large as have room."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.state import ScreenState
from callscreen.widgets.lines import LARGE_PITCH, SMALL_PITCH, SMALL_SHARE, Ink, beside_width, broken, draw_beside
from callscreen.widgets.look import Look
from callscreen.widgets.painting import Centre, draw_icon, draw_line, text_width
from callscreen.widgets.part import Part

EDGE, PAD, TITLE = 0.02, 0.05, 0.14
"""Width of the edge, room inside it and height of the title, in lengths of the shorter side."""
MOST_SHARE, LEAST_PX, STEP = 0.3, 12, 0.95
"""Largest text beside the shorter side, smallest in pixels, and from one size tried to the next."""

Rows = list[tuple[str, float, bool]]
"""Lines with their sizes, and whether each is bold."""


class Emergency(Part):
    """Stands still, with a steady bright edge: what flashes is not read. Hidden while there is nothing urgent."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self.setObjectName("emergency")
        self._texts: tuple[str, str] = ("", "")
        self.hide()

    def show_state(self, state: ScreenState) -> None:
        words = state.emergency
        if words is None:
            self._texts = ("", "")
            self.hide()
            return
        # A notice given in one language is shown in it, whatever the screen's is.
        large, small = self.look.large(words), self.look.small(words)
        shown = (large or small or words.zh or words.en, small if large else "")
        if shown != self._texts:
            self._texts = shown
            self.setAccessibleName(" ".join((texts.URGENT.zh, texts.URGENT.en, *filter(None, shown))))
            self.update()
        self.show()
        self.raise_()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.theme
        short = min(self.width(), self.height())
        edge, pad = EDGE * short, PAD * short
        painter.fillRect(self.rect(), QColor(theme.calling))
        painter.fillRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), QColor(theme.background))
        box = QRectF(self.rect()).adjusted(pad, pad, -pad, -pad)
        self._paint_title(painter, QRectF(box.left(), box.top(), box.width(), TITLE * short))
        room = box.adjusted(0, TITLE * short * 1.1, 0, 0)
        rows = self._rows(room)
        y = room.center().y() - sum(map(_pitch, rows)) / 2
        for row in rows:
            text, px, bold = row
            line = QRectF(room.left(), y, room.width(), _pitch(row))
            draw_line(painter, line, text, px, theme.text, bold=bold, align=Centre)
            y += _pitch(row)

    def _paint_title(self, painter: QPainter, line: QRectF) -> None:
        ink = Ink(line.height() * 0.5, self.theme.calling, self.theme.calling)
        side = line.height() * 0.7
        left = line.center().x() - (beside_width(self.look, texts.URGENT, ink) + side * 1.25) / 2
        place = QRectF(max(line.left(), left), line.center().y() - side / 2, side, side)
        draw_icon(painter, place, "alert-outline", self.theme.calling)
        words = QRectF(place.right() + side * 0.25, line.top(), line.right() - place.right(), line.height())
        draw_beside(painter, words, self.look, texts.URGENT, ink)

    def _rows(self, room: QRectF) -> Rows:
        """Return the lines of both languages in the largest size in which all of them have room."""
        px = MOST_SHARE * min(self.width(), self.height())
        while True:
            rows = self._rows_at(px, room.width())
            fits = sum(map(_pitch, rows)) <= room.height()
            if px <= LEAST_PX or (fits and all(text_width(t, round(p), b) <= room.width() for t, p, b in rows)):
                return rows
            px *= STEP

    def _rows_at(self, px: float, width: float) -> Rows:
        large = broken(self._texts[0], width, round(px), True)
        small = broken(self._texts[1], width, round(px * SMALL_SHARE), False)
        return [(line, px, True) for line in large] + [(line, px * SMALL_SHARE, False) for line in small]


def _pitch(row: tuple[str, float, bool]) -> float:
    _, px, bold = row
    return px * (LARGE_PITCH if bold else SMALL_PITCH)
