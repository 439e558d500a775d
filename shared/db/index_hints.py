"""Naming the index that SQLite must walk: SQLAlchemy takes such hints for it, and leaves them out of what is sent."""

from typing import TypeVar

from sqlalchemy import Dialect, FromClause, Index, Select
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler

_Select = TypeVar("_Select", bound=Select)  # type: ignore[type-arg]


def indexed_by(index: Index, of: FromClause, statement: _Select) -> _Select:
    """Return a statement that walks a table by this index, whatever SQLite's planner believes of it.

    After an ANALYZE that saw only a few rows, the planner may leave a partial index, however many come later.
    """
    return statement.with_hint(of, f"INDEXED BY {index.name}", "sqlite")


def write_hints(dialect: Dialect) -> None:
    """Let an engine's SQLite dialect send the hints of statements."""
    dialect.statement_compiler = _Hinting


class _Hinting(SQLiteCompiler):
    def get_from_hint_text(self, _: FromClause, text: str | None) -> str | None:
        return text
