"""Where a technician stands: at the PIN, then at the service page; and what can be pressed there."""

from dataclasses import dataclass
from enum import Enum

from kiosk.place import Place
from shared.domain.words import Words
from shared.press import Press


class Tab(Enum):
    """A part of the service page."""

    STATUS = "status"
    PRINTER = "printer"
    HALL = "hall"
    MACHINE = "machine"
    LOG = "log"


class Order(Enum):
    """What a technician can have done."""

    LOOK_AGAIN = "look_again"
    TEST_PRINT = "test_print"
    TEST_SECOND = "test_second"
    NEW_ROLL = "new_roll"
    NEW_ROLL_SECOND = "new_roll_second"
    REPRINT = "reprint"
    SEND = "send"
    CLOSE_TODAY = "close_today"
    OPEN_AGAIN = "open_again"
    RESTART = "restart"
    END = "end"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of facts; `good` is None where there is nothing to be good or bad."""

    name: Words
    value: Words
    good: bool | None = None
    detail: str = ""
    """A fault in its own words, in English as in the log."""


@dataclass(frozen=True, slots=True)
class AtPin(Place):
    """The digits themselves are not here: states are drawn, compared and logged."""

    came_from: Place
    until: float
    """When the kiosk goes back by itself, in the presenter's seconds."""
    digits: int = 0
    checking: bool = False
    said: Words | None = None
    paused: bool = False
    """Too many wrong PINs in a row: no key is taken until the pause is over."""

    @property
    def has_modes(self) -> bool:
        return False

    @property
    def busy(self) -> bool:
        return self.checking

    @property
    def ends_at(self) -> float | None:
        return self.until


@dataclass(frozen=True, slots=True)
class AtServiceDesk(Place):
    came_from: Place
    until: float
    offered: frozenset[Order]
    unfit: Order | None = None
    """What is offered in general and makes no sense just now."""
    tab: Tab = Tab.STATUS
    rows: tuple[Row, ...] = ()
    """Of the tab shown."""
    log: tuple[str, ...] = ()
    line: int | None = None
    """Which line of the log is shown as a whole."""
    said: Words | None = None
    failed: bool = False
    """Whether `said` tells of a failure."""
    detail: str = ""
    """The failure in its own words."""
    working: bool = False
    asked: Order | None = None
    """What is to be confirmed."""
    number: str | None = None
    """The number to be printed again, as far as it is typed; None where none is asked for."""
    hex: str = ""
    """The digits entered for the printer, without spaces."""
    heard: tuple[Words, ...] | None = None
    """What the printer answered and what it means; None before anything was sent."""

    @property
    def has_modes(self) -> bool:
        return False

    @property
    def ends_at(self) -> float | None:
        """Also while an order is under way: one that never ends must not keep citizens from the kiosk."""
        return self.until


@dataclass(frozen=True, slots=True)
class AskForService(Press):
    """The hidden corner or the chord; no button."""


@dataclass(frozen=True, slots=True)
class PinDigit(Press):
    digit: str


@dataclass(frozen=True, slots=True)
class ErasePinDigit(Press):
    pass


@dataclass(frozen=True, slots=True)
class EnterPin(Press):
    pass


@dataclass(frozen=True, slots=True)
class ShowTab(Press):
    tab: Tab


@dataclass(frozen=True, slots=True)
class PickLine(Press):
    """Show a line of the log as a whole; counted from the oldest one shown."""

    line: int


@dataclass(frozen=True, slots=True)
class GiveOrder(Press):
    order: Order


@dataclass(frozen=True, slots=True)
class ConfirmOrder(Press):
    pass


@dataclass(frozen=True, slots=True)
class DropOrder(Press):
    pass


@dataclass(frozen=True, slots=True)
class TypeReprint(Press):
    """What stands in the entry for the number after a key."""

    text: str


@dataclass(frozen=True, slots=True)
class DoReprint(Press):
    pass


@dataclass(frozen=True, slots=True)
class HexDigit(Press):
    digit: str


@dataclass(frozen=True, slots=True)
class EraseHex(Press):
    pass


@dataclass(frozen=True, slots=True)
class SetHex(Press):
    """Put a whole frame into the field, such as the question how the printer is."""

    digits: str
