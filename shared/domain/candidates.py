"""Those whom a counter could call next, what the choice depends on besides, and whom of them it may call now."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from shared.domain.hall import NORMAL
from shared.domain.ids import QueueId, TicketId
from shared.domain.rules import Rules


@dataclass(frozen=True, slots=True)
class Candidate:
    """The first ticket of a line, or one that is kept for this counter or its clerk."""

    id: TicketId
    number: str
    queue_id: QueueId
    priority: str
    rank_at: datetime
    entered_at: datetime
    """When it entered its present line."""
    head_start_s: int
    """Of its class in its queue."""
    slot_at: datetime | None = None
    """The booked time of an appointment."""
    personal: bool = False
    """Kept for this counter or its clerk after a transfer or a hold."""

    @property
    def place(self) -> tuple[datetime, TicketId]:
        """What lines are ordered by."""
        return self.rank_at, self.id

    def is_due(self, now: datetime) -> bool:
        return self.slot_at is None or self.slot_at <= now

    def goes_first(self, now: datetime) -> bool:
        """Tell whether it is of a priority class; an appointment is from its booked time on."""
        return self.priority != NORMAL and self.is_due(now)

    def waited_s(self, now: datetime) -> float:
        """Return the seconds it has waited; those before a booked time do not count."""
        since = self.entered_at if self.slot_at is None else max(self.entered_at, self.slot_at)
        return max(0.0, (now - since).total_seconds())


@dataclass(frozen=True, slots=True)
class Situation:
    """What a counter's next call depends on besides those who wait."""

    queue_ids: tuple[QueueId, ...]
    """The counter's queues in order of preference; the first is its own."""
    recent: tuple[str, ...]
    """Classes of the counter's last calls, newest last."""
    rules: Rules
    now: datetime


def may_call(candidates: Collection[Candidate], situation: Situation) -> tuple[Candidate, ...]:
    """Return those the counter may call now.

    That is whoever is kept for it, its own queue, and each later queue in which somebody has waited long enough for
    help: such a queue is helped in its own order, so a short wait of its priority classes holds them back no longer.
    """
    open_to_it = {
        c.queue_id
        for c in candidates
        if not c.personal
        and (c.queue_id in situation.queue_ids[:1] or c.waited_s(situation.now) >= situation.rules.help_after_s)
    }
    return tuple(c for c in candidates if c.personal or c.queue_id in open_to_it.intersection(situation.queue_ids))


def queue_waited_s(queue_id: QueueId, candidates: Collection[Candidate], now: datetime) -> float:
    """Return the longest wait at the head of a queue's lines, in seconds."""
    return max((c.waited_s(now) for c in candidates if c.queue_id == queue_id and not c.personal), default=0.0)
