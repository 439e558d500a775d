"""Options and output that several commands share."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"


SettingsOption = Annotated[
    Path | None,
    typer.Option("--settings", metavar="FILE", help="Settings of this machine; else $HALL_SETTINGS, else ./hall.toml."),
]
DatabaseOption = Annotated[
    str | None, typer.Option("--database", metavar="URL", help="Database to use; a new SQLite file if left out.")
]
FormatOption = Annotated[Format, typer.Option("--format", help="A sentence for people, or JSON for programs.")]


def tell(how: Format, figures: dict[str, Any], sentence: str) -> None:
    """Print what a command found, as the caller asked for it."""
    typer.echo(json.dumps(figures, ensure_ascii=False) if how is Format.JSON else sentence)
