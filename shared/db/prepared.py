"""Statements whose text and value handling are worked out once, for the driver itself to send: the hot path."""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Dialect
from sqlalchemy.sql import Executable
from sqlalchemy.sql.compiler import SQLCompiler

from shared.db.base import Moment, in_utc, moment_of_text, moment_to_text

Values = Mapping[str, Any]
Convert = Callable[[Any], Any]
Statement = tuple[str, Any]
"""SQL in the driver's own words, and its parameters."""


class Prepared:
    """A Core statement to be sent many times. Lists (`IN`) have no fixed text and cannot be prepared.

    SQLite may have one of its own, where it lacks what the other uses.
    """

    def __init__(self, statement: Executable, *, sqlite: Executable | None = None) -> None:
        self._statement: Any = statement
        self._on_sqlite: Any = statement if sqlite is None else sqlite
        self._made: dict[str, _Text] = {}

    def with_values(self, dialect: Dialect, values: Values) -> Statement:
        """Return the statement as the driver takes it."""
        text = self._on(dialect)
        return text.sql, text.parameters(values)

    def rows(self, dialect: Dialect, found: Iterable[Sequence[Any]]) -> list[Any]:
        """Return the rows that a driver gave back, with names for their columns and values of our own kinds."""
        return self._on(dialect).rows(found)

    def _on(self, dialect: Dialect) -> "_Text":
        text = self._made.get(dialect.name)
        if text is None:
            statement = self._on_sqlite if dialect.name == "sqlite" else self._statement
            text = self._made[dialect.name] = _Text(statement, dialect)
        return text


class _Text:
    """A prepared statement in one dialect."""

    def __init__(self, statement: Any, dialect: Dialect) -> None:
        compiled: SQLCompiler = statement.compile(dialect=_with_numbers(dialect))
        self.sql = str(compiled)
        self._order = compiled.positiontup or []
        self._always = {k: v for k, v in compiled.construct_params(_check=False).items() if v is not None}
        self._convert = _converters(
            ((name, bound.type) for name, bound in compiled.binds.items()),
            lambda kind: _to_driver(kind, dialect),
        )
        columns: list[Any] = list(getattr(statement, "selected_columns", getattr(statement, "exported_columns", ())))
        names = [column.name if hasattr(column, "name") else f"column_{at}" for at, column in enumerate(columns)]
        self._row = namedtuple("Row", names, rename=True) if names else None
        self._back = _converters(
            ((at, column.type) for at, column in enumerate(columns)),
            lambda kind: _from_driver(kind, dialect),
        )

    def parameters(self, values: Values) -> Any:
        given = {**self._always, **values}
        for name, convert in self._convert:
            given[name] = convert(given.get(name))
        return [given.get(name) for name in self._order]

    def rows(self, found: Iterable[Sequence[Any]]) -> list[Any]:
        made: Any = self._row
        if not self._back:
            return [made._make(row) for row in found]
        rows = []
        for row in found:
            values = list(row)
            for at, convert in self._back:
                values[at] = convert(values[at])
            rows.append(made._make(values))
        return rows


def _with_numbers(dialect: Dialect) -> Dialect:
    """Return the dialect with PostgreSQL's own marks for values, $1 and so on."""
    kind: Any = type(dialect)
    numbered: Dialect = dialect if dialect.name == "sqlite" else kind(paramstyle="numeric_dollar")
    return numbered


def _to_driver(kind: Any, dialect: Dialect) -> Convert | None:
    """Return what makes a value one of the driver's; the same as SQLAlchemy's, in one step for the commonest kind."""
    if not isinstance(kind, Moment):
        converter: Convert | None = kind.dialect_impl(dialect).bind_processor(dialect)
        return converter
    return moment_to_text if dialect.name == "sqlite" else None


def _from_driver(kind: Any, dialect: Dialect) -> Convert | None:
    if not isinstance(kind, Moment):
        converter: Convert | None = kind.dialect_impl(dialect).result_processor(dialect, None)
        return converter
    return moment_of_text if dialect.name == "sqlite" else in_utc


def _converters(kinds: Iterable[tuple[Any, Any]], converter: Callable[[Any], Any]) -> list[tuple[Any, Convert]]:
    """Return what must be called for which value; most kinds need nothing."""
    found = ((key, converter(kind)) for key, kind in kinds)
    return [(key, convert) for key, convert in found if convert is not None]
