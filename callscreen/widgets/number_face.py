"""The largest text of a calling tile: its number."""

import time

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen.measures import NUMBER_SHARE, Box
from callscreen.state import CallShown
from callscreen.widgets.painting import cap_share, draw_line, number_px, text_width

SLIDE_MS, SLIDE_FRAME_MS, SLIDE_SHARE = 180, 20, 0.12
"""How long a new number slides into its place, and from how far below, in heights of its box."""


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
        self.setAccessibleName(f"{call.number} {call.name}".strip() if call else "")
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

    def used_width(self) -> float:
        """Return how wide the number is written."""
        return text_width(self._call.number if self._call else "", self.font_px(), bold=True)

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
