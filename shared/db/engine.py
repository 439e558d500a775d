"""Opening a hall's database: SQLite for one machine, PostgreSQL for a LAN; each fault is one sentence."""

import re
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from shared.db.index_hints import write_hints
from shared.domain.problem import DatabaseAway, DatabaseRefused, Problem
from shared.domain.refusals import DATABASE_REFUSED

BUSY_S = 10
"""How long a change on SQLite waits for another program's change."""

MOUNTS = Path("/proc/self/mounts")
"""Where Linux tells which file systems it has mounted."""

_POSTGRESQL = {
    "application_name": "xiaochuang",
    # The driver throws all that is prepared away with every rollback, and each reading ends with one. What is worth
    # preparing is prepared in `trips`.
    "prepare_threshold": None,
    "connect_timeout": 5,
    # A pulled cable would otherwise show after a quarter of an hour.
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}
_NETWORK_FILE_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "afs"}
_DAMAGED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
_HOW = "Use sqlite:////path/to/hall.db or postgresql://user:password@host/database."


def open_engine(url: str, mounts: Path = MOUNTS, *, new_file: bool = True) -> Engine:
    """Return an engine for a database URL without connecting yet.

    With `new_file`, an SQLite file that is not there is made when it is first connected to; without, it is a database
    that is away.

    Raises:
        Problem: the URL is not one of ours, or names a file on a network share.
    """
    parsed = _parse(url)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(parsed.set(drivername="sqlite"), mounts, new_file)
    return _postgresql(parsed.set(drivername="postgresql+psycopg"))


def memory_engine() -> Engine:
    """Return an engine for an empty SQLite database in memory; it lasts as long as the engine's one connection."""
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", _prepare_memory)
    _ready_sqlite(engine)
    return engine


def is_sqlite(engine: Engine) -> bool:
    return engine.dialect.name == "sqlite"


def shown(url: str | URL) -> str:
    """Return a database URL as it may be shown: without its password."""
    parsed = make_url(url)
    return parsed.set(drivername=parsed.get_backend_name()).difference_update_query(["password"]).render_as_string()


_NOT_LET_IN = ("password authentication failed", "no password supplied", "does not exist", "pg_hba.conf")
"""How PostgreSQL words it, before a session has begun, that a user, password or database is wrong."""


def away(engine: Engine, error: DBAPIError | OSError) -> DatabaseAway:
    """Return the sentence for a database that does not answer, or whose file is out of reach."""
    cause = _cause(error)
    if isinstance(error, DBAPIError) and _is_damaged(error):
        return DatabaseAway(
            f"Database {shown(engine.url)} cannot be used ({cause}). "
            "Correct [database] url if it names another file, or put back a copy of the hall's file."
        )
    if is_sqlite(engine):
        return _file_away(engine.url, cause)
    if any(sign in cause for sign in _NOT_LET_IN):
        remedy = "Correct user, password or database in [database] url, or ask whoever looks after the server."
        return DatabaseAway(f"Database {shown(engine.url)} lets nobody in under this name ({cause}). {remedy}")
    remedy = "Check that the server runs, the network cable, and [database] url."
    return DatabaseAway(f"Database {shown(engine.url)} does not answer ({cause}). {remedy}")


def refused(engine: Engine, error: DBAPIError) -> DatabaseRefused:
    """Return the sentence for a database that answers but would not do what was asked."""
    remedy = "Ask whoever looks after the database for what is missing; hall doctor tells more."
    return DatabaseRefused(f"Database {shown(engine.url)} refused this ({_cause(error)}). {remedy}", DATABASE_REFUSED)


def trouble(engine: Engine, error: DBAPIError) -> DatabaseAway | DatabaseRefused:
    """Return the sentence for whatever went wrong with a database."""
    return away(engine, error) if is_away(error) else refused(engine, error)


def _file_away(url: URL, cause: str) -> DatabaseAway:
    """Return the sentence that fits what is missing, as it is by now."""
    file = _file_of(url)
    if _is_missing(file.parent):
        remedy = "Make or mount it, or correct [database] url."
        return DatabaseAway(f"Database {shown(url)} is not there: there is no folder {file.parent}. {remedy}")
    if _is_missing(file):
        remedy = "Put it back, import a hall (hall catalogue import FILE), or correct [database] url."
        return DatabaseAway(f"Database {shown(url)} is not there: {file.parent} has no {file.name}. {remedy}")
    remedy = "Check that this user may read and write the file and its folder, and the disk is not full."
    return DatabaseAway(f"Database {shown(url)} does not answer ({cause}). {remedy}")


