"""The two large texts of a calling tile: the number and its window."""

import time

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen.measures import Box
from callscreen.state import CallShown
from callscreen.widgets.look import Look
from callscreen.widgets.painting import Left, Right, cap_share, draw_line, number_px, text_width
from shared.domain.place_kind import PlaceKind

UNIT_SHARE = 0.42
"""Size of 号窗口 beside the window's number."""
BLOCK_NUMBER_SHARE, BLOCK_UNIT_SHARE = 0.45, 0.3
"""In a block: the figures' share of its height, and the size of 号窗口 below them."""
WIDE_NUMBER_SHARE, WIDE_UNIT_SHARE, WIDE_SMALL_SHARE = 0.56, 0.34, 0.22
"""In a wide tile: the figures' share of its height, and the sizes of both languages beside them."""
NUMBER_SHARE = 0.88
"""How much of its box's height a number takes at most; round figures reach a little over and under."""
SLIDE_MS, SLIDE_FRAME_MS, SLIDE_SHARE = 180, 20, 0.12
"""How long a new number slides into its place, and from how far below, in heights of its box."""


Row = tuple[str, float, float, float, bool]
"""A text, its size, the height of its row, the room after it, and whether it is bold."""


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
        self._since = QElapsedTimer()
        self._frames = QTimer(self, interval=SLIDE_FRAME_MS)
        self._frames.timeout.connect(self._next_frame)

    @property
    def sliding(self) -> bool:
        return self._frames.isActive()

    def show_call(self, call: CallShown | None, colour: str) -> None:
        self._call, self._colour = call, colour
        self.setAccessibleName(call.number if call else "")
        self.update()

    def slide_in(self) -> None:
        """Let the number come from a little below into its place."""
        self._since.start()
        self._frames.start()

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
        place = QRectF(self.rect()).translated(0, self._below())
        draw_line(painter, place, self._call.number, self.font_px(), self._colour, bold=True)
        painter.end()
        if self._call.fresh and self._call.seq != self._told:
            self._told = self._call.seq
            self.painted.emit(self._call, time.monotonic_ns())

    def _below(self) -> float:
        """Return how far below its place the number is now; it comes fast and arrives slowly."""
        if not self._frames.isActive():
            return 0.0
        left = max(0.0, 1 - self._since.elapsed() / SLIDE_MS)
        return left * left * SLIDE_SHARE * self.height()

    def _next_frame(self) -> None:
        if self._since.elapsed() >= SLIDE_MS:
            self._frames.stop()
        self.update()


