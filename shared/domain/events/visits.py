"""What happens at a counter: visits, and how citizens rate them; who is on duty."""

from dataclasses import dataclass
from datetime import datetime

from shared.domain.ids import NO_SERVICE, ClerkId, CounterId, ServiceId, TicketId, VisitId
from shared.domain.no_rating import NoRating
from shared.domain.visit_outcome import FINISHED
from shared.domain.words import Language


@dataclass(frozen=True, slots=True)
class VisitStarted:
    ticket_id: TicketId
    number: str
    visit_id: VisitId
    counter_id: CounterId
    by_itself: bool = False
    """Whether time started it, not the clerk."""


@dataclass(frozen=True, slots=True)
class VisitFinished:
    ticket_id: TicketId
    number: str
    visit_id: VisitId
    counter_id: CounterId
    clerk_id: ClerkId
    service_id: ServiceId = NO_SERVICE
    took_s: int = 0
    """From the call to the finish, as long as the counter was taken; nought, of no service, before that was noted."""
    outcome: str = FINISHED


@dataclass(frozen=True, slots=True)
class RatingOpened:
    visit_id: VisitId
    number: str
    counter_id: CounterId
    clerk_id: ClerkId
    until: datetime
    service_id: ServiceId = NO_SERVICE
    """What the visit was for; of no service before that was noted."""
    language: Language = Language.ZH
    """The ticket's."""


@dataclass(frozen=True, slots=True)
class RatingGiven:
    visit_id: VisitId
    counter_id: CounterId
    level: int


@dataclass(frozen=True, slots=True)
class RatingCorrected:
    """A citizen has put another level in the place of the one given for a visit; that one stays in the journal."""

    visit_id: VisitId
    counter_id: CounterId
    level: int


@dataclass(frozen=True, slots=True)
class RatingExplained:
    """A citizen said why; the words themselves stand with the rating alone."""

    visit_id: VisitId
    counter_id: CounterId
    codes: tuple[int, ...]
    commented: bool


@dataclass(frozen=True, slots=True)
class RatingUnanswered:
    visit_id: VisitId
    counter_id: CounterId
    why: NoRating = NoRating.NOT_ANSWERED


@dataclass(frozen=True, slots=True)
class ShiftBegan:
    counter_id: CounterId
    clerk_id: ClerkId
    terminal: str = ""
    """The program at which the clerk signed in, where it tells its name."""


@dataclass(frozen=True, slots=True)
class ShiftEnded:
    counter_id: CounterId
    clerk_id: ClerkId


@dataclass(frozen=True, slots=True)
class ShiftMoved:
    """The clerk of a counter signed in at another program of the same counter; the shift goes on there."""

    counter_id: CounterId
    clerk_id: ClerkId
    was: str
    terminal: str


@dataclass(frozen=True, slots=True)
class StandInBegan:
    """A colleague took over a counter while its own clerk, whose shift ended with this, is away (AB岗)."""

    counter_id: CounterId
    clerk_id: ClerkId
    stands_for: ClerkId
    terminal: str = ""


@dataclass(frozen=True, slots=True)
class CameBack:
    """The own clerk of a counter is there again; the colleague's shift, who stood in, ended with this."""

    counter_id: CounterId
    clerk_id: ClerkId
    stood_in: ClerkId
    terminal: str = ""


@dataclass(frozen=True, slots=True)
class CounterPaused:
    counter_id: CounterId
    clerk_id: ClerkId
    reason: str
    until: datetime | None = None
    """When the duty manager is alerted, by the limit of the reason; None where it has none."""


@dataclass(frozen=True, slots=True)
class CounterResumed:
    counter_id: CounterId
    clerk_id: ClerkId


@dataclass(frozen=True, slots=True)
class CommentsForgotten:
    """What so many citizens said about their visits was deleted, since the hall keeps it no longer."""

    count: int
