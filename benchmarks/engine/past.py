"""Giving a hall a past and a line, many rows at a time, as if it had worked for years."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    String,
    bindparam,
    case,
    cast,
    func,
    insert,
    literal,
    select,
    update,
)

from shared.db.engine import is_sqlite
from shared.db.gate import turn
from shared.db.journal import event_row
from shared.db.journal_tables import command, event, journal
from shared.db.prepared import Prepared
from shared.db.queue_tables import day_queue, rating, ticket, visit
from shared.db.store import Store
from shared.db.wire import Wire
from shared.domain.actor import Actor
from shared.domain.events import TicketCalled, TicketIssued
from shared.domain.hall import NORMAL, Hall, Role
from shared.domain.ids import QueueId, TicketId
from shared.domain.ticket import Ticket
from shared.domain.words import Language

_ENTRIES_A_CALL = 5
_OF_ONE_WHO_COMES = (
    *("hall_id", "business_day", "state", "queue_id", "service_id", "number", "code", "priority", "language"),
    *("issued_at", "entered_at", "rank_at", "recalls", "comment"),
)
_PUT_AWAY = Prepared(update(ticket).where(ticket.c.id == bindparam("ticket_id")).values(state="done", due_at=None))
_COME = Prepared(
    insert(ticket).values({name: bindparam(name, type_=ticket.c[name].type) for name in _OF_ONE_WHO_COMES})
)
_WHO = Actor(Role.TECHNICIAN, "hall bench")


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of the past; everything in it happened at the same moment."""

    store: Store
    hall: Hall
    ago: int
    at: datetime
    people: int

    @property
    def date(self) -> date:
        return self.at.astimezone(self.store.zone).date()


def add_finished(store: Store, hall: Hall, people: int, a_day: int) -> None:
    """Give a hall so many finished tickets, on as many of its last days as they take.

    Each has its visit, its rating, an entry in the journal (one in five a call) and a command.
    """
    with store.engine.connect() as connection:
        last_ticket = connection.execute(select(func.coalesce(func.max(ticket.c.id), 0))).scalar_one()
        last_visit = connection.execute(select(func.coalesce(func.max(visit.c.id), 0))).scalar_one()
    for ago, of_day in reversed(list(enumerate(_in_days(people, a_day), start=1))):
        with store.engine.connect().execution_options(change=True) as connection, connection.begin():
            day = _Day(store, hall, ago, store.now() - timedelta(days=ago), of_day)
            _add_tickets(connection, day)
            _add_entries(connection, day)
    with store.engine.connect().execution_options(change=True) as connection, connection.begin():
        _add_visits(connection, ticket.c.id > last_ticket)
        _add_ratings(connection, visit.c.id > last_visit)


def add_waiting(store: Store, hall: Hall, queues: Sequence[QueueId], people: int, counted_more: int = 0) -> None:
    """Let people wait today, in turns in these queues; they came one a second.

    `counted_more` are counted in each queue besides, for those whom `replace_called` will let come.
    """
    now = store.now()
    services = {s.queue_id: s.id for s in hall.services}
    constant = _constant(store) | {"business_day": now.astimezone(store.zone).date(), "state": "waiting"}

    def row(n: int) -> dict[str, Any]:
        came, queue_id = now - timedelta(seconds=people - n), queues[n % len(queues)]
        line: dict[str, Any] = {"number": f"w{n}", "code": f"{store.hall_id}-w{n}"}
        line |= dict.fromkeys(("issued_at", "entered_at", "rank_at"), came)
        return constant | line | {"queue_id": queue_id, "service_id": services[queue_id]}

    rows = [row(n) for n in range(people)]
    with store.engine.connect().execution_options(change=True) as connection, connection.begin():
        if rows:
            connection.execute(insert(ticket), rows)
        for place, queue_id in enumerate(queues):
            _count(connection, queue_id, constant["business_day"], len(rows[place :: len(queues)]) + counted_more)


def replace_called(store: Store, called: Ticket) -> None:
    """Let a called ticket be done, and somebody else come to the end of its line, without asking the engine."""
    came, number = store.now(), uuid4().hex
    row = _constant(store) | {"business_day": called.business_day, "state": "waiting", "queue_id": called.queue_id}
    row |= {"service_id": called.service_id, "number": number[:8], "code": number}
    row |= dict.fromkeys(("issued_at", "entered_at", "rank_at"), came)
    with turn(store.engine), store.engine.connect().execution_options(change=True) as connection:
        transaction = connection.begin()
        done = _PUT_AWAY.with_values(connection.dialect, {"ticket_id": called.id})
        Wire(connection).send([done, _COME.with_values(connection.dialect, row), ("COMMIT", ())])
        transaction.commit()


def settle(engine: Engine) -> None:
    """Let the planner know the tables as they are, and leave no tidying up for later."""
    if is_sqlite(engine):
        pooled = engine.raw_connection()
        for statement in ("ANALYZE", "PRAGMA wal_checkpoint(TRUNCATE)"):
            pooled.cursor().execute(statement)
        pooled.close()
        return
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM (ANALYZE)")


def _constant(store: Store) -> dict[str, Any]:
    return {
        "hall_id": store.hall_id,
        "priority": NORMAL,
        "language": Language.ZH.value,
        "recalls": 0,
        "comment": "",
    }