class WindowFace(QWidget):
    """The window of a call: 5 号窗口, Window 5; 302 诊室, Room 302."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look, self._colour = look, ""
        self._window: int | None = None
        self._kind = PlaceKind.WINDOW
        self.stacked = self.wide = False

    def show_call(self, call: CallShown | None, colour: str) -> None:
        self._window, self._colour = call.window if call else None, colour
        self._kind = call.kind if call else PlaceKind.WINDOW
        self.setAccessibleName(f"{call.place.zh} {call.place.en}" if call else "")
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        if self._window is None:
            return
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.stacked:
            self._paint_row(painter, box)
        elif self.wide:
            self._paint_wide(painter, box)
        else:
            self._paint_block(painter, box)

    def _paint_block(self, painter: QPainter, box: QRectF) -> None:
        """Number, unit and the small language below each other at the right edge."""
        per_px = text_width(self._figures(), 200, bold=True) / 200
        unit_per_px = text_width(self._unit(), 200, bold=True) / 200 * BLOCK_UNIT_SHARE
        width = box.width() / max(per_px, unit_per_px)
        px = min(width, box.height() * BLOCK_NUMBER_SHARE / cap_share(bold=True))
        small_text = self._small()
        line, unit, small = px * cap_share(bold=True), px * BLOCK_UNIT_SHARE, px * 0.2 if small_text else 0.0
        y = box.center().y() - (line + unit * 1.5 + small * 1.4) / 2
        for text, size, height, after, bold in self._in_order(
            (str(self._window), px, line, unit * 0.35, True), (self._unit(), unit, unit * 1.1, unit * 0.05, True)
        ):
            row = QRectF(box.left(), y, box.width(), height)
            draw_line(painter, row, text, size, self._colour, bold=bold, align=Right)
            y += height + after
        below = QRectF(box.left(), y, box.width(), small * 1.4)
        draw_line(painter, below, small_text, small, self._colour, align=Right)

    def _in_order(self, number: Row, unit: Row) -> tuple[Row, Row]:
        """Return number and unit in the order in which they are read: 5 号窗口, Window 5."""
        return (number, unit) if self._look.chinese_first else (unit, number)

    def _paint_wide(self, painter: QPainter, box: QRectF) -> None:
        """Number and, right of it, unit above the small language."""
        unit, small = self._unit(), self._small()
        per_px = text_width(self._figures(), 200, bold=True) / 200
        words_per_px = max(
            text_width(unit, 200, bold=True) / 200 * WIDE_UNIT_SHARE, text_width(small, 200) / 200 * WIDE_SMALL_SHARE
        )
        px = min(box.height() * WIDE_NUMBER_SHARE / cap_share(bold=True), box.width() / (per_px + 0.14 + words_per_px))
        number_px = text_width(str(self._window), round(px), bold=True)
        number = box
        words = QRectF(
            box.right() - number_px - px * 0.18 - words_per_px * px - 1, box.top(), words_per_px * px, box.height()
        )
        if self._look.chinese_first:
            words = box.adjusted(box.width() - words_per_px * px - 1, 0, 0, 0)
            number = QRectF(box.left(), box.top(), words.left() - box.left() - px * 0.14, box.height())
        draw_line(painter, number, str(self._window), px, self._colour, bold=True, align=Right)
        cap, unit_px, small_px = px * cap_share(bold=True), px * WIDE_UNIT_SHARE, px * WIDE_SMALL_SHARE
        top = box.center().y() - cap / 2
        upper = QRectF(words.left(), top, words.width(), cap * (0.56 if small else 1.0))
        align = Left if self._look.chinese_first else Right
        draw_line(painter, upper, unit, unit_px, self._colour, bold=True, align=align)
        lower = QRectF(words.left(), top + cap * 0.62, words.width(), cap * 0.38)
        draw_line(painter, lower, small, small_px, self._colour, align=align)

    def _paint_row(self, painter: QPainter, box: QRectF) -> None:
        """Number and unit at the left, the small language at the right of the same line, where there is room."""
        px = self._row_px(box.width() * 0.66, box.height() * 0.95)
        used = self._paint_number(painter, box, px)
        rest = box.adjusted(used + px * 0.25, px * 0.18, 0, px * 0.18)
        words, small = self._small(), min(px * 0.34, box.height() * 0.5)
        if words and rest.width() >= text_width(words, round(small * 0.7)):
            draw_line(painter, rest, words, small, self._colour, align=Right)

    def _row_px(self, width: float, height: float) -> float:
        """Return the size of the figures; a number of one figure is drawn as large as one of two would be."""
        per_px = text_width(self._figures(), 200, bold=True) / 200
        unit = text_width(self._unit(), 200, bold=True) / 200 * UNIT_SHARE
        return min(width / (per_px + unit + 0.08), height / cap_share(bold=True))

    def _paint_number(self, painter: QPainter, box: QRectF, px: float) -> float:
        """Write the number and its unit on one base line: 5 号窗口, Window 5. Return the width used."""
        number, unit_px = str(self._window), px * UNIT_SHARE
        unit_width = text_width(self._unit(), round(unit_px), bold=True)
        number_width = text_width(number, round(px), bold=True)
        number_first = self._look.chinese_first
        gap = px * (0.08 if number_first else 0.16)
        left = box.left() + (0 if number_first else unit_width + gap)
        draw_line(painter, QRectF(left, box.top(), number_width + 1, box.height()), number, px, self._colour, bold=True)
        drop = (px - unit_px) * cap_share(bold=True) / 2 - unit_px * 0.05
        unit_left = box.left() + (number_width + gap if number_first else 0)
        unit_box = QRectF(unit_left, box.top() + drop, unit_width + 1, box.height())
        draw_line(painter, unit_box, self._unit(), unit_px, self._colour, bold=True)
        return number_width + gap + unit_width

    def _figures(self) -> str:
        return "0" * max(2, len(str(self._window)))

    def _unit(self) -> str:
        return self._look.large(self._kind.unit)

    def _small(self) -> str:
        return self._look.small(self._kind.titled(self._window))
