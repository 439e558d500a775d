"""A running hall on each kind of database."""

from collections.abc import Iterator

import pytest

from tests.factories import RunningHall, a_hall


@pytest.fixture
def running(ready_url: str) -> Iterator[RunningHall]:
    made = a_hall(ready_url)
    yield made
    made.store.close()
