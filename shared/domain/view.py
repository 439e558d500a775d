"""What a hall looks like right now, and how each event changes it: the one state all screens are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from shared.domain.events import (
    CounterPaused,
    CounterResumed,
    Event,
    RatingGiven,
    RatingOpened,
    RatingUnanswered,
    Recorded,
    ShiftBegan,
    ShiftEnded,
    TicketCalled,
    TicketCancelled,
    TicketIssued,
    TicketMissed,
    TicketRecalled,
    TicketReturned,
    TicketTransferred,
    VisitFinished,
    VisitStarted,
)
from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId, TicketId, VisitId
from shared.domain.ticket import TicketState
from shared.domain.words import Language

CALLS_KEPT = 12


class CounterState(StrEnum):
    CLOSED = "closed"
    OPEN = "open"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class AtCounter:
    """The ticket that a counter has called or is serving."""

    ticket_id: TicketId
    number: str
    service_id: ServiceId
    queue_id: QueueId
    priority: str
    language: Language
    issued_at: datetime
    called_at: datetime
    recalls: int = 0
    visit_id: VisitId | None = None
    started_at: datetime | None = None
    comment: str = ""

    @property
    def serving(self) -> bool:
        return self.visit_id is not None


@dataclass(frozen=True, slots=True)
class OpenRating:
    visit_id: VisitId
    number: str
    clerk_id: ClerkId
    until: datetime


@dataclass(frozen=True, slots=True)
class CounterView:
    counter_id: CounterId
    state: CounterState = CounterState.CLOSED
    clerk_id: ClerkId | None = None
    reason: str = ""
    since: datetime | None = None
    """When its pause began, or else when its clerk signed in; None while closed."""
    signed_in_at: datetime | None = None
    ticket: AtCounter | None = None
    rating: OpenRating | None = None


@dataclass(frozen=True, slots=True)
class CallView:
    """A call as the waiting area sees it; a recall moves it to the top again."""

    ticket_id: TicketId
    number: str
    counter_id: CounterId
    at: datetime
    recalls: int = 0
    seq: int = 0


@dataclass(frozen=True, slots=True)
class HallView:
    """The hall after the journal entry `cursor`."""

    cursor: int
    business_day: date
    waiting: Mapping[QueueId, int]
    counters: Mapping[CounterId, CounterView]
    calls: tuple[CallView, ...]
    """Today's last calls, newest first, one per ticket."""
    missed: tuple[str, ...]
    """Numbers of today's parked tickets, the one missed last first."""

    @property
    def people_waiting(self) -> int:
        return sum(self.waiting.values())

    @property
    def counters_open(self) -> int:
        return sum(c.state is not CounterState.CLOSED for c in self.counters.values())

    def counter(self, counter_id: CounterId) -> CounterView:
        return self.counters.get(counter_id) or CounterView(counter_id)

    def with_counter(self, counter: CounterView) -> "HallView":
        others = {key: known for key, known in self.counters.items() if key != counter.counter_id}
        nothing_there = counter == CounterView(counter.counter_id)
        return replace(self, counters=others if nothing_there else {**others, counter.counter_id: counter})

    def with_waiting(self, queue_id: QueueId, change: int) -> "HallView":
        return replace(self, waiting={**self.waiting, queue_id: self.waiting.get(queue_id, 0) + change})

    def with_call(self, call: CallView) -> "HallView":
        others = tuple(c for c in self.calls if c.ticket_id != call.ticket_id)
        return replace(self, calls=(call, *others)[:CALLS_KEPT])

    def with_missed(self, number: str) -> "HallView":
        return replace(self, missed=(number, *(n for n in self.missed if n != number)))

    def without_missed(self, number: str) -> "HallView":
        return replace(self, missed=tuple(n for n in self.missed if n != number))

    def without_ticket(self, counter_id: CounterId) -> "HallView":
        return self.with_counter(replace(self.counter(counter_id), ticket=None))


