"""An urgent notice over the whole board, in letters as large as have room."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.state import ScreenState
from callscreen.widgets.lines import Ink, beside_width, draw_beside
from callscreen.widgets.look import Look
from callscreen.widgets.painting import Centre, draw_icon, draw_line
from callscreen.widgets.part import Part
from callscreen.widgets.sentence_rows import sentence_rows

EDGE, PAD, TITLE = 0.02, 0.05, 0.14
"""Width of the edge, room inside it and height of the title, in lengths of the shorter side."""
MOST_SHARE = 0.3
"""Largest text beside the shorter side."""


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
        shown = self.look.texts(words)
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
        most = MOST_SHARE * short
        for row in sentence_rows(*self._texts, room, most):
            line = QRectF(room.left(), row.top, room.width(), row.pitch)
            draw_line(painter, line, row.text, row.px, theme.text, bold=row.bold, align=Centre)

    def _paint_title(self, painter: QPainter, line: QRectF) -> None:
        ink = Ink(line.height() * 0.5, self.theme.calling, self.theme.calling)
        side = line.height() * 0.7
        left = line.center().x() - (beside_width(self.look, texts.URGENT, ink) + side * 1.25) / 2
        place = QRectF(max(line.left(), left), line.center().y() - side / 2, side, side)
        draw_icon(painter, place, "alert-outline", self.theme.calling)
        words = QRectF(place.right() + side * 0.25, line.top(), line.right() - place.right(), line.height())
        draw_beside(painter, words, self.look, texts.URGENT, ink)
