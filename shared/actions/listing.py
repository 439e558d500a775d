"""The lists of a clerk's screen, a page at a time: read again when `touches_lists` says that an event changed them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from shared.actions.choosing import names_of
from shared.db import duty, ticket_lists
from shared.db.asking import Asked, ask
from shared.db.change import Question
from shared.db.lines import lines_of
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.candidates import Candidate, Situation
from shared.domain.hall import Hall
from shared.domain.ids import ClerkId, CounterId, QueueId
from shared.domain.line_order import first_in_call_order, in_call_order
from shared.domain.skills import served_at
from shared.domain.ticket_lists import PAGE, HeldRow, Page, ParkedRow, WaitingRow
from shared.domain.words import NOTHING

T = TypeVar("T")
MOST_WAITING = 200
"""Further down nobody looks for a person by scrolling; the search by number finds them."""
_NOBODY = (CounterId(0), ClerkId(0))


def list_waiting(store: Store, by: Actor, *, prefix: str = "", page: int = 0, size: int = PAGE) -> Page[WaitingRow]:
    """Return who waits, in the order in which the actor's counter will call them; at most the first `MOST_WAITING`.

    Those kept for this counter or clerk, or for the colleague stood in for, are among them, others' are not. An actor
    without a counter sees all lines of the hall by rank. With the beginning of a number, whoever waits with such a
    number anywhere, by number.
    """
    if prefix:
        return _page(store, ticket_lists.ask_waiting_numbered, _waiting, (prefix, page, size))
    skipped, last = page * size, min((page + 1) * size, MOST_WAITING)

    def asking(hall: Hall, day: date) -> Iterator[Question]:
        counter_id, clerk_id = by.counter_id or _NOBODY[0], by.clerk_id or _NOBODY[1]
        yield duty.ask_shift_at(store.hall_id, counter_id)
        lines = lines_of(hall, _queues(hall, by))
        yield ticket_lists.ask_waiting(store.hall_id, lines, counter_id, clerk_id, day, last + 1)

    asked = ask(store, asking)
    shifts, found = asked.rows
    recent = tuple(shifts[0].recent or ()) if shifts else ()
    situation = _situation(asked, by, recent)
    rows = {row.id: row for row in found}
    candidates = [_candidate(asked.hall, row) for row in rows.values()]
    order = in_call_order(candidates, situation, last + 1)
    shown = tuple(_waiting(rows[one.id]) for one in order[skipped:last])
    first = None if page else first_in_call_order(candidates, situation, names_of(asked.hall, situation.queue_ids))
    return Page(shown, len(order) > last < MOST_WAITING, asked.now, first.reason if first else NOTHING)


def list_parked(store: Store, by: Actor, *, prefix: str = "", page: int = 0, size: int = PAGE) -> Page[ParkedRow]:  # noqa: ARG001 - all lists are asked alike
    """Return who missed the call today and may still come back, the last one first; with a prefix by number."""
    return _page(store, ticket_lists.ask_parked, _parked, (prefix, page, size))


def list_held(store: Store, by: Actor, *, prefix: str = "", page: int = 0, size: int = PAGE) -> Page[HeldRow]:  # noqa: ARG001 - all lists are asked alike
    """Return who is on hold today, whoever holds them, the longest first; with a prefix by number."""
    return _page(store, ticket_lists.ask_held, _held, (prefix, page, size))


def _page(
    store: Store, question: Callable[..., Question], row: Callable[[Any], T], which: tuple[str, int, int]
) -> Page[T]:
    prefix, page, size = which
    begins = "".join(prefix.upper().split())
    asked = ask(store, lambda _hall, day: [question(store.hall_id, day, begins, page * size, size + 1)])
    (found,) = asked.rows
    return Page(tuple(map(row, found[:size])), len(found) > size, asked.now)


def _queues(hall: Hall, by: Actor) -> Sequence[QueueId]:
    if by.counter_id is not None:
        return served_at(hall, by.counter_id, by.clerk_id or _NOBODY[1])
    return tuple(queue.id for queue in hall.queues)


def _situation(asked: Asked, by: Actor, recent: tuple[str, ...]) -> Situation:
    rules = asked.hall.rules if by.counter_id is not None else replace(asked.hall.rules, help_after_s=0)
    return Situation(tuple(_queues(asked.hall, by)), recent, rules, asked.now)


def _candidate(hall: Hall, row: Any) -> Candidate:
    return Candidate(
        row.id,
        row.number,
        row.queue_id,
        row.priority,
        row.rank_at,
        row.entered_at,
        hall.head_start_s(row.priority, row.queue_id),
        row.slot_at,
        row.for_counter_id is not None or row.for_clerk_id is not None,
    )


def _waiting(row: Any) -> WaitingRow:
    kept_for = (row.for_counter_id, row.for_clerk_id)
    return WaitingRow(
        row.id, row.number, row.service_id, row.queue_id, row.priority, row.entered_at, row.slot_at, *kept_for
    )


def _parked(row: Any) -> ParkedRow:
    calls_left = None if row.due_call is None else max(0, row.due_call - row.calls)
    return ParkedRow(row.id, row.number, row.service_id, row.queue_id, row.missed_at, row.due_at, calls_left)


def _held(row: Any) -> HeldRow:
    which = (row.id, row.number, row.service_id, row.queue_id)
    return HeldRow(*which, row.held_at, row.for_clerk_id, row.due_at, row.held_for or "")
