"""The doorbell: something that returns soon after another program changed the hall. It says "look", never what."""

import logging
import sqlite3
import threading
import time
from pathlib import Path
from select import select
from typing import TYPE_CHECKING, Any, Protocol

from sqlalchemy import Engine

from shared.db.change import channel
from shared.db.engine import is_sqlite
from shared.db.same_file import SameFile
from shared.domain.ids import HallId
from shared.feed.file_writes import FileWrites

if TYPE_CHECKING:
    import psycopg

log = logging.getLogger(__name__)

LOOK_AT_LEAST_EVERY_S = 1.0
"""A lost ring costs at most this long."""

SQLITE_LOOK_S = 0.02
"""How often `data_version` is asked where nobody tells of writes to the file: 0.7 % of a core, and 10 ms of delay."""
ALERT_LOOK_S, ALERT_GROWTH, ALERT_S = 0.002, 1.5, 1.0
"""After a write the change is seen once its commit has ended: how soon it is asked for, how the pauses grow up to the
usual one, and for how long. A disk that takes longer costs at most the look that is made anyway."""

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
            # The driver's own waiting wakes ten times a second; what it knows already is asked for by every look.
            if select([self._connection.fileno()], [], [], _STOP_SEEN_S)[0]:
                for _ in self._connection.notifies(timeout=0, stop_after=1):
                    return

    def close(self) -> None:
        self._connection.close()


class SqliteDoorbell:
    """Asks SQLite whether another connection has committed; the page is in memory, so it costs microseconds.

    Asks when the write-ahead log was written to, or all the time where the system does not tell of that. Looks too
    whether the file is still at its path: one that was moved away is open to be read for ever.
    """

    def __init__(self, engine: Engine) -> None:
        self._file = SameFile(engine)
        self._connection: sqlite3.Connection = _own_connection(engine)
        self._seen = self._version()  # opens the log, which stays until the last connection is closed
        self._writes = _writes_to_log(engine)
        self._pause_s, self._alert_until = SQLITE_LOOK_S, 0.0

    def wait(self, stopped: threading.Event) -> None:
        until = time.monotonic() + LOOK_AT_LEAST_EVERY_S
        while time.monotonic() < until and not stopped.is_set():
            version = self._version()
            if version != self._seen:
                self._seen = version
                break
            self._pause(stopped)
        self._file.check()

    def close(self) -> None:
        if self._writes is not None:
            self._writes.close()
        self._connection.close()

    def _pause(self, stopped: threading.Event) -> None:
        """Wait until it is worth asking again."""
        if self._writes is None:
            stopped.wait(SQLITE_LOOK_S)
        elif self._writes.wait(0 if self._is_alert else _STOP_SEEN_S):
            self._pause_s, self._alert_until = ALERT_LOOK_S, time.monotonic() + ALERT_S
        elif self._is_alert:
            stopped.wait(self._pause_s)
            self._pause_s = min(SQLITE_LOOK_S, self._pause_s * ALERT_GROWTH)

    @property
    def _is_alert(self) -> bool:
        return time.monotonic() < self._alert_until

    def _version(self) -> int:
        version: int = self._connection.execute("PRAGMA data_version").fetchall()[0][0]
        return version


def _writes_to_log(engine: Engine) -> FileWrites | None:
    """Return what tells of writes to the database's log; None where nothing does."""
    if not engine.url.database:
        return None
    try:
        return FileWrites(Path(f"{engine.url.database}-wal"))
    except OSError as error:
        log.info("The database is asked for changes 50 times a second, since writes to it are not told: %s", error)
        return None


def _own_connection(engine: Engine) -> Any:
    """Return a connection made like the engine's others, which the engine does not lend to anybody else."""
    pooled = engine.raw_connection()
    own = pooled.driver_connection
    pooled.detach()
    return own


def open_doorbell(engine: Engine, hall_id: HallId) -> Doorbell:
    return SqliteDoorbell(engine) if is_sqlite(engine) else PostgresDoorbell(engine, hall_id)
