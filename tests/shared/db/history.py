"""A hall with a past, and a look at what its statements cost."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import Connection, Engine
from sqlalchemy import event as sa_event

from benchmarks.engine import past
from shared.db.prepared import Statement
from tests.factories import RunningHall

PEOPLE = 5000
A_DAY = 500


def add_history(running: RunningHall) -> None:
    """Give a hall finished tickets of the last ten days, with their visits, ratings, events and commands."""
    past.add_finished(running.store, running.hall, PEOPLE, A_DAY)
    analyse(running)


def add_waiting(running: RunningHall, people: int = 500) -> None:
    """Let people wait today, in turns in both queues."""
    past.add_waiting(running.store, running.hall, [q.id for q in running.hall.queues], people)
    analyse(running)


def analyse(running: RunningHall) -> None:
    """Let the planner know the tables as they are."""
    past.settle(running.store.engine)


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
        explain(costs, cursor.connection, [(statement, parameters)])

    def before_trip(connection: Connection, statements: Sequence[Statement]) -> None:
        driver: Any = connection.connection.driver_connection
        explain(costs, driver, statements)

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


def _explain_sqlite(costs: Costs, connection: Any, statements: Sequence[Statement]) -> None:
    for statement, parameters in statements:
        if _is_explained(statement):
            plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall()
            costs.plans.append("\n".join(row[3] for row in plan))

    def step() -> int:
        costs.steps += 1
        return 0

    # Taken away again by the next statement, so that steps of this one are counted to its end.
    connection.set_progress_handler(step, 1)


def _explain_postgres(costs: Costs, connection: "psycopg.Connection[Any]", statements: Sequence[Statement]) -> None:
    if not any(_is_explained(statement) for statement, _ in statements):
        return
    with connection.cursor() as cursor, psycopg.RawCursor(connection) as numbered:
        cursor.execute("SAVEPOINT explained")
        for statement, parameters in statements:
            if statement == "COMMIT":
                break
            execute = (numbered if "$1" in statement else cursor).execute
            if not _is_explained(statement):
                execute(statement, parameters)
                continue
            if (kept := _kept(connection, statement, parameters)) is not None:
                ((explained,),) = cursor.execute(kept).fetchall()
            else:
                ((explained,),) = execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}", parameters).fetchall()
            lines = list(_nodes(explained[0]["Plan"]))
            costs.plans.append("\n".join(line for line, _ in lines))
            costs.steps += sum(rows for _, rows in lines)
        cursor.execute("ROLLBACK TO SAVEPOINT explained")


def _kept(connection: "psycopg.Connection[Any]", statement: str, parameters: Any) -> sql.Composed | None:
    """Return what explains a statement by the plan that was kept for it, None while it is still planned anew."""
    kept = "SELECT name FROM pg_prepared_statements WHERE statement = %s AND generic_plans > 0"
    found = connection.execute(kept, [statement]).fetchone()
    if found is None:
        return None
    values = sql.SQL("({})").format(sql.SQL(", ").join(map(sql.Literal, parameters)))
    again = sql.SQL("EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE {}{}")
    return again.format(sql.Identifier(found[0]), values if parameters else sql.SQL(""))


def _is_explained(statement: str) -> bool:
    return statement.lstrip("( ").startswith(("SELECT", "UPDATE")) and "pg_notify" not in statement


def _nodes(plan: dict[str, Any]) -> Iterator[tuple[str, int]]:
    scanned = "Scan" in plan["Node Type"]
    rows = (plan["Actual Rows"] + plan.get("Rows Removed by Filter", 0)) * plan["Actual Loops"] if scanned else 0
    yield f"{plan['Node Type']} {plan.get('Relation Name', '')} {plan.get('Index Name', '')}", rows
    for inner in plan.get("Plans", []):
        yield from _nodes(inner)
