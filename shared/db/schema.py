"""The version of the tables: making them, bringing them up to date, and refusing to work on others."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text

from shared.db import (
    alert_table,
    appointment_table,
    device_table,
    journal_tables,
    message_table,
    number_block_table,
    queue_tables,
    setup_tables,
    suggestion_table,
)
from shared.db.engine import is_sqlite, shown
from shared.domain.problem import Problem

_TABLES = (
    alert_table.alert,
    appointment_table.appointment,
    device_table.device,
    journal_tables.journal,
    message_table.message,
    number_block_table.number_block,
    queue_tables.ticket,
    setup_tables.hall,
    suggestion_table.suggestion,
)
_OURS = {table.name for table in _TABLES}
_MIGRATIONS = Path(__file__).parent / "migrations"


class Version(Enum):
    EMPTY = "empty"
    OLDER = "older"
    CURRENT = "current"
    NEWER = "newer"
    FOREIGN = "foreign"
    """Tables with our names that this program did not make."""


_REFUSED = {
    Version.NEWER: "Database {} is of a newer version than this program. Update the program on this machine.",
    Version.FOREIGN: "Database {} holds another program's tables. Name an empty database in [database] url.",
}


def version(engine: Engine) -> Version:
    """Tell how the tables of a database stand to this program."""
    with engine.connect() as connection:
        tables = inspect(connection).get_table_names()
        if "alembic_version" not in tables:
            return Version.FOREIGN if _OURS.intersection(tables) else Version.EMPTY
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    known = sorted(step.name.partition("_")[0] for step in (_MIGRATIONS / "versions").glob("[0-9]*.py"))
    if found is None:
        return Version.EMPTY
    if found == known[-1]:
        return Version.CURRENT
    return Version.OLDER if found in known else Version.NEWER


def upgrade(engine: Engine) -> None:
    """Bring a database's tables up to this program's version; all or nothing."""
    if (refused := _REFUSED.get(version(engine))) is not None:
        raise Problem(refused.format(shown(engine.url)))
    # Alembic costs a third of a second to import, and programs that only look at the version need none of it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    with (
        engine.connect().execution_options(change=True) as connection,
        _tables_may_be_made_anew(connection),
        connection.begin(),
    ):
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        _check_references(connection)


@contextmanager
def _tables_may_be_made_anew(connection: Connection) -> Iterator[None]:
    """Let SQLite put a changed copy in a table's place, which it refuses while other tables refer to it."""
    if not is_sqlite(connection.engine):
        yield
        return
    driver: Any = connection.connection.driver_connection
    driver.execute("PRAGMA foreign_keys = OFF").close()
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys = ON").close()


def _check_references(connection: Connection) -> None:
    if is_sqlite(connection.engine) and (lost := connection.exec_driver_sql("PRAGMA foreign_key_check").first()):
        raise Problem(f"Database {shown(connection.engine.url)} refers to rows that are not there ({lost[0]}).")


def make_ready(engine: Engine) -> None:
    """Let this program work on the database: a new SQLite file gets its tables, anything else must be current.

    Raises:
        Problem: the tables are missing, older or newer; the sentence says what to do.
    """
    match version(engine):
        case Version.EMPTY if is_sqlite(engine):
            upgrade(engine)
        case Version.EMPTY:
            raise Problem(f"Database {shown(engine.url)} has no tables yet. Run: hall db upgrade.")
        case Version.OLDER:
            raise Problem(f"Database {shown(engine.url)} is of an older version. Back it up and run: hall db upgrade.")
        case Version.NEWER | Version.FOREIGN as found:
            raise Problem(_REFUSED[found].format(shown(engine.url)))
        case Version.CURRENT:
            return
