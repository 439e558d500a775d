"""The lines that people wait in, as rows: a queue × a priority class each, and those kept for one counter or clerk."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Index,
    Integer,
    String,
    any_,
    bindparam,
    func,
    literal_column,
    select,
    true,
    union_all,
)

from shared.db.change import Change, Question
from shared.db.index_hints import indexed_by
from shared.db.prepared import Prepared
from shared.db.queue_tables import (
    FOR_CLERK,
    FOR_CLERK_INDEX,
    FOR_COUNTER,
    FOR_COUNTER_INDEX,
    HELD,
    HELD_INDEX,
    LINE_INDEX,
    OPEN_LINE,
    open_line,
    ticket,
)
from shared.db.setup_tables import counter_queue
from shared.db.tickets import COLUMNS, of_row
from shared.domain.hall import APPOINTMENT, KNOWN_CLASSES, Hall
from shared.domain.ids import ClerkId, CounterId, QueueId
from shared.domain.rank import STEP
from shared.domain.ticket import Ticket

Line = tuple[QueueId, str]
"""A queue and a priority class."""

COUNTED_AT_MOST = 200
"""People of a line who are counted before somebody of another class; who is that far back needs no exact number."""

KEPT_LOOKED_AT = 20
"""Tickets kept for one counter or clerk among which the policy chooses; the rank alone keeps back those behind them."""

_DAY = ticket.c.business_day == bindparam("day")


def lines_of(hall: Hall, queue_ids: Iterable[QueueId]) -> list[Line]:
    """Return all lines of some queues, of every class that a ticket may have."""
    return [(queue_id, code) for queue_id in queue_ids for code in _classes(hall)]


def _classes(hall: Hall) -> Iterable[str]:
    return dict.fromkeys((*KNOWN_CLASSES, *hall.classes))


def ask_heads(hall: Hall, counter_id: CounterId, clerk_id: ClerkId, day: date) -> Question:
    """Return the question for whom a clerk at a counter may call: the first of each line, and those kept for them."""
    classes = {f"class_{at}": code for at, code in enumerate(_classes(hall))}
    return _heads(len(classes)), classes | {"counter_id": counter_id, "clerk_id": clerk_id, "day": day}


def heads(change: Change, counter_id: CounterId, clerk_id: ClerkId) -> list[Ticket]:
    """Return whom a clerk at a counter may call: the first ticket of each line, and those kept for them."""
    question, values = ask_heads(change.hall, counter_id, clerk_id, change.business_day)
    return [of_row(row) for row in change.rows(question, **values)]


def first_due(change: Change, queue_id: QueueId) -> Ticket | None:
    """Return the first appointment of a queue whose time has come, though others may stand before it."""
    key = {"queue_0": queue_id, "class_0": APPOINTMENT, "day": change.business_day}
    row = change.one(_DUE, now=change.now, latest=change.now + STEP, **key)
    return of_row(row) if row else None


def kept_for(change: Change, counter_id: CounterId, clerk_id: ClerkId) -> list[Ticket]:
    """Return today's tickets that wait for one counter or clerk only, or that the clerk holds."""
    found = change.rows(
        _KEPT, counter_id=counter_id, clerk_id=clerk_id, day=change.business_day, hall_id=change.hall_id
    )
    return [of_row(row) for row in found]


def first_ranks(change: Change, queue_id: QueueId, most: int) -> list[datetime]:
    """Return the ranks of those who wait first in a queue, whatever their class, in order and at most so many."""
    lines = lines_of(change.hall, [queue_id])
    found = change.rows(_ranks(len(lines)), most=most, day=change.business_day, **named(lines))
    return sorted(row.rank_at for row in found)[:most]


def count_before(change: Change, queue_id: QueueId, rank_at: datetime) -> int:
    """Return how many of a queue are ranked before a moment; each line is counted no further than a fixed number."""
    lines = lines_of(change.hall, [queue_id])
    found = change.rows(_before(len(lines)), rank=rank_at, day=change.business_day, **named(lines))
    return sum(row.people for row in found)


def named(lines: Sequence[Line]) -> dict[str, Any]:
    """Return the values that name the lines of a question."""
    queues = {f"queue_{at}": queue_id for at, (queue_id, _) in enumerate(lines)}
    return queues | {f"class_{at}": code for at, (_, code) in enumerate(lines)}


def _walk(index: Index, where: Sequence[ColumnElement[bool]], what: Sequence[Any] = COLUMNS) -> Any:
    """Return a walk along a line's own index, in its order."""
    return indexed_by(index, ticket, select(*what)).where(*where).order_by(ticket.c.rank_at, ticket.c.id)


