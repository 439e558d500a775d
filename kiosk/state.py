"""What the kiosk shows: one frozen state, made by the presenter and drawn by the window."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from kiosk.place import Place
from shared.domain.hall import Hall
from shared.domain.ids import CommandId, DepartmentId, ServiceId
from shared.domain.link import CONNECTED, LinkState
from shared.domain.ticket import Issued
from shared.domain.view import HallView
from shared.domain.words import Language, Words


class SlipTrouble(Enum):
    """Why no slip comes out, as far as a citizen needs to know."""

    PAPER_OUT = auto()
    COVER_OPEN = auto()
    AWAY = auto()
    FAULT = auto()


class Step(Enum):
    """How far taking a number has come."""

    READY = auto()
    CHECKING = auto()
    """The printer is being asked."""
    ISSUING = auto()


class Slip(Enum):
    PRINTING = auto()
    PRINTED = auto()
    NONE = auto()
    """The citizen keeps the number without paper."""


class Shut(Enum):
    """Why no numbers are given."""

    HOURS = auto()
    CONNECTING = auto()


@dataclass(frozen=True, slots=True)
class Home(Place):
    department_id: DepartmentId | None = None
    """None is what is used most, else the first one, or all of them as tiles where there are many."""
    said: Words | None = None

    @property
    def back(self) -> Place | None:
        return Home() if self.department_id is not None else None

    @property
    def offers(self) -> bool:
        return True

    @property
    def resting(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class AtService(Place):
    """`command` is made when the page opens, so that any number of taps takes one ticket."""

    service_id: ServiceId
    came_from: Place
    """Where the service was chosen, and where "back" leads."""
    command: CommandId
    step: Step = Step.READY
    trouble: SlipTrouble | None = None
    said: Words | None = None
    unanswered: bool = False
    """A number was asked for and the answer was lost: it may have been given."""

    @property
    def busy(self) -> bool:
        return self.step is not Step.READY

    @property
    def back(self) -> Place | None:
        return self.came_from


@dataclass(frozen=True, slots=True)
class TakeNumber(Place):
    """`until` is when the kiosk goes home, in the presenter's seconds; None while the slip is printing."""

    issued: Issued
    slip: Slip
    until: float | None = None

    @property
    def busy(self) -> bool:
        return self.until is None

    @property
    def ends_at(self) -> float | None:
        return self.until

    @property
    def can_leave(self) -> bool:
        return self.until is not None


@dataclass(frozen=True, slots=True)
class PrintFault(Place):
    issued: Issued
    trouble: SlipTrouble
    maybe_printed: bool
    """All was sent to the printer, and nobody knows whether it came out."""


@dataclass(frozen=True, slots=True)
class Closed(Place):
    why: Shut

    @property
    def resting(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class KioskState:
    place: Place
    language: Language
    hall: Hall | None = None
    view: HallView | None = None
    link: LinkState = CONNECTED
    now: datetime | None = None
    """The hall's time, to the minute, in its own zone."""
    seconds_left: int | None = None
    """Until the kiosk goes home by itself; None while that is not near."""
    most_used: tuple[ServiceId, ...] = ()
    """What is taken most today, where the home page shows it first."""
    visit: int = 0
    """Counts the citizens; what belongs to an earlier one is over."""
