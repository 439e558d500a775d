"""A hall with a past, and a look at what its statements cost."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Engine, String, case, cast, delete, insert, literal, select
from sqlalchemy import event as sa_event

from shared.db.base import Moment
from shared.db.journal import adapter
from shared.db.prepared import Statement
from shared.db.queue_tables import command, day_queue, event, rating, ticket, visit
from shared.domain.events import HallChanged, TicketCalled
from shared.domain.words import Language
from tests.factories import RunningHall

DAYS = 10
A_DAY = 500


def add_history(running: RunningHall) -> None:
    """Give a hall 5,000 finished tickets of the last ten days, with their visits, ratings, events and commands."""
    with running.store.engine.connect().execution_options(change=True) as connection, connection.begin():
        for days_ago in range(DAYS, 0, -1):
            _add_day(connection, running, days_ago)
    analyse(running)


def add_waiting(running: RunningHall, people: int = 500) -> None:
    """Let people wait today, in turns in both queues."""
    now = running.store.now()
    queues = [q.id for q in running.hall.queues]
    rows = [
        _ticket(running, 0)
        | {"number": f"W{n}", "code": f"w{n}", "queue_id": queues[n % len(queues)], "state": "waiting"}
        | {"rank_at": now - timedelta(seconds=people - n), "counter_id": None, "clerk_id": None, "called_at": None}
        for n in range(people)
    ]
    with running.store.engine.connect().execution_options(change=True) as connection, connection.begin():
        connection.execute(insert(ticket), rows)
        connection.execute(delete(day_queue).where(day_queue.c.business_day == rows[0]["business_day"]))
        counted = {"business_day": rows[0]["business_day"], "last_serial": people}
        connection.execute(insert(day_queue), [counted | {"queue_id": q, "waiting": people // 2} for q in queues])
    analyse(running)


def analyse(running: RunningHall) -> None:
    """Let the planner know the tables as they are."""
    with running.store.engine.connect().execution_options(change=True) as connection, connection.begin():
        connection.exec_driver_sql("ANALYZE")


@dataclass
class Costs:
    """The statements that an engine ran, with their plans and how much they read."""

    plans: list[str] = field(default_factory=list)
    steps: int = 0
    """Steps of SQLite's machine; on PostgreSQL rows read, whether or not they were of use."""


@contextmanager
def costs_of(running: RunningHall) -> Iterator[Costs]:
    """Explain all that the hall's engine reads or updates while the block runs."""
    costs, engine = Costs(), running.store.engine
    explain = _explain_sqlite if engine.dialect.name == "sqlite" else _explain_postgres

    def before(_: Connection, cursor: Any, statement: str, parameters: Any, *__: object) -> None:
        if statement.lstrip("( ").startswith(("SELECT", "UPDATE")):
            explain(costs, cursor.connection, statement, parameters)

    def before_trip(connection: Connection, statements: Sequence[Statement]) -> None:
        driver: Any = connection.connection.driver_connection
        for sql, parameters in statements:
            if sql.lstrip("( ").startswith(("SELECT", "UPDATE")) and "pg_notify" not in sql:
                explain(costs, driver, sql, parameters)

    running.store.on_send = before_trip
    with _listening(engine, before):
        yield costs
    running.store.on_send = None


@contextmanager
def _listening(engine: Engine, before: Any) -> Iterator[None]:
    sa_event.listen(engine, "before_cursor_execute", before)
    try:
        yield
    finally:
        sa_event.remove(engine, "before_cursor_execute", before)


def _explain_sqlite(costs: Costs, connection: sqlite3.Connection, statement: str, parameters: Any) -> None:
    plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall()
    costs.plans.append("\n".join(row[3] for row in plan))

    def step() -> int:
        costs.steps += 1
        return 0

    # Taken away again by the next statement, so that steps of this one are counted to its end.
    connection.set_progress_handler(step, 1)


def _explain_postgres(costs: Costs, connection: Any, statement: str, parameters: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SAVEPOINT explained")
        cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}", parameters)
        plan = cursor.fetchone()[0][0]["Plan"]
        cursor.execute("ROLLBACK TO SAVEPOINT explained")
    lines = list(_nodes(plan))
    costs.plans.append("\n".join(line for line, _ in lines))
    costs.steps += sum(rows for _, rows in lines)


