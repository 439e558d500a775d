"""How technicians type what cannot be typed: line breaks, and the time that it is now."""

import re
from datetime import datetime
from typing import Annotated

import typer

from drivers.board.text import printable

BREAK = re.compile(r"\r\n|\r|\n|\\r\\n|\\r|\\n| CR LF | CR ")

AtOption = Annotated[
    datetime | None, typer.Option("--at", metavar="TIME", help='The time to set, such as "2026-11-25 14:30:00"; now.')
]
ReplyOption = Annotated[bool, typer.Option("--reply/--no-reply", help="Ask the card for an answer.")]


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, without control characters: a line break, "\\r" or the word CR begins a new one."""
    return [printable(line) for line in BREAK.split(text)]


def at_or_now(at: datetime | None) -> datetime:
    """Return the time given, or this machine's local time."""
    return at or datetime.now()


def numbers(text: str, name: str, count: int) -> list[int]:
    """Return `count` whole numbers parted by commas. Raises BadParameter."""
    parts = text.split(",")
    if len(parts) != count or not all(part.strip().isdecimal() for part in parts):
        raise typer.BadParameter(f'--{name} needs {count} whole numbers with commas between, not "{text}"')
    return [int(part) for part in parts]
