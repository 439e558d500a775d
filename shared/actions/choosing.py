"""Asking the hall's policy who is next at a counter."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from shared.db import lines
from shared.db.change import Change
from shared.db.duty import Shift
from shared.domain.candidates import Candidate, Situation
from shared.domain.explanation import Names
from shared.domain.hall import Hall
from shared.domain.ids import QueueId
from shared.domain.selection import who_is_next
from shared.domain.skills import served_at
from shared.domain.ticket import Ticket, TicketState
from shared.domain.words import Words


@dataclass(frozen=True, slots=True)
class Chosen:
    """The ticket to be called next, and why this one."""

    ticket: Ticket
    reason: Words


def choose_next(change: Change, shift: Shift) -> Chosen | None:
    """Return who is next at a counter, or None when nobody may be called there now."""
    hall, served = change.hall, served_at(change.hall, shift.counter_id, shift.clerk_id)
    heads = [head for head in _heads(change, shift) if head.personal or head.queue_id in served]
    situation = Situation(served, shift.recent, hall.rules, change.now)
    choice = who_is_next([_candidate(hall, head) for head in heads], situation, names_of(hall, situation.queue_ids))
    if choice is None:
        return None
    return Chosen(next(head for head in heads if head.id == choice.candidate.id), choice.reason)


def _heads(change: Change, shift: Shift) -> list[Ticket]:
    """Return the first of each line, those kept for the counter, and for whom its clerk stands in.

    An appointment that was moved may stand before its time and before others whose time has come; of those the first
    competes too.
    """
    heads = lines.heads(change, shift.counter_id, shift.clerk_id) + _of_colleague(change, shift)
    hiding = [head for head in heads if not head.personal and _moved_before_its_time(head, change.now)]
    return heads + [due for head in hiding if (due := lines.first_due(change, head.queue_id)) is not None]


def _of_colleague(change: Change, shift: Shift) -> list[Ticket]:
    """Return who waits for the colleague for whom a clerk stands in."""
    if shift.stands_for is None:
        return []
    kept = lines.kept_for(change, shift.counter_id, shift.stands_for)
    return [one for one in kept if one.state is TicketState.WAITING and one.for_clerk_id == shift.stands_for]


def _moved_before_its_time(head: Ticket, now: datetime) -> bool:
    return head.slot_at is not None and head.rank_at <= now < head.slot_at


def _candidate(hall: Hall, head: Ticket) -> Candidate:
    return Candidate(
        head.id,
        head.number,
        head.queue_id,
        head.priority,
        head.rank_at,
        head.entered_at,
        hall.head_start_s(head.priority, head.queue_id),
        head.slot_at,
        head.personal,
    )


def names_of(hall: Hall, queue_ids: Iterable[QueueId]) -> Names:
    """Return what the sentence about who is next calls classes and queues."""
    return Names(
        {code: known.name for code, known in hall.classes.items()},
        {q: hall.queue(q).letter for q in queue_ids},
        hall.zone,
    )
