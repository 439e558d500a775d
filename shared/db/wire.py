"""The way to the database for a change: all statements of one call go in one trip where the driver can."""

from collections.abc import Callable, Sequence
from typing import Any

import psycopg
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from shared.db.engine import is_sqlite
from shared.db.prepared import Statement

OnSend = Callable[[Connection, Sequence[Statement]], None]
"""Told of each trip just before it: for measuring, and for looking at plans."""


class Wire:
    """Sends statements over the driver's own connection, inside the transaction that SQLAlchemy has begun."""

    def __init__(self, connection: Connection, on_send: OnSend | None = None) -> None:
        self._connection = connection
        self._driver: Any = connection.connection.driver_connection
        self._run = self._one_by_one if is_sqlite(connection.engine) else self._in_one_trip
        self._on_send = on_send

    def send(self, statements: Sequence[Statement], then: Callable[[], None] = lambda: None) -> list[list[Any]]:
        """Send statements in this order and return what each found; `then` may end the transaction in the same trip.

        Raises DBAPIError, as SQLAlchemy does.
        """
        if self._on_send is not None:
            self._on_send(self._connection, statements)
        try:
            return self._run(statements, then)
        except self._connection.dialect.loaded_dbapi.Error as error:
            raise self._told(error) from error

    def _in_one_trip(self, statements: Sequence[Statement], then: Callable[[], None]) -> list[list[Any]]:
        with self._driver.pipeline():
            cursors = [self._driver.execute(sql, parameters) for sql, parameters in statements]
            then()
        # Asking for `description` would describe every column, on every call.
        return [cursor.fetchall() if cursor.pgresult.nfields else [] for cursor in cursors]

    def _one_by_one(self, statements: Sequence[Statement], then: Callable[[], None]) -> list[list[Any]]:
        found = [self._driver.execute(sql, parameters).fetchall() for sql, parameters in statements]
        then()
        return found

    def _told(self, error: Exception) -> DBAPIError:
        """Return the driver's error as SQLAlchemy would tell it; a broken connection is thrown away with its pool."""
        dialect = self._connection.dialect
        broken = isinstance(error, psycopg.OperationalError) and bool(self._driver.closed)
        told = DBAPIError.instance(
            None, None, error, dialect.loaded_dbapi.Error, connection_invalidated=broken, dialect=dialect
        )
        if broken:
            self._connection.invalidate(error)
            self._connection.engine.dispose()
        assert isinstance(told, DBAPIError)
        return told
