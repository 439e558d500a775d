"""Databases with this program's tables and nothing in them, ready at once."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import create_engine
from sqlalchemy.util import LRUCache

from deploy.rig.postgres import PostgresServer
from shared.db import engine
from shared.db.base import metadata
from tests.factories import with_tables

KEPT = 4000
"""Statements kept as compiled, more than the program has; migrations ask tables made anew, and each is kept, too."""

END_OTHERS = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()"""


class _Compiled(LRUCache[Any, Any]):
    """Statements as compiled for a kind of database, whichever engine asked: SQLAlchemy's keys begin with a dialect."""

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get((type(key[0]), *key[1:]), default)

    def __setitem__(self, key: Any, compiled: Any) -> None:
        super().__setitem__((type(key[0]), *key[1:]), compiled)


class Emptied:
    """A PostgreSQL database with one connection kept for emptying it: a new one costs the server more than the rest."""

    def __init__(self, url: str) -> None:
        self._url = url
        # Faster than TRUNCATE, which makes new files.
        self._delete = ";".join(f'DELETE FROM "{table.name}"' for table in reversed(metadata.sorted_tables))
        self._connection = psycopg.connect(url, autocommit=True)

    def url(self) -> str:
        """Return where it is, after ending the connections that an earlier test left open and deleting all rows."""
        try:
            self._empty()
        except psycopg.OperationalError:  # a test has restarted the server
            self.close()
            self._connection = psycopg.connect(self._url, autocommit=True)
            self._empty()
        return self._url

    def close(self) -> None:
        self._connection.close()

    def _empty(self) -> None:
        self._connection.execute(END_OTHERS)
        self._connection.execute(self._delete)


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """Compile each statement once for a whole run: most tests open new engines, which would begin anew."""
    with pytest.MonkeyPatch.context() as patch:
        keeping = partial(create_engine, execution_options={"compiled_cache": _Compiled(KEPT)})
        patch.setattr(engine, "create_engine", keeping)
        yield


@pytest.fixture(scope="session")
def sqlite_with_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file to copy, since making the tables takes longer than most tests."""
    file = tmp_path_factory.mktemp("tables") / "hall.db"
    with_tables(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgres_with_tables(postgres_server: PostgresServer) -> Iterator[Emptied]:
    """A PostgreSQL database to be emptied before each test, since making one takes a second."""
    emptied = Emptied(with_tables(postgres_server.create_database()))
    yield emptied
    emptied.close()


@pytest.fixture
def ready_sqlite_url(sqlite_with_tables: Path, tmp_path: Path) -> str:
    return f"sqlite:///{shutil.copy(sqlite_with_tables, tmp_path / 'hall.db')}"


@pytest.fixture
def ready_postgres_url(postgres_with_tables: Emptied) -> str:
    return postgres_with_tables.url()


@pytest.fixture(params=["sqlite", "postgresql"])
def ready_url(request: pytest.FixtureRequest) -> str:
    """The test runs once on each kind of database."""
    url: str = request.getfixturevalue("ready_sqlite_url" if request.param == "sqlite" else "ready_postgres_url")
    return url
