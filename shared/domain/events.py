"""What can happen in a hall, in the past tense: the journal's entries and all that other programs learn of a change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeAlias

from shared.domain.actor import Actor
from shared.domain.alert import AlertKind
from shared.domain.appointment import Source
from shared.domain.ids import (
    AlertId,
    AppointmentId,
    ClerkId,
    CounterId,
    QueueId,
    ServiceId,
    SuggestionId,
    TicketId,
    VisitId,
)
from shared.domain.suggestion import Category, SuggestionState
from shared.domain.ticket import TicketState
from shared.domain.words import NOTHING, Language, Words

FINISHED = "finished"
"""The outcome of a visit that came to its end, where the clerk says nothing else."""

_NO_SERVICE = ServiceId(0)


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
    by_itself: bool = False
    """Whether time started it, not the clerk."""


@dataclass(frozen=True, slots=True)
class VisitFinished:
    ticket_id: TicketId
    number: str
    visit_id: VisitId
    counter_id: CounterId
    clerk_id: ClerkId
    service_id: ServiceId = _NO_SERVICE
    took_s: int = 0
    """From the call to the finish, as long as the counter was taken; nought, of no service, before that was noted."""
    outcome: str = FINISHED


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


@dataclass(frozen=True, slots=True)
class AppointmentBooked:
    """A time is promised; with `was_at` it was another one before."""

    appointment_id: AppointmentId
    service_id: ServiceId
    slot_at: datetime
    source: Source
    was_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AppointmentCancelled:
    appointment_id: AppointmentId
    service_id: ServiceId
    slot_at: datetime
    source: Source


@dataclass(frozen=True, slots=True)
class AppointmentCheckedIn:
    """Whoever booked has come, and has this ticket."""

    appointment_id: AppointmentId
    service_id: ServiceId
    slot_at: datetime
    ticket_id: TicketId
    number: str


@dataclass(frozen=True, slots=True)
class AppointmentMissed:
    """Nobody came while the appointment could be checked in."""

    appointment_id: AppointmentId
    service_id: ServiceId
    slot_at: datetime


@dataclass(frozen=True, slots=True)
class NumbersStopped:
    """A service, or with None the hall, gives no more numbers: on a day, or without one until it is opened again."""

    service_id: ServiceId | None
    reason: Words
    day: date | None


@dataclass(frozen=True, slots=True)
class NumbersResumed:
    service_id: ServiceId | None


@dataclass(frozen=True, slots=True)
class DayClosed:
    """Tickets of a day that were still open have been abandoned; many of them in several closes."""

    business_day: date
    abandoned: int


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


@dataclass(frozen=True, slots=True)
class AlertRaised:
    alert_id: AlertId
    kind: AlertKind
    place: str
    by: Actor
    about: str = ""
    counter_id: CounterId | None = None
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AlertCleared:
    alert_id: AlertId
    kind: AlertKind
    place: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class ServicePageOpened:
    """Somebody entered the PIN of a kiosk's service page."""

    place: str


@dataclass(frozen=True, slots=True)
class PinRefused:
    place: str
    wrong: int
    """Wrong PINs in a row, this one included."""


@dataclass(frozen=True, slots=True)
class NoticeSpoken:
    """Staff have something read aloud in the hall at once."""

    words: Words
    urgent: bool = False
    """An emergency: spoken before all calls that wait."""
    zone: str = ""
    """The part of the hall that hears it; empty for all of it."""


@dataclass(frozen=True, slots=True)
class SuggestionReceived:
    """A citizen wrote to the hall; text and phone stand in a row of their own, which is not kept for ever."""

    suggestion_id: SuggestionId
    number: str
    category: Category


@dataclass(frozen=True, slots=True)
class SuggestionMoved:
    suggestion_id: SuggestionId
    number: str
    was: SuggestionState
    state: SuggestionState


@dataclass(frozen=True, slots=True)
class SuggestionsForgotten:
    """What so many suggestions said was deleted, since the hall keeps it no longer."""

    count: int


Event: TypeAlias = (
    HallChanged
    | TicketIssued
    | TicketCameTooLate
    | NumbersReserved
    | TicketCalled
    | TicketRecalled
    | VisitStarted
    | VisitFinished
    | TicketWentOn
    | TicketHeld
    | TicketMissed
    | TicketReturned
    | SlipReprinted
    | TicketReleased
    | TicketTransferred
    | TicketCancelled
    | AppointmentBooked
    | AppointmentCancelled
    | AppointmentCheckedIn
    | AppointmentMissed
    | NumbersStopped
    | NumbersResumed
    | DayClosed
    | RatingOpened
    | RatingGiven
    | RatingUnanswered
    | ShiftBegan
    | ShiftEnded
    | CounterPaused
    | CounterResumed
    | DeviceChanged
    | AlertRaised
    | AlertCleared
    | ServicePageOpened
    | PinRefused
    | NoticeSpoken
    | SuggestionReceived
    | SuggestionMoved
    | SuggestionsForgotten
)

SET_UP_EVENTS = (HallChanged, NumbersStopped, NumbersResumed)
"""After these, programs read again how the hall is set up."""

EVENT_KINDS: dict[str, type[Event]] = {kind.__name__: kind for kind in Event.__args__}


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event with its place in the hall's journal: gapless number and time."""

    seq: int
    at: datetime
    event: Event
