"""Options and output that several commands share."""

import json
from datetime import date
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


def day_of(text: str) -> date:
    """Return the day that was typed. Raises BadParameter."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f'"{text}" is no day of the calendar; write one like 2026-03-02') from None


DayOption = Annotated[
    date | None,
    typer.Option("--day", parser=day_of, metavar="DAY", help="Day of the hall, e.g. 2026-03-02; today if left out."),
]


def tell_nothing(how: Format, figures: dict[str, Any], sentence: str) -> None:
    """Say that there is nothing to tell: to a program by figures of nothing, to people by a sentence.

    Raises:
        Problem: a person asked.
    """
    if how is Format.TEXT:
        raise Problem(sentence)
    tell(how, figures, sentence)


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
