"""The call screen's window: draws a state, and repaints only the parts in which it differs from the one before."""

import logging
from collections import deque

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen.measures import readable_from_m, screen_plan
from callscreen.state import CallShown, ScreenState
from callscreen.widgets.calling_area import CallingArea
from callscreen.widgets.header import Header
from callscreen.widgets.notice import NoticeLine
from callscreen.widgets.painting import rect_of, warm_glyphs
from callscreen.widgets.queue_board import QueueBoard
from callscreen.widgets.recent import RecentCalls
from callscreen.widgets.strips import CaptionLine, WindowsStrip
from shared.qt.theme import Theme

log = logging.getLogger(__name__)

TOLD_KEPT = 64


class CallScreenWindow(QWidget):
    """Shows a `ScreenState`; nobody operates it."""

    painted = Signal(str, object)
    """A number called just now and when it was painted, by the monotonic clock in ns; once for every call or recall."""

    def __init__(self, theme: Theme, *, animations: bool = True) -> None:
        super().__init__()
        self.setObjectName("call_screen")
        self.setWindowTitle("叫号屏 Call screen")
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.background))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self._state: ScreenState | None = None
        self._told: deque[int] = deque(maxlen=TOLD_KEPT)
        self.header = Header(self, theme)
        self.calling = CallingArea(self, theme, animations=animations)
        self.recent = RecentCalls(self, theme)
        self.caption = CaptionLine(self, theme)
        self.windows = WindowsStrip(self, theme)
        self.queues = QueueBoard(self, theme)
        self.notice = NoticeLine(self, theme, animations=animations)
        self.calling.painted.connect(self._tell_painted)

    def render_state(self, state: ScreenState) -> None:
        """Show a state; parts that are equal to what they show already are left alone."""
        before, self._state = self._state, state
        if before is None or len(before.queues) != len(state.queues):
            self._fit()
        self.calling.size_for("".join(queue.letter for queue in state.queues))
        self.header.show_state(state)
        self.calling.show_calls(state.calling)
        self.recent.show_calls(state.recent)
        self.caption.show_caption(state.caption)
        self.windows.show_windows(state.windows)
        self.queues.show_queues(state.queues)
        self.queues.show_missed(state.missed)
        self.notice.show_notices(state.notices)

    def number_height_mm(self, px_per_mm: float) -> float:
        """Return how high the figures of the newest call are on a screen with so many pixels in a millimetre."""
        return self.calling.tiles[0].number.height_px() / px_per_mm

    def make_ready(self, px_per_mm: float) -> None:
        """Prepare all letters in the sizes of the calls, and log from how far the newest number can be read."""
        warm_glyphs([max(8, tile.number.font_px()) for tile in self.calling.tiles] + [24, 48])
        height_mm = self.number_height_mm(px_per_mm)
        log.info("the newest number is %.0f mm high, readable from %.0f m", height_mm, readable_from_m(height_mm))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """Give all parts the places that belong to this window's size."""
        plan = screen_plan(self.width(), self.height(), len(self._state.queues) if self._state else 0)
        self.header.two_rows = self.queues.portrait = plan.portrait
        self.header.margin = self.notice.margin = plan.margin
        self.calling.gap = self.queues.gap = plan.gap
        places = (
            (self.header, plan.header),
            (self.calling, plan.calling),
            (self.recent, plan.recent),
            (self.caption, plan.caption),
            (self.windows, plan.windows),
            (self.queues, plan.queues),
            (self.notice, plan.notice),
        )
        for part, box in places:
            part.setGeometry(rect_of(box).toRect())

    def _tell_painted(self, call: CallShown, at_ns: int) -> None:
        if call.seq not in self._told:
            self._told.append(call.seq)
            self.painted.emit(call.number, at_ns)
