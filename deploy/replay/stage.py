"""The hall that a replay is played in: in memory, with its own clock, empty again every morning."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime

from deploy.replay.long_day import LongDay
from shared.actions.set_up import import_into
from shared.catalogue.model import Catalogue
from shared.db.engine import memory_engine
from shared.db.store import Store


class Stage:
    """Set up once; each day starts from a copy of what the set-up left. `now` is the hall's time, set by the player."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.now = datetime.fromtimestamp(0, UTC)
        self._engine = memory_engine()
        self._store = import_into(self._engine, catalogue, self._clock)
        self.hall = self._store.hall()
        self._empty = sqlite3.connect(":memory:")
        with closing(self._engine.raw_connection()) as connection:
            _copy(connection.driver_connection, self._empty)

    def begin(self, day: date) -> Store:
        """Return the hall with nobody in it and nobody on duty, on a day that lasts as long as it takes."""
        with closing(self._engine.raw_connection()) as connection:
            _copy(self._empty, connection.driver_connection)
        return Store(self._engine, self._store.hall_id, LongDay.of(self._store.zone, day), self._clock)

    def close(self) -> None:
        self._empty.close()
        self._store.close()

    def _clock(self) -> datetime:
        return self.now


def _copy(source: object, target: object) -> None:
    assert isinstance(source, sqlite3.Connection)
    assert isinstance(target, sqlite3.Connection)
    source.backup(target)
