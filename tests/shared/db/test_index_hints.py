"""SQLite walks each line by its own small index, whatever it was told of the tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.engine import past
from shared.db import lines, ticket_lists
from shared.db.engine import memory_engine
from shared.domain.ids import ClerkId, CounterId, new_command
from tests.factories import KIOSK, RunningHall, a_hall
from tests.shared.db.history import analyse, costs_of

WAITING = 2000


@pytest.fixture
def early(tmp_path: Path) -> Iterator[RunningHall]:
    """A hall whose planner saw the first five people of a line, and nothing of the many who wait now."""
    running = a_hall(f"sqlite:///{tmp_path / 'hall.db'}")
    for _ in range(5):
        running.issue()
    analyse(running)
    past.add_waiting(running.store, running.hall, [q.id for q in running.hall.queues], WAITING)
    yield running
    running.store.close()


def who(running: RunningHall) -> tuple[CounterId, ClerkId]:
    clerk = running.clerk(1)
    assert clerk.counter_id is not None
    assert clerk.clerk_id is not None
    return clerk.counter_id, clerk.clerk_id


def test_those_on_hold_are_found_without_reading_the_whole_day(early: RunningHall) -> None:
    at = who(early)
    with costs_of(early) as costs:
        early.store.change(KIOSK, new_command(), int, lambda change: len(lines.kept_for(change, *at)))
    assert any("ix_ticket_held" in plan for plan in costs.plans), costs.plans
    assert costs.steps < WAITING


def test_every_walk_names_its_index(early: RunningHall) -> None:
    hall, day = early.hall, early.store.read(early.store.today)
    dialect = memory_engine().dialect
    heads, of_heads = lines.ask_heads(hall, *who(early), day)
    in_line = lines.lines_of(hall, [hall.queues[0].id])
    waiting, of_waiting = ticket_lists.ask_waiting(hall.id, in_line, *who(early), day, 20)
    walks = {"ix_ticket_line": (1, len(in_line)), "ix_ticket_for_counter": (1, 1), "ix_ticket_for_clerk": (1, 2)}
    texts = [q.with_values(dialect, values)[0] for q, values in ((heads, of_heads), (waiting, of_waiting))]
    assert {name: tuple(text.count(f" INDEXED BY {name}") for text in texts) for name in walks} == walks
