"""The call screen's window: draws a state, and repaints only the parts in which it differs from the one before."""

from collections import deque
from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen.board.layout import PartKind
from callscreen.board.places import places_of
from callscreen.closing import teller_of
from callscreen.film.player import FilmPlayer
from callscreen.state import CallShown, ScreenState
from callscreen.widgets.calling_area import CallingArea
from callscreen.widgets.caption import CaptionLine
from callscreen.widgets.emergency import Emergency
from callscreen.widgets.header import Header
from callscreen.widgets.hours import Hours
from callscreen.widgets.look import Look
from callscreen.widgets.media import Media
from callscreen.widgets.missed import MissedNumbers
from callscreen.widgets.next_up import NextUp
from callscreen.widgets.notice import NoticeLine
from callscreen.widgets.open_windows import OpenWindows
from callscreen.widgets.painting import rect_of
from callscreen.widgets.part import Part
from callscreen.widgets.queue_board import QueueBoard
from callscreen.widgets.recent import RecentCalls
from callscreen.widgets.tile import CallTile
from callscreen.widgets.window_wall import WindowWall

TOLD_KEPT = 64
UNDER_COVER: frozenset[PartKind] = frozenset(("header", "caption"))
"""Parts that go on while an urgent notice covers the board: the head is seen, and the caption tells what is read."""

PARTS: Mapping[PartKind, Callable[[QWidget, Look], Part]] = {
    "header": Header,
    "calling": CallingArea,
    "caption": CaptionLine,
    "recent": RecentCalls,
    "queues": QueueBoard,
    "next": NextUp,
    "windows": WindowWall,
    "open_windows": OpenWindows,
    "missed": MissedNumbers,
    "hours": Hours,
    "media": Media,
    "notices": NoticeLine,
}


class CallScreenWindow(QWidget):
    """Shows a `ScreenState`; nobody operates it."""

    painted = Signal(str, object)
    """A number called just now and when it was painted, by the monotonic clock in ns; once for every call or recall."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("call_screen")
        self.setWindowTitle("叫号屏 Call screen")
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(look.theme.background))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self._look = look
        self._state: ScreenState | None = None
        self._shown: frozenset[PartKind] = frozenset()
        """The parts of the present arrangement."""
        self._told: deque[int] = deque(maxlen=TOLD_KEPT)
        self.parts: dict[PartKind, Part] = {kind: PARTS[kind](self, look) for kind in look.layout.parts()}
        self.emergency = Emergency(self, look)
        self.calling = self.parts.get("calling")
        if isinstance(self.calling, CallingArea):
            self.calling.painted.connect(self._tell_painted)

    @property
    def tiles(self) -> list[CallTile]:
        """The large tiles, the newest call's first; none on a screen without."""
        return self.calling.tiles if isinstance(self.calling, CallingArea) else []

    @property
    def films(self) -> FilmPlayer | None:
        """What plays the films; None on a screen without the part media."""
        media = self.parts.get("media")
        return media.films if isinstance(media, Media) else None

    def render_state(self, state: ScreenState) -> None:
        """Show a state; parts that are equal to what they show already are left alone.

        What comes while an urgent notice covers the board is shown, slides in and flashes once it can be seen.
        """
        self._state = state
        teller = teller_of(state, self._shown)
        for kind, part in self.parts.items():
            part.tells_closed = kind == teller
            if state.emergency is None or kind in UNDER_COVER:
                part.show_state(state)
        self.emergency.show_state(state)

    def make_ready(self) -> None:
        """Prepare what takes time when it is first painted, so that the first call does not wait for it."""
        for part in self.parts.values():
            part.make_ready()

    def end(self) -> None:
        """Stop what works for the parts in the background."""
        for part in self.parts.values():
            part.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """Give all parts the places that belong to this window's size; those without one are not shown."""
        places = places_of(self._look.layout, self.width(), self.height())
        for kind, part in self.parts.items():
            box = places.boxes.get(kind)
            part.setVisible(box is not None)
            if box is None:
                continue
            part.unit, part.gap = places.unit * self._look.layout.text_scale, places.gap
            at_edges = (box.x == 0, box.x + box.width == self.width())
            part.inset = (places.margin * at_edges[0], places.margin * at_edges[1])
            part.setGeometry(rect_of(box).toRect())
            part.arrange()
        self._show_parts(frozenset(places.boxes))
        below = self._head_height()
        self.emergency.setGeometry(0, below, self.width(), self.height() - below)

    def _show_parts(self, shown: frozenset[PartKind]) -> None:
        """Remember which parts are shown; others may then have to say what a hidden one said."""
        changed, self._shown = shown != self._shown, shown
        if changed and self._state is not None:
            self.render_state(self._state)

    def _head_height(self) -> int:
        """Return how high the head over the whole width is, which an urgent notice leaves free."""
        head = self.parts.get("header")
        if head is None or head.isHidden() or head.y() > 0 or head.width() < self.width():
            return 0
        return head.height()

    def _tell_painted(self, call: CallShown, at_ns: int) -> None:
        if call.seq not in self._told:
            self._told.append(call.seq)
            self.painted.emit(call.number, at_ns)
