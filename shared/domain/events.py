"""What can happen in a hall, in the past tense: the journal's entries and all that other programs learn of a change."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId, TicketId, VisitId
from shared.domain.ticket import TicketState
from shared.domain.words import Language


@dataclass(frozen=True, slots=True)
class HallChanged:
    """The hall's set-up was imported anew; readers load it again."""

    catalogue: str


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


@dataclass(frozen=True, slots=True)
class TicketRecalled:
    ticket_id: TicketId
    number: str
    counter_id: CounterId
    recalls: int


@dataclass(frozen=True, slots=True)
class VisitStarted:
    ticket_id: TicketId
    number: str
    visit_id: VisitId
    counter_id: CounterId


@dataclass(frozen=True, slots=True)
class VisitFinished:
    ticket_id: TicketId
    number: str
    visit_id: VisitId
    counter_id: CounterId
    clerk_id: ClerkId


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


@dataclass(frozen=True, slots=True)
class TicketCancelled:
    ticket_id: TicketId
    number: str
    queue_id: QueueId
    was: TicketState
    reason: str
    business_day: date


@dataclass(frozen=True, slots=True)
class RatingOpened:
    visit_id: VisitId
    number: str
    counter_id: CounterId
    clerk_id: ClerkId
    until: datetime


@dataclass(frozen=True, slots=True)
class RatingGiven:
    visit_id: VisitId
    counter_id: CounterId
    level: int


@dataclass(frozen=True, slots=True)
class RatingUnanswered:
    visit_id: VisitId
    counter_id: CounterId


@dataclass(frozen=True, slots=True)
class ShiftBegan:
    counter_id: CounterId
    clerk_id: ClerkId


@dataclass(frozen=True, slots=True)
class ShiftEnded:
    counter_id: CounterId
    clerk_id: ClerkId


@dataclass(frozen=True, slots=True)
class CounterPaused:
    counter_id: CounterId
    clerk_id: ClerkId
    reason: str


@dataclass(frozen=True, slots=True)
class CounterResumed:
    counter_id: CounterId
    clerk_id: ClerkId


@dataclass(frozen=True, slots=True)
class DeviceChanged:
    """A device's health changed; `error` is the sentence for the technician, empty when it is well."""

    place: str
    kind: str
    address: str
    health: str
    error: str


Event: TypeAlias = (
    HallChanged
    | TicketIssued
    | TicketCalled
    | TicketRecalled
    | VisitStarted
    | VisitFinished
    | TicketMissed
    | TicketReturned
    | TicketTransferred
    | TicketCancelled
    | RatingOpened
    | RatingGiven
    | RatingUnanswered
    | ShiftBegan
    | ShiftEnded
    | CounterPaused
    | CounterResumed
    | DeviceChanged
)

EVENT_KINDS: dict[str, type[Event]] = {kind.__name__: kind for kind in Event.__args__}


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event with its place in the hall's journal: gapless number and time."""

    seq: int
    at: datetime
    event: Event
