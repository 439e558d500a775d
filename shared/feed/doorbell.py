"""The doorbell: something that returns soon after another program changed the hall. It says "look", never what."""

import sqlite3
import threading
import time
from typing import TYPE_CHECKING, Any, Protocol

from sqlalchemy import Engine

from shared.db.change import channel
from shared.db.engine import is_sqlite
from shared.db.same_file import SameFile
from shared.domain.ids import HallId

if TYPE_CHECKING:
    import psycopg

LOOK_AT_LEAST_EVERY_S = 1.0
"""A lost ring costs at most this long."""

SQLITE_LOOK_S = 0.02
"""How often `data_version` is asked; 0.9 % of a core, and half of it is the mean delay."""


_STOP_SEEN_S = 0.25
"""How long a program that ends waits at most; each look at that costs 0.5 ms of the processor."""


class Doorbell(Protocol):
    def wait(self, stopped: threading.Event) -> None:
        """Return when the hall may have changed, at the latest after a second, and soon after `stopped` is set.

        Raises psycopg.Error, sqlite3.Error or DatabaseAway when the database is away.
        """

    def close(self) -> None: ...


class PostgresDoorbell:
    """LISTEN on a connection of its own, so that no query waits for it."""

    def __init__(self, engine: Engine, hall_id: HallId) -> None:
        self._connection: psycopg.Connection[Any] = _own_connection(engine)
        self._connection.set_autocommit(True)
        self._connection.execute(f'LISTEN "{channel(hall_id)}"'.encode())

    def wait(self, stopped: threading.Event) -> None:
        until = time.monotonic() + LOOK_AT_LEAST_EVERY_S
        while time.monotonic() < until and not stopped.is_set():
            for _ in self._connection.notifies(timeout=_STOP_SEEN_S, stop_after=1):
                return

    def close(self) -> None:
        self._connection.close()


class SqliteDoorbell:
    """Asks SQLite whether another connection has committed; the page is in memory, so it costs microseconds.

    Looks too whether the file is still at its path: one that was moved away is open to be read for ever.
    """

    def __init__(self, engine: Engine) -> None:
        self._file = SameFile(engine)
        self._connection: sqlite3.Connection = _own_connection(engine)
        self._seen = self._version()

    def wait(self, stopped: threading.Event) -> None:
        until = time.monotonic() + LOOK_AT_LEAST_EVERY_S
        while time.monotonic() < until:
            version = self._version()
            if version != self._seen:
                self._seen = version
                break
            if stopped.wait(SQLITE_LOOK_S):
                return
        self._file.check()

    def close(self) -> None:
        self._connection.close()

    def _version(self) -> int:
        version: int = self._connection.execute("PRAGMA data_version").fetchall()[0][0]
        return version


def _own_connection(engine: Engine) -> Any:
    """Return a connection made like the engine's others, which the engine does not lend to anybody else."""
    pooled = engine.raw_connection()
    own = pooled.driver_connection
    pooled.detach()
    return own


def open_doorbell(engine: Engine, hall_id: HallId) -> Doorbell:
    return SqliteDoorbell(engine) if is_sqlite(engine) else PostgresDoorbell(engine, hall_id)
