"""A hall whose clerks 001 and 002 may call a chosen ticket."""

from collections.abc import Iterator

import pytest

from counter_terminal.lists.state import ListName
from tests.counter_terminal.bench import Bench, HandClock
from tests.counter_terminal.lists.looking import Looker, a_choosing_hall
from tests.factories import RunningHall


@pytest.fixture
def running(ready_sqlite_url: str, clock: HandClock) -> Iterator[RunningHall]:
    made = a_choosing_hall(ready_sqlite_url, clock, parked_for_calls=2)
    yield made
    made.store.close()


@pytest.fixture
def waiting(desk: Bench) -> Looker:
    """Three people wait for A, and clerk 001, who may choose, looks at them."""
    return Looker(desk, ListName.WAITING)
