"""While a program follows a hall, its store tells the database's time whatever the machine's clock says."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import psycopg
import pytest

from shared.db.store import Store, open_store
from shared.domain.link import LinkState
from shared.feed.follower import Follower
from tests.factories import a_hall, with_tables

AHEAD = timedelta(days=400)
SHIFTED_CLOCK = """
CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE
    AS $$ SELECT pg_catalog.clock_timestamp() + interval '400 days' $$
"""


@pytest.fixture
def far_ahead(postgres_url: str) -> Iterator[Store]:
    """A hall whose server's clock is more than a year ahead of this machine's."""
    with_tables(postgres_url)
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(SHIFTED_CLOCK)
        name = connection.info.dbname
        connection.execute(f'ALTER DATABASE "{name}" SET search_path = public, pg_catalog'.encode())
    a_hall(postgres_url).store.close()
    store = open_store(postgres_url)
    yield store
    store.close()


def test_a_followed_hall_tells_the_servers_time(far_ahead: Store) -> None:
    seen = threading.Event()
    losses = list[LinkState]()
    follower = Follower(far_ahead, lambda *_: seen.set(), losses.append, lambda _: None)
    follower.start()
    assert seen.wait(20)
    follower.stop()
    assert abs(far_ahead.now() - AHEAD - datetime.now(UTC)) < timedelta(minutes=5)
    assert losses == []
