"""What the counter terminal shows, as one frozen value: derived from the hall, rendered by the window."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from counter_terminal.duty.state import DutyState
from counter_terminal.lists.state import ListName
from counter_terminal.look_up.state import NO_STORY, ShownStory
from counter_terminal.rows import NO_ROWS, ShownList
from counter_terminal.shown_lines import AlertLine, DeviceLine, HelpLine, MessageLine, QueueLine, TicketCard
from counter_terminal.signing.state import SigningState
from counter_terminal.status import QUIET as QUIET
from counter_terminal.status import Lasts as Lasts
from counter_terminal.status import Status as Status
from counter_terminal.status import StatusKind as StatusKind
from shared.domain.ids import CounterId, VisitId
from shared.domain.pause_words import PauseReason
from shared.domain.words import Language, Words

if TYPE_CHECKING:
    from counter_terminal.visit.state import VisitState


class Page(StrEnum):
    SIGN_IN = "sign_in"
    DESK = "desk"
    TRANSFER = "transfer"
    PAUSE = "pause"
    MORE = "more"
    """What the slim bar has no room for."""
    STAND_IN = "stand_in"
    """Where a colleague takes over, or the own clerk comes back."""
    LEAVING = "leaving"
    """Before signing out, where somebody would find nobody."""
    OWN_PIN = "own_pin"
    AROUND = "around"
    """The panels of the full desk, for the shapes that have no room for them beside the ticket."""
    OUTCOME = "outcome"
    HOLD = "hold"
    NOTE = "note"
    SEND_BACK = "send_back"

    @property
    def leads_back(self) -> bool:
        """Whether it lies over the desk, and is left for it."""
        return self not in (Page.SIGN_IN, Page.DESK)


class Shape(StrEnum):
    BAR = "bar"
    COMPACT = "compact"
    FULL = "full"
    """The desk with look-up, appointments and messages beside it."""


class Edge(StrEnum):
    """Where the bar lies."""

    TOP = "top"
    BOTTOM = "bottom"
    LEFT = "left"
    RIGHT = "right"

    @property
    def upright(self) -> bool:
        """Whether the bar stands there from top to bottom."""
        return self in (Edge.LEFT, Edge.RIGHT)


class Act(StrEnum):
    """What a clerk can do at the desk."""

    CALL_NEXT = "call_next"
    START = "start"
    FINISH = "finish"
    RECALL = "recall"
    NO_SHOW = "no_show"
    TRANSFER = "transfer"
    PAUSE = "pause"
    RESUME = "resume"
    RETURN = "return"
    CALL_THIS = "call_this"
    END_HOLD = "end_hold"
    CANCEL = "cancel"
    SIGN_IN = "sign_in"
    SIGN_OUT = "sign_out"
    FINISH_NEXT = "finish_next"
    HOLD = "hold"
    NOTE = "note"
    SEND_BACK = "send_back"
    UNDO = "undo"
    RECALL_HELD = "recall_held"
    CHECK = "check"
    """Look through the papers."""


ENDS = (Act.FINISH, Act.FINISH_NEXT)
"""After these the citizen is asked to rate."""


class RatingState(StrEnum):
    """All that a clerk may know of a rating; never the level."""

    NONE = "none"
    OPEN = "open"
    RATED = "rated"
    UNANSWERED = "unanswered"
    UNASKED = "unasked"
    """Open, but there is nothing at the counter to rate on."""


@dataclass(frozen=True, slots=True)
class Control:
    """A button: `hint` says what it does, or why it can't be pressed now."""

    act: Act
    label: Words
    hint: Words
    enabled: bool
    urged: bool = False
    """The step that the rules suggest now."""


@dataclass(frozen=True, slots=True)
class CounterDeskState:
    """Everything on the screen; two equal states look the same."""

    page: Page
    shape: Shape
    theme: str
    language: Language
    status: Status
    hall_name: Words
    counter_id: CounterId
    counter_number: int
    clerk_number: str
    clerk_name: Words
    paused: bool
    pause_reasons: tuple[PauseReason, ...]
    """To choose from."""
    ticket: TicketCard | None
    idle_title: Words
    idle_line: Words
    """What stands in the ticket's place while there is none; of a pause the reason, and the minutes to its limit."""
    primary: Control
    recall: Control
    no_show: Control
    transfer: Control
    pause: Control
    resume: Control
    sign_out: Control
    waiting_total: int
    """In the queues that this counter serves."""
    queues: tuple[QueueLine, ...]
    missed: tuple[str, ...]
    return_control: Control
    rating: RatingState
    board: DeviceLine
    pad: DeviceLine
    signing: SigningState
    duty: DutyState
    visit: "VisitState"
    alerts: tuple[AlertLine, ...] = ()
    """Newest first."""
    messages: tuple[MessageLine, ...] = ()
    """Newest first."""
    help: tuple[HelpLine, ...] = ()
    edge: Edge = Edge.TOP
    panel: str = ""
    """Which panel of everything around is asked for."""
    notes: tuple[Words, ...] = ()
    """What this machine does not give the terminal, a sentence each."""
    lost_keys: frozenset[str] = frozenset()
    """What has a key in the settings that does not work, so that no button names it."""
    away: bool = False
    """Whether the database does not answer."""
    lists: Mapping[ListName, ShownList] = field(default_factory=dict)
    """The lists of those who wait, were missed and are on hold, as far as anybody looks at them."""
    list_counts: Mapping[str, int] = field(default_factory=dict)
    """How many stand in each, looked at or not."""
    look_up: ShownStory = NO_STORY
    appointments: ShownList = NO_ROWS

    @property
    def unread(self) -> tuple[MessageLine, ...]:
        """Messages that nobody has read here yet, newest first."""
        return tuple(message for message in self.messages if message.unread)

    @property
    def visit_id(self) -> VisitId | None:
        """The serving that is going on; None while nobody is served here."""
        return self.ticket.visit_id if self.ticket else None
