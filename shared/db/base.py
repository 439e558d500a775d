"""What all tables share: naming of constraints, points in time, and columns that recur."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ColumnElement,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Text,
    TypeDecorator,
    literal_column,
    text,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import CreateIndex

CONDITION = "condition"
"""Under which an index keeps what its rows must meet."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """A point in time, always in UTC; SQLite keeps no zone, so it is taken off and put back here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or dialect.name != "sqlite":
            return value
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def moment_to_text(value: datetime | None) -> str | None:
    """Return a point in time as SQLite keeps it."""
    return None if value is None else value.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def moment_of_text(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None


def in_utc(value: datetime | None) -> datetime | None:
    return None if value is None else value.astimezone(UTC)


def id_column() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def hall_column() -> Column[int]:
    return Column("hall_id", ForeignKey("hall.id"), nullable=False)


def words_columns(name: str) -> list[Column[str]]:
    return [Column(f"{name}_zh", Text, nullable=False), Column(f"{name}_en", Text, nullable=False)]


def listed_columns() -> list[Column[Any]]:
    """Order on screen, and whether the catalogue in force still names the row."""
    return [
        Column("position", Integer, nullable=False),
        Column("active", Boolean, nullable=False, server_default=text("true")),
    ]


def told_column(name: str) -> Column[Any]:
    """Return a column of JSON that is empty where a catalogue tells nothing of it."""
    return Column(name, JSON(none_as_null=True))


def closing_columns() -> list[Column[Any]]:
    """Why no numbers are given for the time being, and on which day no more are; a catalogue leaves them alone."""
    return [Column("closed_zh", Text), Column("closed_en", Text), Column("no_more_on", Date)]


def one_of(column: ColumnElement[str], *values: str) -> ColumnElement[bool]:
    """Return a condition with its values written out: a planner takes a partial index only for what it can see."""
    written: list[ColumnElement[str]] = [literal_column(f"'{value}'") for value in values]
    return column.in_(written) if len(written) > 1 else column == written[0]


def partial_index(name: str, *columns: Column[Any], where: ColumnElement[bool], unique: bool = False) -> Index:
    """Return an index over the rows that meet the condition, as small as they are few."""
    return Index(name, *columns, unique=unique, info={CONDITION: where})


@compiles(CreateIndex)
def _with_condition(created: CreateIndex, compiler: Any, **options: Any) -> str:
    """Write an index's condition in whatever dialect is spoken.

    Given as an option of each dialect, it makes SQLAlchemy load all of PostgreSQL's: 2 MB in halls that use SQLite.
    """
    written: str = compiler.visit_create_index(created, **options)
    condition = created.element.info.get(CONDITION)
    if condition is None:
        return written
    return f"{written} WHERE {compiler.sql_compiler.process(condition, include_table=False, literal_binds=True)}"


def partial_unique(name: str, column: Column[Any], where: ColumnElement[bool]) -> Index:
    """Return an index that allows one row per value of `column` among those that meet the condition."""
    return partial_index(name, column, where=where, unique=True)
