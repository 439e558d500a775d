"""A page of those who wait, were missed or are on hold; nothing here reads more than it shows, or a line's first."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import and_, bindparam, select, union_all

from shared.db.change import Question
from shared.db.lines import Line, line_questions, named
from shared.db.prepared import Prepared
from shared.db.queue_tables import (
    FOR_CLERK,
    FOR_CLERK_INDEX,
    FOR_COUNTER,
    FOR_COUNTER_INDEX,
    HELD,
    ON_DUTY,
    PARKED,
    WAITING,
    day_queue,
    shift,
    ticket,
)
from shared.domain.ids import ClerkId, CounterId, HallId

LAST_DIGIT = "9" * 8
"""Behind a prefix it is greater than any number that begins with it."""

_WAITS = [
    ticket.c[name]
    for name in (
        "id",
        "number",
        "service_id",
        "queue_id",
        "priority",
        "entered_at",
        "slot_at",
        "for_counter_id",
        "for_clerk_id",
        "rank_at",
    )
]
_MISSED = [ticket.c[name] for name in ("id", "number", "service_id", "queue_id", "missed_at", "due_at", "due_call")]
_HOLDS = [
    ticket.c[name]
    for name in ("id", "number", "service_id", "queue_id", "held_at", "for_clerk_id", "due_at", "held_for")
]
_OF_DAY = and_(ticket.c.hall_id == bindparam("hall_id"), ticket.c.business_day == bindparam("day"))
_NUMBERED = and_(_OF_DAY, ticket.c.number >= bindparam("first"), ticket.c.number <= bindparam("last"))
_CALLED_SO_FAR = and_(day_queue.c.queue_id == ticket.c.queue_id, day_queue.c.business_day == ticket.c.business_day)


def _page(wanted: Any) -> Prepared:
    return Prepared(wanted.limit(bindparam("most")).offset(bindparam("skipped")))


def _missed() -> Any:
    return select(*_MISSED, day_queue.c.calls).select_from(ticket.join(day_queue, _CALLED_SO_FAR)).where(PARKED)


_WAITING_NUMBERED = _page(select(*_WAITS).where(_NUMBERED, WAITING).order_by(ticket.c.number))
_PARKED = _page(_missed().where(_OF_DAY).order_by(ticket.c.missed_at.desc(), ticket.c.id.desc()))
_PARKED_NUMBERED = _page(_missed().where(_NUMBERED).order_by(ticket.c.number))
_HELD = _page(select(*_HOLDS).where(_OF_DAY, HELD).order_by(ticket.c.held_at, ticket.c.id))
_HELD_NUMBERED = _page(select(*_HOLDS).where(_NUMBERED, HELD).order_by(ticket.c.number))


def ask_waiting(
    hall_id: HallId, lines: Sequence[Line], counter_id: CounterId, clerk_id: ClerkId, day: date, most: int
) -> Question:
    """Return the question for the first of each line and those kept for a counter or its clerk.

    Where the clerk stands in for a colleague, those kept for that one are among them.
    """
    kept = {"hall_id": hall_id, "counter_id": counter_id, "clerk_id": clerk_id, "day": day, "most": most}
    return _waiting(len(lines)), named(lines) | kept


def ask_waiting_numbered(hall_id: HallId, day: date, prefix: str, skipped: int, most: int) -> Question:
    """Return the question for whoever waits with a number that begins so, in any line of the hall."""
    return _WAITING_NUMBERED, _numbered(hall_id, day, prefix, skipped, most)


def ask_parked(hall_id: HallId, day: date, prefix: str, skipped: int, most: int) -> Question:
    """Return the question for those who were missed, the last one first, or by number where one is looked for."""
    return (_PARKED_NUMBERED if prefix else _PARKED), _numbered(hall_id, day, prefix, skipped, most)


def ask_held(hall_id: HallId, day: date, prefix: str, skipped: int, most: int) -> Question:
    """Return the question for those on hold, the longest first, or by number where one is looked for."""
    return (_HELD_NUMBERED if prefix else _HELD), _numbered(hall_id, day, prefix, skipped, most)


def _numbered(hall_id: HallId, day: date, prefix: str, skipped: int, most: int) -> dict[str, Any]:
    page = {"hall_id": hall_id, "day": day, "skipped": skipped, "most": most}
    return page | {"first": prefix, "last": prefix + LAST_DIGIT}


@lru_cache(maxsize=64)
def _waiting(lines: int) -> Prepared:
    day = ticket.c.business_day == bindparam("day")
    stood_in_for = (
        select(shift.c.stands_for_id)
        .where(shift.c.hall_id == bindparam("hall_id"), shift.c.counter_id == bindparam("counter_id"), ON_DUTY)
        .scalar_subquery()
    )
    kept = (
        (FOR_COUNTER_INDEX, [ticket.c.for_counter_id == bindparam("counter_id"), day, FOR_COUNTER]),
        (FOR_CLERK_INDEX, [ticket.c.for_clerk_id == bindparam("clerk_id"), day, FOR_CLERK]),
        (FOR_CLERK_INDEX, [ticket.c.for_clerk_id == stood_in_for, day, FOR_CLERK]),
    )
    parts = line_questions(lines, kept, _WAITS)
    return Prepared(union_all(*[select(part.limit(bindparam("most")).subquery()) for part in parts]))
