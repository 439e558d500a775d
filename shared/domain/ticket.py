"""A ticket and the visits it leads to, as the queue engine sees them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId, TicketId, VisitId
from shared.domain.words import Language


class TicketState(StrEnum):
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    PARKED = "parked"
    DONE = "done"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class WaitRange:
    """An expected wait, in whole minutes from the likely best to the likely worst."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Ticket:
    id: TicketId
    number: str
    """As the citizen reads it, e.g. A012; it never changes."""
    code: str
    """Unguessable; what the slip's QR code carries."""
    business_day: date
    service_id: ServiceId
    queue_id: QueueId
    priority: str
    language: Language
    state: TicketState
    issued_at: datetime
    rank_at: datetime
    counter_id: CounterId | None = None
    clerk_id: ClerkId | None = None
    called_at: datetime | None = None
    started_at: datetime | None = None
    recalls: int = 0
    visit_id: VisitId | None = None
    """The open visit while serving, else None."""
    comment: str = ""
    """What the last clerk left for the next one."""
    missed_at: datetime | None = None
    """When it was parked the last time."""


@dataclass(frozen=True, slots=True)
class Issued:
    """A ticket just taken, with what its slip tells."""

    ticket: Ticket
    people_ahead: int
    wait: WaitRange