def _is_missing(path: Path) -> bool:
    """Tell what is not there from what this user may not look at."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def _cause(error: DBAPIError | OSError) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return str(error.orig).strip().splitlines()[0] if error.orig else str(error)


def is_away(error: DBAPIError) -> bool:
    """Tell a database that is out of reach, busy or damaged from a mistake in a statement."""
    if getattr(error.orig, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:
        return False
    return error.connection_invalidated or isinstance(error, OperationalError | InterfaceError) or _is_damaged(error)


def _is_damaged(error: DBAPIError) -> bool:
    """Tell a file that is no database, or no whole one; the low byte is the kind of SQLite's error."""
    return (getattr(error.orig, "sqlite_errorcode", None) or 0) & 0xFF in _DAMAGED


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise Problem(f'[database] url = "{_without_password(url)}" is not a database address. {_HOW}') from None
    if parsed.get_backend_name() not in ("sqlite", "postgresql"):
        raise Problem(f'[database] url = "{shown(parsed)}": unknown kind "{parsed.get_backend_name()}". {_HOW}')
    if parsed.get_backend_name() == "postgresql" and not parsed.database:
        raise Problem(f'[database] url = "{shown(parsed)}" names no database. {_HOW}')
    return parsed


def _without_password(text: str) -> str:
    """Hide what may be a password in a text that is no URL."""
    return re.sub(r"password=[^&]*", "password=***", re.sub(r"//.*@", "//***@", text))


def _postgresql(url: URL) -> Engine:
    from psycopg import ProgrammingError
    from psycopg.conninfo import make_conninfo

    try:
        make_conninfo("", **{name: str(value) for name, value in url.query.items()})
    except ProgrammingError as error:
        raise Problem(f'[database] url = "{shown(url)}": {str(error).strip()}. {_HOW}') from None
    engine = create_engine(url, connect_args=_POSTGRESQL)
    event.listen(engine, "connect", _prepare_postgresql)
    return engine


def _sqlite(url: URL, mounts: Path, new_file: bool) -> Engine:
    if url.host or url.query or "\0" in (url.database or ""):
        raise Problem(f'[database] url = "{shown(url)}" must name a file and nothing else. {_HOW}')
    if not url.database or url.database == ":memory:":
        raise Problem(f"[database] url names no file; programs could not share it. {_HOW}")
    file = _file_of(url)
    if (kind := _file_system(file.parent.resolve(), mounts)) in _NETWORK_FILE_SYSTEMS:
        raise Problem(
            f"{file} lies on a network share ({kind}), where SQLite loses data. "
            "Put it on this machine's own disk, or use PostgreSQL for several machines."
        )
    address = f"{file.as_uri()}?mode={'rwc' if new_file else 'rw'}"
    engine = create_engine(
        url, creator=lambda: sqlite3.connect(address, uri=True, timeout=BUSY_S, check_same_thread=False)
    )
    event.listen(engine, "connect", _prepare_sqlite)
    _ready_sqlite(engine)
    return engine


def _ready_sqlite(engine: Engine) -> None:
    event.listen(engine, "begin", _begin_sqlite)
    write_hints(engine.dialect)


def _file_of(url: URL) -> Path:
    return Path(url.database or "").absolute()


def _prepare_postgresql(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    """Let every statement go from few rows along an index, as it must with a long past.

    Plans are kept: one made while a table is small would read all of it, and go on doing so while it grows.
    """
    with closing(connection.cursor()) as cursor:
        # A plan without an index counts as so costly now that it would be worth compiling first.
        cursor.execute("SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET jit = off")
    connection.commit()


def _prepare_sqlite(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    _switch_to_wal(connection)
    _prepare(connection, "synchronous = FULL", "foreign_keys = ON")


def _switch_to_wal(connection: DBAPIConnection) -> None:
    """Let readers and a writer work at once; of programs that meet on a new file, all but one have to ask again.

    SQLite does not wait for this lock itself, whatever its timeout.
    """
    until = time.monotonic() + BUSY_S
    while True:
        try:
            return _prepare(connection, "journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)


def _prepare_memory(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    _prepare(connection, "foreign_keys = ON")


def _prepare(connection: DBAPIConnection, *pragmas: str) -> None:
    assert isinstance(connection, sqlite3.Connection)
    connection.isolation_level = None  # we say BEGIN ourselves, see _begin_sqlite
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at once for a change: upgrading a read lock later fails when another was faster."""
    options: dict[str, Any] = dict(connection.get_execution_options())
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("change") else "BEGIN")


def _file_system(folder: Path, mounts: Path) -> str:
    """Return the kind of file system a folder lies on, or "" where the platform does not tell."""
    if not mounts.exists():
        return ""
    best, kind = "", ""
    for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
        _, point, found, *_ = line.split(" ")
        point = point.replace("\\040", " ")
        inside = folder.is_relative_to(point)
        if inside and len(point) >= len(best):
            best, kind = point, found
    return kind
