"""What happens to a ticket on its way through the hall."""

from dataclasses import dataclass
from datetime import date, datetime

from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId, TicketId, VisitId
from shared.domain.material_check import Checked
from shared.domain.ticket import TicketState
from shared.domain.words import NOTHING, Language, Words


@dataclass(frozen=True, slots=True)
class TicketIssued:
    ticket_id: TicketId
    number: str
    queue_id: QueueId
    service_id: ServiceId
    priority: str
    people_ahead: int
    wait_low_min: int
    wait_high_min: int
    steps: tuple[ServiceId, ...] = ()
    taken_away: bool = False
    """Whether a kiosk gave it from its own block while the database was away; it is older than this entry."""


@dataclass(frozen=True, slots=True)
class TicketCameTooLate:
    """A number that a kiosk gave while the database was away, whose day was over when it was back: never in line."""

    ticket_id: TicketId
    number: str
    queue_id: QueueId
    service_id: ServiceId
    business_day: date
    issued_at: datetime


@dataclass(frozen=True, slots=True)
class NumbersReserved:
    """A kiosk got serials of its own for a queue's day, from–to."""

    kiosk: str
    queue_id: QueueId
    business_day: date
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class TicketCalled:
    ticket_id: TicketId
    number: str
    queue_id: QueueId
    service_id: ServiceId
    priority: str
    language: Language
    issued_at: datetime
    counter_id: CounterId
    clerk_id: ClerkId
    comment: str = ""
    reason: Words = NOTHING
    """Why this ticket and no other, in one sentence."""
    was: TicketState = TicketState.WAITING
    name: str = ""
    """The masked name by which the citizen is called too; nothing where the hall calls by numbers alone."""
    materials: Checked = ()
    """What is known of its papers from an earlier visit for the same service."""
    sent_by: ClerkId | None = None
    """Who transferred it, and gets it back with `send_back`."""


@dataclass(frozen=True, slots=True)
class TicketRecalled:
    ticket_id: TicketId
    number: str
    counter_id: CounterId
    recalls: int
    queue_id: QueueId | None = None
    """The line in which it was called; the entries of older versions do not tell it."""
    name: str = ""


@dataclass(frozen=True, slots=True)
class TicketWentOn:
    """A visit is finished and the ticket waits again: for its next service, or for the clerk who sent it here."""

    ticket_id: TicketId
    number: str
    queue_id: QueueId
    service_id: ServiceId
    for_clerk_id: ClerkId | None = None


@dataclass(frozen=True, slots=True)
class TicketHeld:
    """Put aside by its clerk, with the visit ended for now; `until` None means until called back."""

    ticket_id: TicketId
    number: str
    visit_id: VisitId
    counter_id: CounterId
    queue_id: QueueId
    until: datetime | None
    business_day: date
    reason: str = ""
    """Why, by its code or in the clerk's own words."""
    clerk_id: ClerkId | None = None


@dataclass(frozen=True, slots=True)
class TicketMissed:
    """Called, and nobody came: the ticket is parked and keeps its right for a while."""

    ticket_id: TicketId
    number: str
    queue_id: QueueId
    counter_id: CounterId
    business_day: date
    """The ticket's own, which may be over."""


@dataclass(frozen=True, slots=True)
class TicketReturned:
    """In its line again, after it was missed or held."""

    ticket_id: TicketId
    number: str
    queue_id: QueueId
    was: TicketState = TicketState.PARKED


@dataclass(frozen=True, slots=True)
class SlipReprinted:
    """Staff had a ticket's slip printed once more; nothing else changed."""

    ticket_id: TicketId
    number: str
    queue_id: QueueId


@dataclass(frozen=True, slots=True)
class TicketReleased:
    """Kept for nobody any more, since whom it was kept for has left; a held ticket stays on hold."""

    ticket_id: TicketId
    number: str
    queue_id: QueueId


@dataclass(frozen=True, slots=True)
class TicketTransferred:
    ticket_id: TicketId
    number: str
    visit_id: VisitId
    counter_id: CounterId
    from_queue_id: QueueId
    to_queue_id: QueueId
    comment: str
    to_counter_id: CounterId | None = None
    to_clerk_id: ClerkId | None = None
    return_to: ClerkId | None = None


@dataclass(frozen=True, slots=True)
class TicketCancelled:
    ticket_id: TicketId
    number: str
    queue_id: QueueId
    was: TicketState
    reason: str
    business_day: date
    counter_id: CounterId | None = None
    """Where it was called or served when its day was closed."""
