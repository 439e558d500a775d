"""A running hall on each kind of database."""

from collections.abc import Iterator

import pytest

from tests.factories import RunningHall, a_hall, with_tables


@pytest.fixture
def ready_url(database_url: str) -> str:
    """A database with this program's tables and nothing in them."""
    return with_tables(database_url)


@pytest.fixture
def running(ready_url: str) -> Iterator[RunningHall]:
    made = a_hall(ready_url)
    yield made
    made.store.close()
