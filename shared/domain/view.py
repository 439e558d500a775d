"""What a hall looks like right now: the one state all screens are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from shared.domain.alert import Alert
from shared.domain.ids import AlertId, ClerkId, CounterId, MessageId, QueueId, ServiceId, TicketId, VisitId
from shared.domain.last_move import LastMove, MayUndo, may_undo_move
from shared.domain.material_check import Checked
from shared.domain.message import MESSAGES_KEPT, Message
from shared.domain.ticket import Ticket
from shared.domain.urgent import UrgentNotice
from shared.domain.words import NOTHING, Language, Words

CALLS_KEPT = 12


class CounterState(StrEnum):
    CLOSED = "closed"
    OPEN = "open"
    PAUSED = "paused"


class DutySign(StrEnum):
    """What the duty sign of a counter shows."""

    CLOSED = "closed"
    OPEN = "open"
    """Somebody is there and has nobody in hand."""
    SERVING = "serving"
    PAUSED = "paused"
    """With `CounterView.reason`, since `since` and until `pause_until`."""
    STAND_IN = "stand_in"
    """Its own clerk, `CounterView.stands_for`, is away, and a colleague, `clerk_id`, serves there (AB岗)."""


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
    reason: Words = NOTHING
    """Why this ticket was called and no other."""
    name: str = ""
    """The masked name of its citizen, where the hall calls by name."""
    materials: Checked = ()
    """The clerk's ticks: what was found of the papers of its present service."""
    sent_by: ClerkId | None = None
    """Who transferred it here, and would get it back with `send_back`."""

    @property
    def serving(self) -> bool:
        return self.visit_id is not None


def in_hand(ticket: Ticket) -> AtCounter:
    """Return a called or served ticket as its counter shows it."""
    assert ticket.called_at is not None
    return AtCounter(
        ticket.id,
        ticket.number,
        ticket.service_id,
        ticket.queue_id,
        ticket.priority,
        ticket.language,
        ticket.issued_at,
        ticket.called_at,
        ticket.recalls,
        ticket.visit_id,
        ticket.started_at,
        ticket.comment,
        ticket.reason,
        ticket.name,
        ticket.materials,
        ticket.sent_by,
    )


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
    pause_until: datetime | None = None
    """When its pause gets longer than the hall wants, by the limit of the reason; None without one."""
    stands_for: ClerkId | None = None
    """The clerk whose counter this is, while `clerk_id` stands in for them."""
    terminal: str = ""
    """The program at which its clerk signed in last, where that told its name."""
    last: LastMove | None = None
    """What its clerk did last; None when that cannot be undone because the ticket has gone on."""

    @property
    def sign(self) -> DutySign:
        if self.state is CounterState.CLOSED:
            return DutySign.CLOSED
        if self.state is CounterState.PAUSED:
            return DutySign.PAUSED
        if self.stands_for is not None:
            return DutySign.STAND_IN
        return DutySign.SERVING if self.ticket is not None and self.ticket.serving else DutySign.OPEN


@dataclass(frozen=True, slots=True)
class CallView:
    """A call as the waiting area sees it; a recall moves it to the top again."""

    ticket_id: TicketId
    number: str
    counter_id: CounterId
    at: datetime
    recalls: int = 0
    seq: int = 0
    queue_id: QueueId | None = None
    """The line in which it was called; None for a recall that an older version wrote."""
    name: str = ""
    """The masked name of the citizen, where the hall calls by name."""


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
    missed_queues: Mapping[str, QueueId] = field(default_factory=dict)
    """The line of each of them in which it was called; a transferred ticket keeps the letter of another."""
    held: tuple[str, ...] = ()
    """Numbers of today's tickets on hold, by number."""
    times: Mapping[ServiceId, tuple[int, ...]] = field(default_factory=dict)
    """How many seconds the last visits of each service took, newest last."""
    alerts: tuple[Alert, ...] = ()
    """Raised and not cleared, oldest first, of whatever day."""
    messages: tuple[Message, ...] = ()
    """The day's last messages among staff, oldest first."""
    unread_suggestions: int = 0
    """What citizens wrote and the manager has not read yet."""
    urgent: tuple[UrgentNotice, ...] = ()
    """The last urgent notices that staff had read aloud and did not take back, oldest first."""

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

    def with_missed(self, number: str, queue_id: QueueId) -> "HallView":
        missed = (number, *(n for n in self.missed if n != number))
        return replace(self, missed=missed, missed_queues={**self.missed_queues, number: queue_id})

    def without_missed(self, number: str) -> "HallView":
        queues = {other: queue_id for other, queue_id in self.missed_queues.items() if other != number}
        return replace(self, missed=tuple(n for n in self.missed if n != number), missed_queues=queues)

    def with_held(self, number: str) -> "HallView":
        return replace(self, held=tuple(sorted({*self.held, number})))

    def without_held(self, number: str) -> "HallView":
        return replace(self, held=tuple(n for n in self.held if n != number))

    def with_alert(self, alert: Alert) -> "HallView":
        return replace(self, alerts=(*self.alerts, alert))

    def without_alert(self, alert_id: AlertId) -> "HallView":
        return replace(self, alerts=tuple(alert for alert in self.alerts if alert.id != alert_id))

    def with_message(self, message: Message) -> "HallView":
        return replace(self, messages=(*self.messages, message)[-MESSAGES_KEPT:])

    def with_message_read(self, message_id: MessageId, reader: str) -> "HallView":
        read = (m.with_reader(reader) if m.id == message_id else m for m in self.messages)
        return replace(self, messages=tuple(read))

    def with_unread_suggestions(self, change: int) -> "HallView":
        return replace(self, unread_suggestions=self.unread_suggestions + change)

    def without_ticket(self, counter_id: CounterId) -> "HallView":
        return self.with_counter(replace(self.counter(counter_id), ticket=None))


def may_undo(view: HallView, counter_id: CounterId, now: datetime) -> MayUndo:
    """Tell whether the last move at a counter may be undone now, or the sentence why not; `undo_last` does it."""
    return may_undo_move(view.counter(counter_id).last, now)
