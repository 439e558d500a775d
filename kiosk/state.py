"""What the kiosk shows: one frozen state, made by the presenter and drawn by the window."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto

from kiosk.ahead.line import ClassLine
from kiosk.inputs.ways import NO_WAYS, Ways
from kiosk.modes import USUAL_MODES, Modes
from kiosk.place import Place
from kiosk.spoken.speech import USUAL_SPEECH, Speech
from kiosk.suggesting.place import Note
from kiosk.wish import NO_WISH, Wish
from shared.domain.admission import numbers_of
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
    UNTOLD = auto()
    """The printer took the slip, and is one of those that never tell how it went."""
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


class CardLies(Enum):
    """Whether an ID card is still on the reader."""

    NO = auto()
    MAYBE = auto()
    """One was read, and the reader can't tell whether it was taken since."""
    YES = auto()


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
class Attract(Place):
    """What goes on in the hall, shown to nobody in particular; any touch leads home."""

    turn: int = 0
    """Counts how often what is shown has changed."""

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
    without_card: bool = False
    """The citizen has no ID card with them, and the service only asks for one."""
    unanswered: bool = False
    """A number was asked for and the answer was lost: it may have been given."""
    wish: Wish = NO_WISH

    @property
    def service_ids(self) -> tuple[ServiceId, ...]:
        """All services of the number, in the order chosen; the one shown is the last unless it was chosen before."""
        return self.wish.with_service(self.service_id).services

    @property
    def first(self) -> ServiceId:
        """The service that the number is of."""
        return self.service_ids[0]

    @property
    def then(self) -> tuple[ServiceId, ...]:
        """What follows on the same number."""
        return self.service_ids[1:]

    @property
    def priority(self) -> str:
        return self.wish.priority

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
    settling: bool = False
    """The citizen chose to keep it or to give it back, and that is being written down."""

    @property
    def busy(self) -> bool:
        return self.settling

    @property
    def can_leave(self) -> bool:
        return not self.settling

    @property
    def calls_guide(self) -> bool:
        return True


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
    ways: Ways = NO_WAYS
    """The scanner and the ID card reader."""
    card: CardLies = CardLies.NO
    holder: str = ""
    """Whose ID card was read in this visit, masked."""
    wish: Wish = NO_WISH
    most_used: tuple[ServiceId, ...] = ()
    """What is taken most today, where the home page shows it first."""
    own_queues: frozenset[QueueId] = frozenset()
    """Of these queues the kiosk has numbers of its own, for while the database is away."""
    own_waiting: Mapping[QueueId, int] = field(default_factory=dict)
    """How many hold numbers of the kiosk's own that the hall, while it is away, does not know."""
    modes: Modes = USUAL_MODES
    speech: Speech = USUAL_SPEECH
    class_line: ClassLine | None = None
    """How many are ahead of the class chosen at the service shown, as far as the hall has told."""
    draft: Note | None = None
    """What somebody wrote to the hall, left unsent and may still go on with in this visit."""
    visit: int = 0
    """Counts the citizens; what belongs to an earlier one is over."""

    @property
    def lines(self) -> HallView | None:
        """The hall as far as the kiosk knows: as last seen and, while it is away, with who got numbers here since."""
        view = self.view
        if view is not None and self.link.away:
            for queue_id, count in self.own_waiting.items():
                view = view.with_waiting(queue_id, count)
        return view

    @property
    def open_by_hours(self) -> bool:
        """Whether the hall's staff are there, also while no numbers are given."""
        return self.hall is not None and self.now is not None and numbers_of(self.hall).is_open(self.now)
