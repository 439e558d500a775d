"""The halls that a measurement works in, and the refusal to work beside anybody else's."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Engine, delete, inspect, text
from sqlalchemy.exc import DBAPIError

from benchmarks.engine import past
from benchmarks.engine.plan import Plan
from shared.actions.set_up import import_catalogue
from shared.catalogue.model import Catalogue, ClerkEntry, CounterEntry
from shared.db import halls, schema
from shared.db.base import metadata
from shared.db.engine import away, is_away, is_sqlite, open_engine, shown
from shared.domain.hall import Hall, Role
from shared.domain.ids import QueueId
from shared.domain.problem import Problem
from shared.domain.words import NOTHING, Words

CODE = "hall-bench-"
QUEUES = 4
"""Every counter serves the first queues of the catalogue, which is where all people wait."""

CALLS_AT_MOST = 1_000_000
"""So many are counted as waiting besides those in line, since whoever is called is made up for beside the engine."""

_A_DAY = 2000
_AHEAD_H = 12 - datetime.now(UTC).hour
MIDDAY = f"Etc/GMT{-_AHEAD_H:+d}" if _AHEAD_H else "Etc/GMT"
"""A time zone where it is about noon, so that nothing here meets a midnight."""


def prepare(url: str, plan: Plan, catalogue: Catalogue) -> list[str]:
    """Empty the database, make the plan's halls in it and return their codes.

    Raises:
        Problem: the database is away, or holds anything but an earlier measurement's halls.
    """
    engine = open_engine(url)
    try:
        _claim(engine)
        codes = [f"{CODE}{n}" for n in range(1, plan.halls + 1)]
        for code in codes:
            _make(url, plan, _described(code, plan, catalogue))
        past.settle(engine)
    except DBAPIError as error:
        if not is_away(error):
            raise
        raise away(engine, error) from error
    finally:
        engine.dispose()
    return codes


def busy_queues(hall: Hall) -> Sequence[QueueId]:
    """Return the queues that people wait in and counters serve."""
    return [queue.id for queue in hall.queues[:QUEUES]]


def _claim(engine: Engine) -> None:
    """Leave the tables current and empty, if nobody else's rows are in them."""
    if schema.version(engine) is schema.Version.EMPTY:
        if others := inspect(engine).get_table_names():
            raise Problem(_in_the_way(engine, f"tables of another program ({', '.join(others[:3])})"))
        schema.upgrade(engine)
        return
    schema.make_ready(engine)
    with engine.connect() as connection:
        codes = [row.code for row in halls.list_halls(connection)]
    if others := [code for code in codes if not code.startswith(CODE)]:
        raise Problem(_in_the_way(engine, f"other halls ({', '.join(others[:3])})"))
    if codes:
        _empty(engine)


def _in_the_way(engine: Engine, what: str) -> str:
    return f"Database {shown(engine.url)} holds {what}; name an empty database, the measurement deletes what it finds."


def _empty(engine: Engine) -> None:
    with engine.connect().execution_options(change=True) as connection, connection.begin():
        if is_sqlite(engine):
            for table in reversed(metadata.sorted_tables):
                connection.execute(delete(table))
        else:
            connection.execute(text(f"TRUNCATE {', '.join(metadata.tables)}"))


def _make(url: str, plan: Plan, described: Catalogue) -> None:
    store = import_catalogue(url, described)
    hall = store.hall()
    past.add_finished(store, hall, plan.history, _A_DAY)
    past.add_waiting(store, hall, busy_queues(hall), plan.waiting, counted_more=CALLS_AT_MOST)
    store.close()


def _described(code: str, plan: Plan, catalogue: Catalogue) -> Catalogue:
    """Return the catalogue with the plan's number of counters, one clerk each."""
    letters = tuple(q.letter for q in catalogue.queues[:QUEUES])
    numbers = range(1, plan.counters_a_hall + 1)
    return replace(
        catalogue,
        hall=replace(catalogue.hall, code=code, time_zone=MIDDAY),
        counters=tuple(CounterEntry(n, letters, NOTHING) for n in numbers),
        clerks=tuple(ClerkEntry(str(n), Words(f"窗口{n}", f"Clerk {n}"), Role.CLERK) for n in numbers),
    )
