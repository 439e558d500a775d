from collections.abc import Callable, Iterator
from typing import Any

import pytest

from callscreen.next_reader import NextReader, Numbers
from shared.domain.jobs import outcome_of
from tests.factories import RunningHall, a_hall


class ByHand:
    """Does jobs when the test says so."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Callable[[], Any], Callable[[Any], None]]] = []

    def run(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self.waiting.append((work, then))

    def do_next(self) -> None:
        work, then = self.waiting.pop(0)
        then(outcome_of(work))


@pytest.fixture
def hall(ready_url: str) -> Iterator[RunningHall]:
    made = a_hall(ready_url)
    yield made
    made.store.close()


def test_it_tells_the_next_numbers_and_asks_once_for_many_changes(hall: RunningHall) -> None:
    jobs, told = ByHand(), list[Numbers]()
    reader = NextReader(hall.store, jobs, 2, told.append)
    reader.ask()
    hall.issue("A")
    for _ in range(5):
        reader.ask()
    assert len(jobs.waiting) == 1
    jobs.do_next()
    assert len(jobs.waiting) == 1
    jobs.do_next()
    assert jobs.waiting == []
    queue = next(q for q in hall.hall.queues if q.letter == "A")
    assert told[-1][queue.id] == ("A001",)


def test_a_database_that_is_away_leaves_the_last_numbers_and_is_asked_again(hall: RunningHall) -> None:
    jobs, told = ByHand(), list[Numbers]()
    reader = NextReader(hall.store, jobs, 2, told.append)
    reader.ask()
    _, then = jobs.waiting.pop()

    def fail() -> None:
        raise OSError("away")

    then(outcome_of(fail))
    assert told == []
    reader.ask()
    jobs.do_next()
    assert len(told) == 1
