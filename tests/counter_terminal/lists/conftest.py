"""A hall whose clerks 001 and 002 may call a chosen ticket."""

from collections.abc import Iterator

import pytest

from tests.counter_terminal.bench import HandClock
from tests.counter_terminal.lists.looking import a_choosing_hall
from tests.factories import RunningHall


@pytest.fixture
def running(ready_sqlite_url: str, clock: HandClock) -> Iterator[RunningHall]:
    made = a_choosing_hall(ready_sqlite_url, clock, parked_for_calls=2)
    yield made
    made.store.close()
