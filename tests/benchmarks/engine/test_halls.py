"""The measurement's own halls, and whose database it refuses to work in."""

from collections import Counter

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, func, select, text

from benchmarks.engine.halls import CALLS_AT_MOST, prepare
from benchmarks.engine.plan import Plan
from shared.db.base import metadata
from shared.db.engine import open_engine
from shared.db.journal import verify
from shared.db.journal_tables import command, event
from shared.db.queue_tables import day_queue, rating, ticket, visit
from shared.db.store import Store, open_store
from shared.domain.problem import Problem
from tests.factories import a_catalogue, a_hall

CATALOGUE = a_catalogue()


def test_an_empty_database_gets_tables_and_halls(database_url: str) -> None:
    codes = prepare(database_url, Plan(clients=1, counters=3, halls=2), CATALOGUE)
    assert codes == ["hall-bench-1", "hall-bench-2"]
    for code in codes:
        store = open_store(database_url, code)
        assert [(c.number, len(c.queue_ids)) for c in store.hall().counters] == [(1, 2), (2, 2)]
        store.close()


def test_a_hall_gets_its_past_and_its_line(ready_url: str) -> None:
    prepare(ready_url, Plan(clients=1, counters=2, history=2500, waiting=10), CATALOGUE)
    store = open_store(ready_url)
    imported = 1
    for table, rows in (
        (ticket, 2510),
        (visit, 2500),
        (rating, 2500),
        (command, 2500 + imported),
        (event, 2500 + imported),
    ):
        assert count(store, table) == rows, table.name
    assert store.read(lambda c: verify(c, store.hall_id)) == 2500 + imported
    days = store.read(
        lambda c: c.execute(select(ticket.c.business_day).where(ticket.c.state == "done")).scalars().all()
    )
    assert sorted(Counter(days).values()) == [500, 2000]
    counted = 10 + 2 * CALLS_AT_MOST
    assert store.read(lambda c: c.execute(select(func.sum(day_queue.c.waiting))).scalar_one()) == counted
    store.close()


def test_what_an_earlier_measurement_left_is_deleted(ready_url: str) -> None:
    plan = Plan(clients=1, counters=2, history=10, waiting=10)
    for _ in range(2):
        prepare(ready_url, plan, CATALOGUE)
    store = open_store(ready_url)
    assert count(store, ticket) == 20
    store.close()


def test_a_database_with_another_hall_is_refused_and_left_alone(ready_url: str) -> None:
    running = a_hall(ready_url)
    with pytest.raises(Problem, match=r"holds other halls \(test-hall\); name an empty database"):
        prepare(ready_url, Plan(clients=1, counters=1), CATALOGUE)
    assert running.store.hall() == running.hall
    running.store.close()


def test_a_database_of_another_program_is_refused_and_left_alone(database_url: str) -> None:
    engine = open_engine(database_url)
    Table("invoice", MetaData(), Column("id", Integer)).create(engine)
    with pytest.raises(Problem, match=r"holds tables of another program \(invoice\); name an empty database"):
        prepare(database_url, Plan(clients=1, counters=1), CATALOGUE)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM invoice")).scalar_one() == 0
        assert metadata.tables.keys().isdisjoint(engine.dialect.get_table_names(connection))
    engine.dispose()


def count(store: Store, table: Table) -> int:
    return int(store.read(lambda c: c.execute(select(func.count()).select_from(table)).scalar_one()))
