"""`hall db`: bringing the database's tables up to date, and checking what it holds."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from deploy.commands.options import Format, FormatOption, SettingsOption, tell

if TYPE_CHECKING:
    from sqlalchemy import Engine

app = typer.Typer(help="Bring the hall's database up to date, and check it.", no_args_is_help=True)


@app.command()
def upgrade(settings: SettingsOption = None) -> None:
    """Make the tables, or bring them up to this program's version; all or nothing.

    Example: hall db upgrade --settings hall.toml
    """
    from shared.db import schema
    from shared.db.engine import shown

    with open_database(settings) as engine:
        before = schema.version(engine)
        schema.upgrade(engine)
        done = "were up to date already" if before is schema.Version.CURRENT else "are up to date now"
        typer.echo(f"Database {shown(engine.url)}: the tables {done}.")


@app.command()
def check(settings: SettingsOption = None, how: FormatOption = Format.TEXT) -> None:
    """Check that the database answers, its tables are current and every hall's journal is whole.

    Example: hall db check --format json
    """
    from shared.db import halls, schema
    from shared.db.engine import shown
    from shared.db.journal import verify

    with open_database(settings) as engine:
        schema.make_ready(engine)
        with engine.connect() as connection:
            found = [{"code": h.code, "events": verify(connection, h.id)} for h in halls.list_halls(connection)]
        address = shown(engine.url)
    figures = {"database": address, "tables": "current", "halls": found}
    tell(how, figures, f"Database {address}: the tables are current; {_halls(found)}.")


@contextmanager
def open_database(settings: Path | None) -> Iterator["Engine"]:
    """Give the database of this machine's settings; raises Problem when it does not answer."""
    from sqlalchemy.exc import DBAPIError

    from shared.db.engine import away, is_away, open_engine
    from shared.settings import load_settings

    engine = open_engine(load_settings(settings).database.url)
    try:
        yield engine
    except DBAPIError as error:
        if not is_away(error):
            raise
        raise away(engine, error) from error
    finally:
        engine.dispose()


def _halls(found: list[dict[str, Any]]) -> str:
    if not found:
        return "it holds no hall yet, import one with: hall catalogue import FILE"
    return "; ".join(f"hall {hall['code']}: journal whole, {hall['events']} events" for hall in found)
