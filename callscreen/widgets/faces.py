"""The two large texts of a calling tile: the number and its window."""

import time

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.measures import Box
from callscreen.state import CallShown
from callscreen.widgets.painting import Centre, Left, Right, cap_share, draw_line, number_px, text_width

UNIT_SHARE = 0.42
"""Size of 号窗口 beside the window's number."""
BLOCK_NUMBER_SHARE, BLOCK_UNIT_SHARE = 0.45, 0.3
"""In a block: the figures' share of its height, and the size of 号窗口 below them."""
NUMBER_SHARE = 0.88
"""How much of its box's height a number takes at most; round figures reach a little over and under."""


class NumberFace(QWidget):
    """A ticket number as large as its box allows; the size depends on how many figures there are, not on which."""

    painted = Signal(object, object)
    """The call, and the monotonic clock in ns right after its number was painted for the first time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._colour, self._letter = "", "A"
        self._call: CallShown | None = None
        self._told = 0

    def show_call(self, call: CallShown | None, colour: str) -> None:
        self._call, self._colour = call, colour
        self.setAccessibleName(call.number if call else "")
        self.update()

    def size_for(self, letters: str) -> None:
        """Leave room for the widest of the hall's letters, so that the size stays the same from call to call."""
        self._letter = max(letters or "A", key=lambda letter: text_width(letter, 200, bold=True))

    def font_px(self) -> int:
        """Return the size in which the present number is drawn, or one of four signs while there is none."""
        number = self._call.number if self._call else "0000"
        sample = self._letter + "0" * (len(number) - 1)
        return number_px(Box(0, 0, self.width(), self.height() * NUMBER_SHARE), sample)

    def height_px(self) -> float:
        """Return how high the figures are."""
        return self.font_px() * cap_share(bold=True)

    def paintEvent(self, _: QPaintEvent) -> None:
        if self._call is None:
            return
        painter = QPainter(self)
        draw_line(painter, QRectF(self.rect()), self._call.number, self.font_px(), self._colour, bold=True)
        painter.end()
        if self._call.fresh and self._call.seq != self._told:
            self._told = self._call.seq
            self.painted.emit(self._call, time.monotonic_ns())


class WindowFace(QWidget):
    """The window of a call: 5 号窗口, Window 5."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._colour = ""
        self._window: int | None = None
        self.stacked = False

    def show_call(self, call: CallShown | None, colour: str) -> None:
        self._window, self._colour = call.window if call else None, colour
        words = texts.WINDOW.fill(number=self._window)
        self.setAccessibleName(f"{words.zh} {words.en}" if call else "")
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        if self._window is None:
            return
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.stacked:
            self._paint_row(painter, box)
        else:
            self._paint_block(painter, box)

    def _paint_block(self, painter: QPainter, box: QRectF) -> None:
        """Number, unit and English below each other at the right edge."""
        figures = "0" * max(2, len(str(self._window)))
        per_px = text_width(figures, 200, bold=True) / 200
        px = min(box.width() / per_px, box.height() * BLOCK_NUMBER_SHARE / cap_share(bold=True))
        line, unit, english = px * cap_share(bold=True), px * BLOCK_UNIT_SHARE, px * 0.2
        y = box.center().y() - (line + unit * 1.5 + english * 1.4) / 2
        number = QRectF(box.left(), y, box.width(), line)
        draw_line(painter, number, str(self._window), px, self._colour, bold=True, align=Right)
        y += line + unit * 0.35
        zh = QRectF(box.left(), y, box.width(), unit * 1.1)
        draw_line(painter, zh, texts.WINDOW_UNIT.zh, unit, self._colour, bold=True, align=Right)
        en = QRectF(box.left(), y + unit * 1.15, box.width(), english * 1.4)
        draw_line(painter, en, texts.WINDOW.fill(number=self._window).en, english, self._colour, align=Right)

    def _paint_row(self, painter: QPainter, box: QRectF) -> None:
        """Number and unit at the left, English at the right of the same line, where there is room."""
        px = self._px(box.width() * 0.62, box.height() * 0.95)
        used = self._paint_number(painter, box, px, Left)
        rest = box.adjusted(used + px * 0.3, px * 0.18, 0, px * 0.18)
        words = texts.WINDOW.fill(number=self._window).en
        draw_line(painter, rest, words, min(px * 0.34, box.height() * 0.5), self._colour, align=Right)

    def _px(self, width: float, height: float) -> float:
        """Return the size of the figures; a number of one figure is drawn as large as one of two would be."""
        figures = "0" * max(2, len(str(self._window)))
        per_px = text_width(figures, 200, bold=True) / 200
        unit = text_width(texts.WINDOW_UNIT.zh, 200, bold=True) / 200 * UNIT_SHARE
        return min(width / (per_px + unit + 0.08), height / cap_share(bold=True))

    def _paint_number(self, painter: QPainter, box: QRectF, px: float, align: Qt.AlignmentFlag) -> float:
        number, unit_px = str(self._window), px * UNIT_SHARE
        unit_width = text_width(texts.WINDOW_UNIT.zh, round(unit_px), bold=True)
        number_width = text_width(number, round(px), bold=True)
        total = number_width + px * 0.08 + unit_width
        left = box.left() if align is Left else box.right() - total
        draw_line(painter, QRectF(left, box.top(), number_width + 1, box.height()), number, px, self._colour, bold=True)
        drop = (px - unit_px) * cap_share(bold=True) / 2 - unit_px * 0.05
        unit_box = QRectF(left + total - unit_width, box.top() + drop, unit_width + 1, box.height())
        draw_line(painter, unit_box, texts.WINDOW_UNIT.zh, unit_px, self._colour, bold=True, align=Centre)
        return total