def _line(at: int, what: Sequence[Any] = COLUMNS) -> Any:
    in_line = (ticket.c.queue_id == bindparam(f"queue_{at}"), ticket.c.priority == bindparam(f"class_{at}"))
    return _walk(LINE_INDEX, [*in_line, _DAY, OPEN_LINE], what)


def line_questions(
    lines: int, kept: Iterable[tuple[Index, Sequence[ColumnElement[bool]]]], what: Sequence[Any]
) -> list[Any]:
    """Return walks along so many open lines, and along those kept for somebody."""
    return [*(_line(at, what) for at in range(lines)), *(_walk(index, where, what) for index, where in kept)]


def _together(parts: Iterable[Any]) -> Prepared:
    return Prepared(union_all(*[select(part.subquery()) for part in parts]))


# Whoever is due is ranked no later than now, or right behind it; so the walk does not go on to those still to come.
_DUE = Prepared(
    _line(0)
    .where(ticket.c.rank_at <= bindparam("latest", type_=ticket.c.rank_at.type))
    .where(ticket.c.slot_at <= bindparam("now", type_=ticket.c.slot_at.type))
    .limit(literal_column("1"))
)
_KEPT = _together(
    (
        _walk(FOR_COUNTER_INDEX, [ticket.c.for_counter_id == bindparam("counter_id"), _DAY, FOR_COUNTER]),
        _walk(FOR_CLERK_INDEX, [ticket.c.for_clerk_id == bindparam("clerk_id"), _DAY, FOR_CLERK]),
        indexed_by(HELD_INDEX, ticket, select(*COLUMNS)).where(
            ticket.c.hall_id == bindparam("hall_id"), _DAY, HELD, ticket.c.for_clerk_id == bindparam("clerk_id")
        ),
    )
)


@lru_cache(maxsize=64)
def _heads(classes: int) -> Prepared:
    """Return the question for whole tickets by the ids of the heads, so that columns are named once."""
    codes = [select(bindparam(f"class_{at}", type_=String).label("code")) for at in range(classes)]
    of_class = union_all(*codes).subquery("of_class")
    of_counter = counter_queue.c.counter_id == bindparam("counter_id")
    served = select(counter_queue.c.queue_id).where(of_counter).subquery("served")
    line = ticket.alias("line")
    first = (
        indexed_by(LINE_INDEX, line, select(line.c.id))
        .where(line.c.queue_id == served.c.queue_id, line.c.priority == of_class.c.code)
        .where(line.c.business_day == bindparam("day"), open_line(line))
        .order_by(line.c.rank_at, line.c.id)
        .limit(literal_column("1"))
        .correlate(served, of_class)
        .scalar_subquery()
    )
    open_lines = select(first.label("id")).select_from(served.join(of_class, true()))
    heads = union_all(open_lines, *(select(kept.subquery().c.id) for kept in _kept_ids()))
    # PostgreSQL's plan is made once, and with IN, made while the table was small, would read all of it ever after.
    in_array: Any = func.array(heads.scalar_subquery(), type_=ARRAY(Integer))
    these = select(*COLUMNS).where(ticket.c.id == any_(in_array))
    return Prepared(these, sqlite=select(*COLUMNS).where(ticket.c.id.in_(heads)))


def _kept_ids() -> Iterable[Any]:
    at_counter = [ticket.c.for_counter_id == bindparam("counter_id"), _DAY, FOR_COUNTER]
    for_clerk = [ticket.c.for_clerk_id == bindparam("clerk_id"), _DAY, FOR_CLERK]
    for index, where in ((FOR_COUNTER_INDEX, at_counter), (FOR_CLERK_INDEX, for_clerk)):
        yield _walk(index, where, [ticket.c.id, ticket.c.rank_at]).limit(literal_column(str(KEPT_LOOKED_AT)))


@lru_cache(maxsize=64)
def _ranks(lines: int) -> Prepared:
    return _together(_line(at, [ticket.c.rank_at, ticket.c.id]).limit(bindparam("most")) for at in range(lines))


@lru_cache(maxsize=64)
def _before(lines: int) -> Prepared:
    ranked = [
        _line(at, [ticket.c.id, ticket.c.rank_at])
        .where(ticket.c.rank_at <= bindparam("rank"))
        .limit(literal_column(str(COUNTED_AT_MOST)))
        .subquery()
        for at in range(lines)
    ]
    return Prepared(union_all(*[select(func.count().label("people")).select_from(part) for part in ranked]))
