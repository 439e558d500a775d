"""A bench with a counter terminal on a small hall."""

from collections.abc import Iterator

import pytest

from tests.counter_terminal.bench import Bench, HandClock
from tests.factories import RunningHall, a_hall


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def running(ready_sqlite_url: str, clock: HandClock) -> Iterator[RunningHall]:
    made = a_hall(ready_sqlite_url, clock)
    yield made
    made.store.close()


@pytest.fixture
def bench(running: RunningHall, clock: HandClock) -> Bench:
    return Bench(running, clock)


@pytest.fixture
def desk(bench: Bench) -> Bench:
    """A bench where clerk 001 is signed in at counter 1, and three people wait for A."""
    for _ in range(3):
        bench.running.issue("A")
    bench.sign_in()
    return bench
