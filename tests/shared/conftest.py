"""A running hall on each kind of database."""

from collections.abc import Iterator

import pytest

from shared.db import schema
from shared.db.engine import open_engine
from tests.factories import RunningHall, a_hall


@pytest.fixture
def ready_url(database_url: str) -> str:
    """A database with this program's tables and nothing in them."""
    engine = open_engine(database_url)
    schema.upgrade(engine)
    engine.dispose()
    return database_url


@pytest.fixture
def running(ready_url: str) -> Iterator[RunningHall]:
    made = a_hall(ready_url)
    yield made
    made.store.close()
