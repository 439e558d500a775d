"""The database that a call screen is measured on: a server's where there is one, as in a hall of several machines."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deploy.rig.postgres import PostgresServer, has_postgres


@contextmanager
def some_database(folder: Path, named: str | None) -> Iterator[str]:
    """Give the database that was named; else one of a private PostgreSQL, and where none is installed a new file."""
    if named is not None:
        yield named
    elif has_postgres():
        with PostgresServer() as server:
            yield server.create_database()
    else:
        yield f"sqlite:///{folder}/hall.db"
