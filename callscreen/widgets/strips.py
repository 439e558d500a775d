"""The two lines under the calls: what is being spoken, and which windows are open."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.state import WindowsShown
from callscreen.widgets.painting import Centre, Right, draw_card, draw_icon, draw_line, text_width
from shared.domain.hall import number_range
from shared.domain.words import Words
from shared.qt.theme import Theme


class CaptionLine(QWidget):
    """The words of the announcement being made, for those who do not hear it; a quiet hint in between."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("caption")
        self._theme = theme
        self._caption: Words | None = None
        self._name()

    def show_caption(self, caption: Words | None) -> None:
        if caption != self._caption:
            self._caption = caption
            self._name()
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, theme, h = QPainter(self), self._theme, float(self.height())
        speaking = self._caption is not None
        words = self._caption or texts.LISTEN
        draw_card(painter, QRectF(self.rect()), theme, h * 0.2, theme.accent_wash if speaking else None)
        colour = theme.accent if speaking else theme.quiet
        side = h * 0.5
        sign = "volume-high" if speaking else "ear-hearing"
        draw_icon(painter, QRectF(h * 0.28, (h - side) / 2, side, side), sign, colour)
        left = h * 0.28 + side * 1.4
        box = QRectF(left, 0, self.width() - left - h * 0.3, h)
        used = draw_line(painter, box, words.zh, h * 0.4, theme.text if speaking else colour, bold=speaking)
        draw_line(painter, box.adjusted(used + h * 0.3, 0, 0, 0), words.en, h * 0.28, colour, align=Right)

    def _name(self) -> None:
        words = self._caption or texts.LISTEN
        self.setAccessibleName(f"{words.zh} {words.en}")


class WindowsStrip(QWidget):
    """The numbers of the open windows, and of those that pause; as ranges where there are too many for plates."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("open_windows")
        self._theme = theme
        self._windows = WindowsShown()
        self._name()

    def show_windows(self, windows: WindowsShown) -> None:
        if windows != self._windows:
            self._windows = windows
            self._name()
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, theme, h = QPainter(self), self._theme, float(self.height())
        draw_card(painter, QRectF(self.rect()), theme, h * 0.2)
        pad = h * 0.28
        words = texts.OPEN_WINDOWS
        label = max(text_width(words.zh, round(h * 0.32)), text_width(words.en, round(h * 0.22)))
        draw_line(painter, QRectF(pad, h * 0.1, label, h * 0.46), words.zh, h * 0.32, theme.text)
        draw_line(painter, QRectF(pad, h * 0.54, label, h * 0.36), words.en, h * 0.22, theme.quiet)
        room = QRectF(pad + label + h * 0.35, 0, self.width() - label - pad * 2 - h * 0.35, h)
        plates = len(self._windows.open) + len(self._windows.paused)
        paused = self._paused_width(h) if self._windows.paused else 0.0
        if not plates:
            none = f"{texts.NO_OPEN_WINDOW.zh} {texts.NO_OPEN_WINDOW.en}"
            draw_line(painter, room, none, h * 0.32, theme.caution)
        elif plates * h * 0.72 + paused <= room.width():
            self._paint_plates(painter, room)
        else:
            self._paint_ranges(painter, room)

    def _paint_plates(self, painter: QPainter, room: QRectF) -> None:
        theme, h = self._theme, room.height()
        x = room.left()
        for number in self._windows.open:
            self._paint_plate(painter, QRectF(x, h * 0.19, h * 0.62, h * 0.62), number, theme.good, theme.good_wash)
            x += h * 0.72
        if self._windows.paused:
            x = self._paint_paused(painter, QRectF(x + h * 0.15, 0, room.right() - x, h))
            for number in self._windows.paused:
                plate = QRectF(x, h * 0.19, h * 0.62, h * 0.62)
                self._paint_plate(painter, plate, number, theme.quiet, theme.surface)
                x += h * 0.72

    def _paint_plate(self, painter: QPainter, plate: QRectF, number: int, colour: str, fill: str) -> None:
        painter.setPen(QPen(QColor(colour), max(1.0, plate.height() * 0.04)))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(plate, plate.height() * 0.2, plate.height() * 0.2)
        draw_line(painter, plate, str(number), plate.height() * 0.56, colour, bold=True, align=Centre)

    def _paint_ranges(self, painter: QPainter, room: QRectF) -> None:
        theme, h = self._theme, room.height()
        share = 0.6 if self._windows.paused else 1.0
        used = _draw_list(painter, QRectF(room.left(), 0, room.width() * share, h), self._windows.open, theme.good)
        if self._windows.paused:
            left = self._paint_paused(painter, QRectF(room.left() + used + h * 0.3, 0, room.width(), h))
            _draw_list(painter, QRectF(left, 0, room.right() - left, h), self._windows.paused, theme.quiet)

    def _paint_paused(self, painter: QPainter, box: QRectF) -> float:
        """Draw icon and word for the paused windows; return where their numbers begin."""
        h = box.height()
        side = h * 0.36
        draw_icon(painter, QRectF(box.left(), (h - side) / 2, side, side), "pause-circle-outline", self._theme.quiet)
        left = box.left() + side * 1.25
        draw_line(painter, QRectF(left, h * 0.1, box.width(), h * 0.46), texts.PAUSED.zh, h * 0.28, self._theme.quiet)
        draw_line(painter, QRectF(left, h * 0.54, box.width(), h * 0.36), texts.PAUSED.en, h * 0.2, self._theme.quiet)
        return box.left() + self._paused_width(h)

    def _paused_width(self, h: float) -> float:
        words = max(text_width(texts.PAUSED.zh, round(h * 0.28)), text_width(texts.PAUSED.en, round(h * 0.2)))
        return h * 0.45 + words + h * 0.2

    def _name(self) -> None:
        numbers = number_range(self._windows.open) or texts.NO_OPEN_WINDOW.zh
        paused = f"，{texts.PAUSED.zh} {number_range(self._windows.paused)}" if self._windows.paused else ""
        self.setAccessibleName(f"{texts.OPEN_WINDOWS.zh} {texts.OPEN_WINDOWS.en}：{numbers}{paused}")


def _draw_list(painter: QPainter, box: QRectF, numbers: tuple[int, ...], colour: str) -> float:
    """Draw window numbers as ranges, in two lines where one is too short; return the width used."""
    h, text = box.height(), number_range(numbers)
    if text_width(text, round(h * 0.3), bold=True) <= box.width():
        return draw_line(painter, box, text, h * 0.38, colour, bold=True)
    parts = text.split("、")
    half = (len(parts) + 1) // 2
    lines = ("、".join(parts[:half]), "、".join(parts[half:]))
    rows = (QRectF(box.left(), h * top, box.width(), h * 0.38) for top in (0.1, 0.52))
    return max(
        draw_line(painter, row, line, h * 0.29, colour, bold=True) for row, line in zip(rows, lines, strict=True)
    )
