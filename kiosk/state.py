"""What the kiosk shows: one frozen state, made by the presenter and drawn by the window."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import TypeAlias

from shared.domain.hall import Hall
from shared.domain.ids import CommandId, DepartmentId, QueueId, ServiceId
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
    RESTARTED = auto()
    """The kiosk died while the slip was being printed."""


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
class Home:
    department_id: DepartmentId | None = None
    """None is the first one, or all of them as tiles where there are many."""
    said: Words | None = None


@dataclass(frozen=True, slots=True)
class AtService:
    """`command` is made when the page opens, so that any number of taps takes one ticket."""

    service_id: ServiceId
    department_id: DepartmentId | None
    command: CommandId
    step: Step = Step.READY
    trouble: SlipTrouble | None = None
    said: Words | None = None
    unanswered: bool = False
    """A number was asked for and the answer was lost: it may have been given."""


@dataclass(frozen=True, slots=True)
class TakeNumber:
    """`until` is when the kiosk goes home, in the presenter's seconds; None while the slip is printing."""

    issued: Issued
    slip: Slip
    until: float | None = None


@dataclass(frozen=True, slots=True)
class PrintFault:
    issued: Issued
    trouble: SlipTrouble
    maybe_printed: bool
    """All was sent to the printer, and nobody knows whether it came out."""


@dataclass(frozen=True, slots=True)
class Closed:
    why: Shut


Place: TypeAlias = Home | AtService | TakeNumber | PrintFault | Closed


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
    own_queues: frozenset[QueueId] = frozenset()
    """Of these queues the kiosk has numbers of its own, for while the database is away."""
    visit: int = 0
    """Counts the citizens; what belongs to an earlier one is over."""