def fold(view: HallView, recorded: Recorded) -> HallView:
    """Return the view after one more journal entry; an entry already seen changes nothing."""
    if recorded.seq <= view.cursor:
        return view
    return replace(_after(view, recorded.event, recorded.at, recorded.seq), cursor=recorded.seq)


def _after(view: HallView, event: Event, at: datetime, seq: int) -> HallView:  # noqa: C901 - one table of events
    match event:
        case TicketIssued():
            return view.with_waiting(event.queue_id, +1)
        case TicketCalled():
            return _called(view, event, at, seq)
        case TicketRecalled():
            return _recalled(view, event, at, seq)
        case VisitStarted():
            return _with_ticket(view, event.counter_id, visit_id=event.visit_id, started_at=at)
        case VisitFinished():
            return view.without_ticket(event.counter_id)
        case TicketMissed():
            return _missed(view.without_ticket(event.counter_id), event)
        case TicketReturned():
            return view.with_waiting(event.queue_id, +1).without_missed(event.number)
        case TicketTransferred():
            return view.without_ticket(event.counter_id).with_waiting(event.to_queue_id, +1)
        case TicketCancelled():
            return _cancelled(view, event)
        case RatingOpened():
            rating = OpenRating(event.visit_id, event.number, event.clerk_id, event.until)
            return view.with_counter(replace(view.counter(event.counter_id), rating=rating))
        case RatingGiven() | RatingUnanswered():
            return _rating_closed(view, event.counter_id, event.visit_id)
        case ShiftBegan():
            return _on_duty(view, event.counter_id, clerk_id=event.clerk_id, since=at, signed_in_at=at)
        case ShiftEnded():
            left = view.counter(event.counter_id)
            return view.with_counter(CounterView(left.counter_id, ticket=left.ticket, rating=left.rating))
        case CounterPaused():
            paused = replace(view.counter(event.counter_id), state=CounterState.PAUSED, since=at, reason=event.reason)
            return view.with_counter(paused)
        case CounterResumed():
            return _on_duty(view, event.counter_id, since=view.counter(event.counter_id).signed_in_at)
        case _:
            return view


def _called(view: HallView, event: TicketCalled, at: datetime, seq: int) -> HallView:
    ticket = AtCounter(
        event.ticket_id,
        event.number,
        event.service_id,
        event.queue_id,
        event.priority,
        event.language,
        issued_at=event.issued_at,
        called_at=at,
        comment=event.comment,
    )
    counter = replace(view.counter(event.counter_id), ticket=ticket)
    call = CallView(event.ticket_id, event.number, event.counter_id, at, seq=seq)
    return view.with_waiting(event.queue_id, -1).with_counter(counter).with_call(call)


def _recalled(view: HallView, event: TicketRecalled, at: datetime, seq: int) -> HallView:
    call = CallView(event.ticket_id, event.number, event.counter_id, at, event.recalls, seq)
    return _with_ticket(view, event.counter_id, recalls=event.recalls).with_call(call)


def _with_ticket(view: HallView, counter_id: CounterId, **changes: object) -> HallView:
    counter = view.counter(counter_id)
    if counter.ticket is None:
        return view
    return view.with_counter(replace(counter, ticket=replace(counter.ticket, **changes)))  # type: ignore[arg-type]


def _missed(view: HallView, event: TicketMissed) -> HallView:
    return view.with_missed(event.number) if event.business_day == view.business_day else view


def _cancelled(view: HallView, event: TicketCancelled) -> HallView:
    if event.business_day != view.business_day:
        return view
    if event.was is TicketState.WAITING:
        return view.with_waiting(event.queue_id, -1)
    return view.without_missed(event.number)


def _rating_closed(view: HallView, counter_id: CounterId, visit_id: VisitId) -> HallView:
    counter = view.counter(counter_id)
    if counter.rating is None or counter.rating.visit_id != visit_id:
        return view
    return view.with_counter(replace(counter, rating=None))


def _on_duty(view: HallView, counter_id: CounterId, **changes: object) -> HallView:
    counter = replace(view.counter(counter_id), state=CounterState.OPEN, reason="", **changes)  # type: ignore[arg-type]
    return view.with_counter(counter)
