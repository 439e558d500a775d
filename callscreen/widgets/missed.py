"""The numbers that missed their call, with what their owners should do."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.widgets.painting import draw_card, draw_icon, draw_line, text_width
from shared.qt.theme import Theme


class MissedCard(QWidget):
    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("missed")
        self._theme = theme
        self._numbers: tuple[str, ...] = ()
        self.row_height = 100.0
        self._name()

    def show_numbers(self, numbers: tuple[str, ...]) -> None:
        if numbers != self._numbers:
            self._numbers = numbers
            self._name()
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, theme, h = QPainter(self), self._theme, self.row_height
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_card(painter, QRectF(self.rect()), theme, h * 0.1, theme.caution_wash if self._numbers else None)
        pad = h * 0.11
        colour = theme.caution if self._numbers else theme.quiet
        side = h * 0.3
        draw_icon(painter, QRectF(pad, h * 0.13, side, side), "account-clock-outline", colour)
        left = pad * 1.7 + side
        width = self.width() - left - pad
        draw_line(painter, QRectF(left, h * 0.09, width, h * 0.24), texts.MISSED.zh, h * 0.205, colour, bold=True)
        draw_line(painter, QRectF(left, h * 0.33, width, h * 0.15), texts.MISSED.en, h * 0.12, theme.quiet, least=0.8)
        numbers = QRectF(pad, h * 0.54, self.width() - 2 * pad, self.height() - h * 0.62)
        if self._numbers:
            self._paint_numbers(painter, numbers)
        else:
            none = f"{texts.NONE_MISSED.zh}  {texts.NONE_MISSED.en}"
            draw_line(painter, QRectF(pad, h * 0.54, numbers.width(), h * 0.34), none, h * 0.175, theme.quiet)

    def _paint_numbers(self, painter: QPainter, box: QRectF) -> None:
        """Fill the box with numbers, newest first; what has no room is counted."""
        px = self.row_height * 0.27
        gap, line = px * 0.6, self.row_height * 0.38
        pitch = max(text_width(number, round(px), bold=True) for number in self._numbers) + gap
        columns, rows = max(1, int((box.width() + gap) / pitch)), max(1, int(box.height() / line + 0.2))
        room = columns * rows
        shown = self._numbers if len(self._numbers) <= room else self._numbers[: max(1, room - 1)]
        for i, number in enumerate(shown):
            place = QRectF(box.left() + i % columns * pitch, box.top() + i // columns * line, pitch, line * 0.9)
            draw_line(painter, place, number, px, self._theme.text, bold=True)
        if len(shown) < len(self._numbers):
            i = len(shown)
            place = QRectF(box.left() + i % columns * pitch, box.top() + i // columns * line, pitch, line * 0.9)
            more = texts.MORE.fill(count=len(self._numbers) - i)
            draw_line(painter, place, more.en, px * 0.7, self._theme.quiet)

    def _name(self) -> None:
        listed = "、".join(self._numbers) or texts.NONE_MISSED.zh
        self.setAccessibleName(f"{texts.MISSED.zh} {texts.MISSED.en}：{listed}")
