"""Tickets, lines and visits as rows. Nothing here reads more than the head of a line."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import RowMapping, bindparam, insert, select, union_all, update

from shared.db.change import Change
from shared.db.engine import is_sqlite
from shared.db.queue_tables import AT_COUNTER, LINE_INDEX, PARKED, WAITING, day_queue, ticket, visit
from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId, TicketId, VisitId
from shared.domain.ticket import Ticket, TicketState
from shared.domain.words import Language

_COLUMNS = [c for c in ticket.c if c.name != "hall_id"]
_BY_ID = select(*_COLUMNS).where(ticket.c.hall_id == bindparam("hall_id"), ticket.c.id == bindparam("key"))
_AT_COUNTER = select(*_COLUMNS).where(ticket.c.counter_id == bindparam("key"), AT_COUNTER)
_PARKED = select(*_COLUMNS).where(
    ticket.c.hall_id == bindparam("hall_id"),
    ticket.c.business_day == bindparam("day"),
    PARKED,
    ticket.c.number == bindparam("number"),
)
_SAVED = [
    "queue_id",
    "state",
    "rank_at",
    "counter_id",
    "clerk_id",
    "called_at",
    "started_at",
    "recalls",
    "visit_id",
    "comment",
    "missed_at",
]
_SAVE = update(ticket).where(ticket.c.id == bindparam("ticket_id")).values({n: bindparam(n) for n in _SAVED})
_INSERT = insert(ticket)
_WAITING = (
    update(day_queue)
    .where(day_queue.c.queue_id == bindparam("of_queue"), day_queue.c.business_day == bindparam("day"))
    .values(waiting=day_queue.c.waiting + bindparam("change"))
)
_END_VISIT = (
    update(visit).where(visit.c.id == bindparam("visit_id")).values(ended_at=bindparam("at"), outcome=bindparam("how"))
)


def of_row(row: RowMapping | Mapping[str, Any]) -> Ticket:
    """Return the ticket that a row holds."""
    return Ticket(
        id=TicketId(row["id"]),
        number=row["number"],
        code=row["code"],
        business_day=row["business_day"],
        service_id=ServiceId(row["service_id"]),
        queue_id=QueueId(row["queue_id"]),
        priority=row["priority"],
        language=Language(row["language"]),
        state=TicketState(row["state"]),
        issued_at=row["issued_at"],
        rank_at=row["rank_at"],
        counter_id=row["counter_id"],
        clerk_id=row["clerk_id"],
        called_at=row["called_at"],
        started_at=row["started_at"],
        recalls=row["recalls"],
        visit_id=row["visit_id"],
        comment=row["comment"],
        missed_at=row["missed_at"],
    )


def find(change: Change, ticket_id: TicketId) -> Ticket | None:
    return _one(change, _BY_ID, key=ticket_id, hall_id=change.hall_id)


def at_counter(change: Change, counter_id: CounterId) -> Ticket | None:
    """Return the ticket that a counter has called or is serving; there is at most one."""
    return _one(change, _AT_COUNTER, key=counter_id)


def parked(change: Change, number: str) -> Ticket | None:
    """Return today's parked ticket of that number."""
    return _one(change, _PARKED, hall_id=change.hall_id, day=change.business_day, number=number)


def heads(change: Change, queue_ids: Sequence[QueueId]) -> list[Ticket]:
    """Return the first waiting ticket of each queue, of those that have one."""
    if not queue_ids:
        return []
    day = change.business_day
    return [of_row(row) for row in change.connection.execute(heads_query(queue_ids, day, change)).mappings()]


def heads_query(queue_ids: Sequence[QueueId], day: date, change: Change) -> Any:
    """Return the statement that reads the heads; it walks the line's own index, whatever the planner has analysed."""
    hint = f"INDEXED BY {LINE_INDEX.name}" if is_sqlite(change.connection.engine) else ""
    one_line = [
        select(*_COLUMNS)
        .with_hint(ticket, hint, "sqlite")
        .where(ticket.c.queue_id == queue_id, ticket.c.business_day == day, WAITING)
        .order_by(ticket.c.rank_at, ticket.c.id)
        .limit(1)
        .subquery()
        for queue_id in queue_ids
    ]
    return union_all(*[select(line) for line in one_line])


def add(change: Change, row: Mapping[str, Any]) -> Ticket:
    """Insert a new ticket; what the row leaves out is empty."""
    whole = {**dict.fromkeys(column.name for column in _COLUMNS if column.name != "id"), **row}
    result = change.connection.execute(_INSERT, {"hall_id": change.hall_id, **whole})
    assert result.inserted_primary_key is not None
    return of_row({**whole, "id": result.inserted_primary_key[0]})


def save(change: Change, kept: Ticket) -> None:
    values = {name: getattr(kept, name) for name in _SAVED}
    change.connection.execute(_SAVE, {"ticket_id": kept.id, **values})


def next_serial(change: Change, queue_id: QueueId) -> tuple[int, int]:
    """Count one more ticket of today's queue; return its serial and how many waited before it."""
    day = change.business_day
    key = (day_queue.c.queue_id == queue_id, day_queue.c.business_day == day)
    counted = (
        update(day_queue)
        .where(*key)
        .values(last_serial=day_queue.c.last_serial + 1, waiting=day_queue.c.waiting + 1)
        .returning(day_queue.c.last_serial, day_queue.c.waiting)
    )
    row = change.connection.execute(counted).one_or_none()
    if row is None:
        first = {"queue_id": queue_id, "business_day": day, "last_serial": 1, "waiting": 1}
        change.connection.execute(insert(day_queue), first)
        return 1, 0
    return row.last_serial, row.waiting - 1


def count_waiting(change: Change, moved: Ticket, by: int) -> None:
    """Keep the number of people waiting in a ticket's queue."""
    key = {"of_queue": moved.queue_id, "day": moved.business_day, "change": by}
    if change.connection.execute(_WAITING, key).rowcount == 0:
        first = {"queue_id": moved.queue_id, "business_day": moved.business_day, "last_serial": 0, "waiting": by}
        change.connection.execute(insert(day_queue), first)


def open_visit(change: Change, called: Ticket, counter_id: CounterId, clerk_id: ClerkId) -> VisitId:
    row = {
        "hall_id": change.hall_id,
        "ticket_id": called.id,
        "counter_id": counter_id,
        "clerk_id": clerk_id,
        "service_id": called.service_id,
        "called_at": called.called_at,
        "started_at": change.now,
        "outcome": "",
    }
    result = change.connection.execute(insert(visit), row)
    assert result.inserted_primary_key is not None
    return VisitId(result.inserted_primary_key[0])


def end_visit(change: Change, visit_id: VisitId, outcome: str) -> None:
    change.connection.execute(_END_VISIT, {"visit_id": visit_id, "at": change.now, "how": outcome})


def _one(change: Change, statement: Any, **values: object) -> Ticket | None:
    row = change.connection.execute(statement, values).mappings().one_or_none()
    return of_row(row) if row else None
