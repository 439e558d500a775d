"""What the call screen shows: one frozen value, which the window draws and compares with the one before."""

from dataclasses import dataclass
from enum import StrEnum

from callscreen.voice.pace import Pace
from callscreen.voice.state import VoiceState
from shared.domain.place_kind import PlaceKind
from shared.domain.ticket import WaitRange
from shared.domain.words import NOTHING, Words


@dataclass(frozen=True, slots=True)
class CallShown:
    """A number with its window."""

    seq: int
    number: str
    window: int
    recalls: int = 0
    served: bool = False
    """The citizen has come; nobody is asked to the window any more."""
    over: bool = False
    """Served, and not at the window any more: the number stands in the list of last calls only."""
    zone: str = ""
    """Of the line in which it was called."""
    fresh: bool = False
    """Seen live and within its full display time: it pulses, and keeps a large tile in the calling colour."""
    kind: PlaceKind = PlaceKind.WINDOW
    """What the place called to is: a window, a room …"""
    name: str = ""
    """The masked name of who is called, where the hall calls by name."""

    @property
    def place(self) -> Words:
        return self.kind.titled(self.window)


@dataclass(frozen=True, slots=True)
class QueueShown:
    letter: str
    name: Words
    waiting: int
    wait: WaitRange | None
    """Expected for somebody who takes a number now; None while no window is open."""
    kinds: tuple[PlaceKind, ...] = (PlaceKind.WINDOW,)
    """What kinds of places serve it."""


@dataclass(frozen=True, slots=True)
class NextShown:
    """The numbers of a queue that are called next, in order."""

    letter: str
    name: Words
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WindowsShown:
    """Window numbers in order; a paused one is not open."""

    open: tuple[int, ...] = ()
    paused: tuple[int, ...] = ()


class Work(StrEnum):
    """What goes on at a window."""

    CLOSED = "closed"
    FREE = "free"
    CALLING = "calling"
    SERVING = "serving"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class WindowStatus:
    """One window, with the number it calls or serves and the clerk at it."""

    window: int
    work: Work = Work.CLOSED
    number: str = ""
    reason: Words = NOTHING
    """Why it pauses."""
    clerk: Words = NOTHING
    clerk_number: str = ""
    kind: PlaceKind = PlaceKind.WINDOW
    call: int = 0
    """The journal's position of its last call or recall; another one is a new call."""

    @property
    def place(self) -> Words:
        return self.kind.titled(self.window)


@dataclass(frozen=True, slots=True)
class HoursShown:
    """Today's hours as HH:MM–HH:MM; none on a day on which the hall is not open."""

    spans: tuple[str, ...] = ()
    closed: Words | None = None
    """Why the hall is closed now and when it opens again; None while it is open."""


@dataclass(frozen=True, slots=True)
class ScreenState:
    hall: Words
    place: Words
    demonstration: bool
    clock: str
    date: Words
    reconnecting_since: str | None
    """Hall time as HH:MM since when the database is away; the picture is that of the last moment before."""
    voice: VoiceState
    caption: Words | None
    """What is being spoken right now."""
    calling: tuple[CallShown, ...]
    """The large tiles, newest first."""
    recent: tuple[CallShown, ...]
    queues: tuple[QueueShown, ...]
    windows: WindowsShown
    missed: tuple[str, ...]
    notices: tuple[Words, ...]
    wall: tuple[WindowStatus, ...] = ()
    """Every window, by number."""
    next: tuple[NextShown, ...] = ()
    """Queues in which anybody waits."""
    hours: HoursShown = HoursShown()
    kinds: tuple[PlaceKind, ...] = (PlaceKind.WINDOW,)
    """What kinds of places there are on this screen."""
    pace: Pace | None = None
    """How long what is being spoken takes; None where that is not known."""
    emergency: Words | None = None
    """An urgent notice, which covers the whole board in every layout."""