def _nodes(plan: dict[str, Any]) -> Iterator[tuple[str, int]]:
    scanned = "Scan" in plan["Node Type"]
    rows = (plan["Actual Rows"] + plan.get("Rows Removed by Filter", 0)) * plan["Actual Loops"] if scanned else 0
    yield f"{plan['Node Type']} {plan.get('Relation Name', '')} {plan.get('Index Name', '')}", rows
    for inner in plan.get("Plans", []):
        yield from _nodes(inner)


def _ticket(running: RunningHall, days_ago: int) -> dict[str, Any]:
    at = running.store.now() - timedelta(days=days_ago)
    return {
        "hall_id": running.store.hall_id,
        "business_day": at.astimezone(running.store.zone).date(),
        "service_id": running.hall.services[0].id,
        "queue_id": running.hall.queues[0].id,
        "priority": "normal",
        "language": "zh",
        "state": "done",
        "issued_at": at,
        "entered_at": at,
        "rank_at": at,
        "counter_id": running.hall.counters[0].id,
        "clerk_id": running.hall.clerks[0].id,
        "called_at": at,
        "recalls": 0,
        "comment": "",
    }


def _add_day(connection: Connection, running: RunningHall, days_ago: int) -> None:
    row = _ticket(running, days_ago)
    numbers = select(literal(1).label("n")).cte(recursive=True)
    numbers = numbers.union_all(select(numbers.c.n + 1).where(numbers.c.n < A_DAY))
    n = cast(numbers.c.n, String)
    constant = {name: literal(value, ticket.c[name].type) for name, value in row.items()}
    made = constant | {"number": "A" + n, "code": f"{days_ago}-" + n}
    connection.execute(insert(ticket).from_select(list(made), select(*made.values())))
    counted = {"business_day": row["business_day"], "last_serial": A_DAY, "waiting": 0}
    connection.execute(insert(day_queue), [counted | {"queue_id": q.id} for q in running.hall.queues])
    of_day = (ticket.c.business_day == row["business_day"], ticket.c.hall_id == row["hall_id"])
    at = literal(row["issued_at"], Moment)
    kept = [ticket.c.hall_id, ticket.c.counter_id, ticket.c.clerk_id]
    visits = select(*kept, ticket.c.service_id, ticket.c.id, at, at, at, literal("finished")).where(*of_day)
    into = ["hall_id", "counter_id", "clerk_id", "service_id", "ticket_id", "called_at", "started_at", "ended_at"]
    connection.execute(insert(visit).from_select([*into, "outcome"], visits))
    of_visit = select(visit.c.hall_id, visit.c.counter_id, visit.c.clerk_id, visit.c.ticket_id, visit.c.id)
    ratings = of_visit.add_columns(literal("given"), literal(5), at, at, at).where(visit.c.ended_at == at)
    into = ["hall_id", "counter_id", "clerk_id", "ticket_id", "visit_id", "state", "level", "opened_at", "until"]
    connection.execute(insert(rating).from_select([*into, "closed_at"], ratings))
    _add_entries(connection, row, numbers.c.n, days_ago)


def _add_entries(connection: Connection, row: dict[str, Any], n: Any, days_ago: int) -> None:
    """Fill the journal, one entry in five a call, and the commands; hashes are not looked at here."""
    hall_id, at = literal(row["hall_id"]), literal(row["called_at"], Moment)
    some_ticket = connection.execute(select(ticket.c.id).where(ticket.c.called_at == at).limit(1)).scalar_one()
    call = TicketCalled(
        some_ticket,
        "A1",
        row["queue_id"],
        row["service_id"],
        "normal",
        Language.ZH,
        row["issued_at"],
        row["counter_id"],
        row["clerk_id"],
    )
    called, changed = (
        literal(adapter(kind).dump_python(told, mode="json"), event.c.payload.type)
        for kind, told in ((TicketCalled, call), (HallChanged, HallChanged("")))
    )
    payload = case((n % 5 == 0, called), else_=changed)
    kind = case((n % 5 == 0, literal("TicketCalled")), else_=literal("HallChanged"))
    seq = n - days_ago * A_DAY
    entries = select(hall_id, seq, at, kind, payload, payload, literal(""))
    connection.execute(insert(event).from_select([c.name for c in event.c], entries))
    asked = select(hall_id, f"{days_ago}-" + cast(n, String), at, literal("null"))
    connection.execute(insert(command).from_select([c.name for c in command.c], asked))
