"""The local journal's file: safe on disk before anything goes on, and in memory while the disk fails."""

import logging
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import TypeVar

log = logging.getLogger(__name__)

T = TypeVar("T")

TABLES = {
    "entry": """CREATE TABLE IF NOT EXISTS entry (
        place INTEGER PRIMARY KEY, command TEXT UNIQUE NOT NULL, phase TEXT NOT NULL, own INTEGER NOT NULL,
        at TEXT NOT NULL, day TEXT NOT NULL, service_id INTEGER NOT NULL, language TEXT NOT NULL,
        visit TEXT UNIQUE, code TEXT UNIQUE, queue_id INTEGER, serial INTEGER, issued TEXT,
        reason TEXT NOT NULL DEFAULT '')""",
    "block": """CREATE TABLE IF NOT EXISTS block (
        place INTEGER PRIMARY KEY, queue_id INTEGER NOT NULL, day TEXT NOT NULL, first INTEGER NOT NULL,
        last INTEGER NOT NULL, next INTEGER NOT NULL, UNIQUE (queue_id, day, first))""",
    "note": """CREATE TABLE IF NOT EXISTS note (
        place INTEGER PRIMARY KEY, command TEXT UNIQUE NOT NULL, at REAL NOT NULL, told TEXT NOT NULL)""",
    "remembered": "CREATE TABLE IF NOT EXISTS remembered (name TEXT PRIMARY KEY, told TEXT NOT NULL)",
}
_ENTRY = "command, phase, own, at, day, service_id, language, visit, code, queue_id, serial, issued, reason"
_INDEXES = ("CREATE INDEX IF NOT EXISTS ix_entry_phase ON entry (phase)",)
_DAMAGED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


class LocalFile:
    """One kiosk's SQLite file, safe to use from several threads.

    `trouble` is a sentence for staff while the file can't be written; all goes on in memory then, and nothing that
    must survive the program may be begun. `mend` tries the disk again.
    """

    def __init__(self, file: Path) -> None:
        self.file, self.trouble = file, ""
        self._lock = RLock()
        self._disk: sqlite3.Connection | None = None
        try:
            self._disk = self._at_hand = self._open()
        except (sqlite3.DatabaseError, OSError) as error:
            self._at_hand = _in_memory()
            self._tell(error)

    @property
    def safe(self) -> bool:
        """Whether what is written survives the program."""
        return self._at_hand is self._disk

    def change(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do `work` in one transaction and return its answer once it is on the disk; `work` may be done twice."""
        with self._lock:
            try:
                return _in_one(self._at_hand, work)
            except sqlite3.DatabaseError as error:
                if not self.safe or not _of_the_disk(error):
                    raise
                self._go_on_in_memory(error)
                return _in_one(self._at_hand, work)

    def change_safely(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """Do `work` only if it comes to the disk; else nothing is changed and None returned."""
        with self._lock:
            try:
                return _in_one(self._at_hand, work) if self.safe else None
            except sqlite3.DatabaseError as error:
                if not _of_the_disk(error):
                    raise
                self._go_on_in_memory(error)
                return None

    def read(self, question: Callable[[sqlite3.Connection], T]) -> T:
        with self._lock:
            return question(self._at_hand)

    def mend(self) -> None:
        """Bring what is in memory to the disk, if it can be written again."""
        with self._lock:
            if self.safe:
                return
            try:
                disk = self._disk or self._open()
                self._disk = disk
                _in_one(disk, lambda to: _bring_entries(self._at_hand, to))
            except (sqlite3.DatabaseError, OSError) as error:
                log.debug("The local journal still can't be written: %s", error)
                return
            self._at_hand.close()
            self._at_hand, self.trouble = disk, ""
            log.info("The local journal %s can be written again.", self.file)

    def scrub(self) -> None:
        """Leave nothing on the disk of what was deleted: SQLite's log holds older pages until it is cut."""
        with self._lock, suppress(sqlite3.DatabaseError):  # a disk that fails is told of by the next change
            self._at_hand.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()

    def close(self) -> None:
        with self._lock:
            self._at_hand.close()
            if self._disk is not None:
                self._disk.close()

    def _open(self) -> sqlite3.Connection:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _opened(self.file)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF not in _DAMAGED:
                raise
        aside = self.file.with_suffix(".damaged")
        self.file.replace(aside)
        log.error(
            "The local journal %s is damaged. It is kept as %s; compare numbers taken without the database with it.",
            self.file,
            aside,
        )
        return _opened(self.file)

    def _go_on_in_memory(self, error: sqlite3.DatabaseError) -> None:
        before, self._at_hand = self._at_hand, _in_memory()
        with suppress(sqlite3.DatabaseError):  # a file that can't even be read has nothing to bring along
            _in_one(self._at_hand, lambda to: _copy(before, to))
        self._tell(error)

    def _tell(self, error: Exception) -> None:
        self.trouble = (
            f"The local journal {self.file} can't be written ({error}). Numbers can't be taken while the database is "
            "away. Check that the disk is not full, that the folder may be written, and that no other kiosk uses it."
        )
        log.error("%s", self.trouble)


def _opened(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=2, check_same_thread=False, isolation_level=None)
    try:
        # Two programs with one journal would give the same numbers: the first keeps it for itself.
        for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}").close()
        _in_one(connection, _make_tables)
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def _in_memory() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    _make_tables(connection)
    return connection


def _make_tables(connection: sqlite3.Connection) -> None:
    for statement in (*TABLES.values(), *_INDEXES):
        connection.execute(statement)


def _in_one(connection: sqlite3.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    with _transaction(connection):
        return work(connection)


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _of_the_disk(error: sqlite3.DatabaseError) -> bool:
    """Tell a disk that fails from a mistake in a statement."""
    failed = isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode != sqlite3.SQLITE_ERROR
    return failed or getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED


def _copy(source: sqlite3.Connection, to: sqlite3.Connection) -> None:
    for table in TABLES:
        rows = source.execute(f"SELECT * FROM {table}").fetchall()
        if rows:
            to.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({_marks(rows[0])})", rows)


def _bring_entries(source: sqlite3.Connection, to: sqlite3.Connection) -> None:
    """Write what was done in memory behind what is on the disk, where an entry may be known already."""
    found = source.execute(f"SELECT {_ENTRY} FROM entry ORDER BY place").fetchall()
    if found:
        to.executemany(f"INSERT OR REPLACE INTO entry ({_ENTRY}) VALUES ({_marks(found[0])})", found)


def _marks(row: Sequence[object]) -> str:
    return ", ".join("?" * len(row))
