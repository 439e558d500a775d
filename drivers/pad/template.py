"""Everything that makes one kind of pad different from another, as data; `preset_file.py` reads it from files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from drivers.pad.actions import Action
from drivers.pad.layout import Layout


class Framing(StrEnum):
    """How frames are told apart in what a pad sends."""

    FIXED = "fixed"
    """Every frame has the same size."""
    FOOTER = "footer"
    """A header, and a footer where the frame ends."""
    LENGTH = "length"
    """A header, and a byte that tells the length."""
    LINE = "line"
    """Each frame is a line, ended by CR, LF or both."""
    BYTE = "byte"
    """Each byte is a frame."""
    GAP = "gap"
    """Silence ends a frame."""


class DigitStyle(StrEnum):
    """How a pad wants digits."""

    VALUE = "value"
    """00 to 09."""
    ASCII = "ascii"
    """30 to 39."""


@dataclass(frozen=True, slots=True)
class Reception:
    """What a pad sends. Frames whose function byte is `rating_function` are read by `rating_keys`, others by `keys`.

    `keys` are data bytes and what they stand for; `digits` are the bytes of digits that may precede a key in its frame.
    """

    framing: Framing
    layout: Layout
    keys: Mapping[bytes, Action] = field(hash=False)
    digits: Mapping[int, int] = field(default_factory=dict, hash=False)
    rating_function: int | None = None
    rating_keys: Mapping[bytes, Action] = field(default_factory=dict, hash=False)
    ignore: frozenset[bytes] = frozenset()
    """Data bytes that are no key, such as the Enter after a digit."""
    function: int = 1
    """What the pad itself puts into key frames; any other function but the rating's is a key frame as well."""
    gap_ms: int = 30
    """The silence that ends a frame, with framing "gap"."""
    forget_ms: int = 500
    """An unfinished frame is given up after this silence; 0 keeps it for ever."""

    @property
    def actions(self) -> list[Action]:
        """Everything that its keys stand for, in the order of the preset."""
        return list(dict.fromkeys([*self.keys.values(), *self.rating_keys.values()]))


@dataclass(frozen=True, slots=True)
class Answers:
    """What the PC answers at once: "echo" for the same frame, a layout, or None for nothing."""

    key: Layout | str | None = None
    rating: Layout | str | None = None
    within_ms: int = 0
    """An answer that could not be sent in this time is not sent any more; 0 sends it always."""


@dataclass(frozen=True, slots=True)
class Sending:
    """What the PC sends by itself; a pad that knows none of it has no display, lamp or beeper."""

    ticket: tuple[Layout, ...] = ()
    """Shows the ticket at the counter and how many wait."""
    waiting: tuple[Layout, ...] = ()
    """Shows that nobody is at the counter and people wait; `ticket` with blanks when empty."""
    idle: tuple[Layout, ...] = ()
    """Shows that nobody is here at all; `waiting` when empty."""
    start_rating: tuple[Layout, ...] = ()
    cancel_rating: tuple[Layout, ...] = ()
    beep: tuple[Layout, ...] = ()
    stars: tuple[Layout, ...] = ()
    welcome: tuple[Layout, ...] = ()
    digits: DigitStyle = DigitStyle.ASCII
    blank: int = 0x20
    """What stands in the place of a digit that is not shown."""
    gap_ms: int = 0
    """Silence between two frames, so that a slow pad hears both."""
    after_key: bool = False
    """Show display and lamp again after each key, for pads that learn only from them that a key was taken."""

    @property
    def layouts(self) -> dict[str, tuple[Layout, ...]]:
        """All frames by what they do."""
        names = ("ticket", "waiting", "idle", "start_rating", "cancel_rating", "beep", "stars", "welcome")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True, slots=True)
class PadTemplate:
    """One kind of pad. `units` are the addresses it may have; `scores` is read by `scores_of`."""

    name: str
    receive: Reception
    answers: Answers = Answers()
    send: Sending = Sending()
    baud: int = 9600
    parity: str = "none"
    units: range = range(256)
    scores: str = ""
    debounce_ms: int = 300
    """The same frame again within this time is answered again and not acted on again."""
    echo: bool = False
    """The line brings back what is sent on it, as some RS-485 adapters do; what comes back is taken out."""
    only_while_rating: bool = False
    """Score keys count only between the start of a rating and its end, and only once."""
