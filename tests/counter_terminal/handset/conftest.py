"""A bench with a guide's handset on a small hall."""

from collections.abc import Iterator

import pytest

from tests.counter_terminal.bench import HandClock
from tests.counter_terminal.handset.bench import Bench, a_guided_catalogue
from tests.factories import RunningHall, a_hall


@pytest.fixture
def running(ready_sqlite_url: str, clock: HandClock) -> Iterator[RunningHall]:
    made = a_hall(ready_sqlite_url, clock, a_guided_catalogue())
    yield made
    made.store.close()


@pytest.fixture
def bench(running: RunningHall, clock: HandClock) -> Bench:
    return Bench(running, clock)


@pytest.fixture
def guide(bench: Bench) -> Bench:
    """A handset in the hand of guide 003."""
    bench.sign_in()
    return bench
