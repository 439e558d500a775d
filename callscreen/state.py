"""What the call screen shows: one frozen value, which the window draws and compares with the one before."""

from dataclasses import dataclass, field

from callscreen.voice.state import VoiceState
from shared.domain.ticket import WaitRange
from shared.domain.words import Words


@dataclass(frozen=True, slots=True)
class CallShown:
    """A number with its window."""

    seq: int
    number: str
    window: int
    recalls: int = 0
    served: bool = False
    """The citizen has come; nobody is asked to the window any more."""
    fresh: bool = field(default=False, compare=False)
    """Seen live and within its full display time: it pulses, and keeps a large tile."""


@dataclass(frozen=True, slots=True)
class QueueShown:
    letter: str
    name: Words
    waiting: int
    wait: WaitRange | None
    """Expected for somebody who takes a number now; None while no window is open."""


@dataclass(frozen=True, slots=True)
class WindowsShown:
    """Window numbers in order; a paused one is not open."""

    open: tuple[int, ...] = ()
    paused: tuple[int, ...] = ()


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
