"""The way to the database for a change: all statements of one call go in one trip where the driver can."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from shared.db.engine import is_sqlite
from shared.db.prepared import Statement

if TYPE_CHECKING:
    from shared.db.trips import Trips

OnSend = Callable[[Connection, Sequence[Statement]], None]
"""Told of each trip just before it: for measuring, and for looking at plans."""


class Wire:
    """Sends statements over the driver's own connection, inside the transaction that SQLAlchemy has begun."""

    def __init__(self, connection: Connection, on_send: OnSend | None = None) -> None:
        self._connection = connection
        self._driver: Any = connection.connection.driver_connection
        self._run = self._one_by_one if is_sqlite(connection.engine) else _trips(connection).go
        self._on_send = on_send

    def send(self, statements: Sequence[Statement]) -> list[list[Any]]:
        """Send statements in this order and return what each found; raises DBAPIError, as SQLAlchemy does."""
        if self._on_send is not None:
            self._on_send(self._connection, statements)
        try:
            return self._run(statements)
        except self._connection.dialect.loaded_dbapi.Error as error:
            raise self._told(error) from error

    def _one_by_one(self, statements: Sequence[Statement]) -> list[list[Any]]:
        return [self._driver.execute(sql, parameters).fetchall() for sql, parameters in statements]

    def _told(self, error: Exception) -> DBAPIError:
        """Return the driver's error as SQLAlchemy would tell it; a broken connection is thrown away with its pool."""
        dialect = self._connection.dialect
        broken = dialect.is_disconnect(cast(Any, error), self._driver, None)
        told = DBAPIError.instance(
            None, None, error, dialect.loaded_dbapi.Error, connection_invalidated=broken, dialect=dialect
        )
        if broken:
            self._connection.invalidate(error)
            self._connection.engine.dispose()
        assert isinstance(told, DBAPIError)
        return told


def _trips(connection: Connection) -> "Trips":
    """Return what was prepared on this connection before; it lives as long as the driver's connection."""
    from shared.db.trips import Trips  # brings the driver for PostgreSQL, which a hall on SQLite does without

    kept: Trips | None = connection.info.get("trips")
    if kept is None:
        driver: Any = connection.connection.driver_connection
        kept = connection.info["trips"] = Trips(driver)
    return kept