def _count(connection: Connection, queue_id: QueueId, day: date, people: int) -> None:
    today = (day_queue.c.queue_id == queue_id, day_queue.c.business_day == day)
    more = update(day_queue).where(*today).values(waiting=day_queue.c.waiting + people)
    if connection.execute(more).rowcount == 0:
        first = {"queue_id": queue_id, "business_day": day, "last_serial": 0, "waiting": people}
        connection.execute(insert(day_queue), first)


def _add_tickets(connection: Connection, day: _Day) -> None:
    """Insert the day's tickets in turns of services, counters and clerks, with their commands."""
    numbers = select(literal(1).label("n")).cte(recursive=True)
    numbers = numbers.union_all(select(numbers.c.n + 1).where(numbers.c.n < day.people))
    n = numbers.c.n
    services, hall = day.hall.services, day.hall
    staffed = list(zip(hall.counters, hall.clerks, strict=False))
    values = _constant(day.store) | dict.fromkeys(("issued_at", "entered_at", "rank_at", "called_at"), day.at)
    values |= {"business_day": day.date, "state": "done"}
    made: dict[str, Any] = {name: literal(value, ticket.c[name].type) for name, value in values.items()}
    made |= {
        "number": _in_turns(n, [hall.queue(s.queue_id).letter for s in services]) + cast(n, String),
        "code": f"{day.store.hall_id}-{day.ago}-" + cast(n, String),
        "service_id": _in_turns(n, [s.id for s in services]),
        "queue_id": _in_turns(n, [s.queue_id for s in services]),
        "counter_id": _in_turns(n, [counter.id for counter, _ in staffed]),
        "clerk_id": _in_turns(n, [clerk.id for _, clerk in staffed]),
    }
    connection.execute(insert(ticket).from_select(list(made), select(*made.values())))
    counted = {"business_day": day.date, "last_serial": day.people, "waiting": 0}
    connection.execute(insert(day_queue), [counted | {"queue_id": q.id} for q in hall.queues])
    key = (literal(day.store.hall_id), f"{day.ago}-" + cast(n, String), literal(day.at, command.c.at.type))
    asked = select(*key, literal("null"))
    connection.execute(insert(command).from_select([c.name for c in command.c], asked))


def _in_days(people: int, a_day: int) -> Iterator[int]:
    """Yield how many came on each day, the last one first."""
    for left in range(people, 0, -a_day):
        yield min(left, a_day)


def _in_turns(n: ColumnElement[int], values: Sequence[Any]) -> ColumnElement[Any]:
    return case(dict(enumerate(values)), value=n % len(values))


def _add_visits(connection: Connection, these: ColumnElement[bool]) -> None:
    kept = [ticket.c[name] for name in ("hall_id", "counter_id", "clerk_id", "service_id", "called_at")]
    at, told = ticket.c.called_at, literal("finished")
    rows = select(*kept, ticket.c.id, at, at, told).where(these, ticket.c.state == "done")
    into = [*(c.name for c in kept), "ticket_id", "started_at", "ended_at", "outcome"]
    connection.execute(insert(visit).from_select(into, rows))


def _add_ratings(connection: Connection, these: ColumnElement[bool]) -> None:
    kept = [visit.c[name] for name in ("hall_id", "counter_id", "clerk_id", "ticket_id")]
    at = visit.c.ended_at
    rows = select(*kept, visit.c.id, literal("given"), literal(5), at, at, at).where(these)
    into = [*(c.name for c in kept), "visit_id", "state", "level", "opened_at", "until", "closed_at"]
    connection.execute(insert(rating).from_select(into, rows))


def _add_entries(connection: Connection, day: _Day) -> None:
    """Append the day's entries to the journal, each chained to the one before it."""
    hall_id = day.store.hall_id
    some_ticket = TicketId(connection.execute(select(func.max(ticket.c.id))).scalar_one())
    end = connection.execute(select(journal.c.seq, journal.c.hash).where(journal.c.hall_id == hall_id)).one()
    rows, previous = list[dict[str, Any]](), end.hash
    for seq, what in enumerate(_told(day, some_ticket), start=end.seq + 1):
        rows.append(event_row(hall_id, seq, day.at, _WHO, what, previous))
        previous = rows[-1]["hash"]
    connection.execute(insert(event), rows)
    moved = update(journal).where(journal.c.hall_id == hall_id)
    connection.execute(moved.values(seq=rows[-1]["seq"], hash=previous))


def _told(day: _Day, some_ticket: TicketId) -> Iterator[TicketIssued | TicketCalled]:
    """Yield one event for each ticket of the day; all are of the same ticket, which nobody looks at."""
    service, counter, clerk = day.hall.services[0], day.hall.counters[0], day.hall.clerks[0]
    issued = TicketIssued(some_ticket, "A1", service.queue_id, service.id, NORMAL, 0, 0, 1)
    called = TicketCalled(
        some_ticket, "A1", service.queue_id, service.id, NORMAL, Language.ZH, day.at, counter.id, clerk.id
    )
    for n in range(day.people):
        yield issued if n % _ENTRIES_A_CALL else called
