"""Options and output that several commands share."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from shared.domain.problem import Problem


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


def save(file: Path, text: str) -> None:
    """Write a text file that the caller asked for."""
    save_bytes(file, text.encode())


def save_bytes(file: Path, data: bytes) -> None:
    """Write a file that the caller asked for."""
    try:
        file.write_bytes(data)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Problem(f"{file}: cannot be written ({reason}); name another place.") from error
