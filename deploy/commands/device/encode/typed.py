"""How technicians type what cannot be typed, and how what a device can't take is refused instead of changed."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Annotated

import typer

from drivers.board.digits import number_of
from drivers.board.text import LONGEST_LINE, BoardText, latin, printable

BREAK = re.compile(r"\r\n|\r|\n|\\r\\n|\\r|\\n| CR LF | CR ")
MOST_LINES = 8
"""So many of the longest lines fit into one packet of every card."""
MOST_QUOTED = 40
YEARS = range(2000, 2100)

TIME_FORMATS = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d")


def time_of(text: str) -> datetime:
    """Return a local time as people write it. Raises BadParameter for one that not every clock can hold."""
    for written in TIME_FORMATS:
        with suppress(ValueError):
            found = datetime.strptime(text, written)
            if found.year in YEARS:
                return found
    years = f"in the years {YEARS[0]} to {YEARS[-1]}"
    raise typer.BadParameter(f'{quoted(text)} is no time {years}; write it like "2026-11-25 14:30:00"')


AtOption = Annotated[
    datetime | None,
    typer.Option("--at", metavar="TIME", parser=time_of, help='Such as "2026-11-25 14:30:00"; now if left out.'),
]
ReplyOption = Annotated[bool, typer.Option("--reply/--no-reply", help="Ask the card for an answer.")]


@contextmanager
def as_wrong_usage() -> Iterator[None]:
    """Tell what the drivers refuse as wrong usage."""
    try:
        yield
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def as_it_is(given: str, sent: str, allowed: str) -> str:
    """Return a text that goes out as it was given. Raises BadParameter when something of it would change."""
    if sent != given:
        raise typer.BadParameter(f"{quoted(given)} can't be sent as it is; allowed: {allowed}")
    return given


def quoted(text: str) -> str:
    """Return a text for a message: in quotes, its beginning only when it is long, control characters as escapes."""
    begin = "".join(each if each.isprintable() else ascii(each)[1:-1] for each in text[:MOST_QUOTED])
    return f'"{begin}{"…" if len(text) > MOST_QUOTED else ""}"'


def latin_text(text: str, most: int) -> str:
    """Return a text for a display with Latin letters only. Raises BadParameter."""
    allowed = f"at most {most} ASCII characters, without control characters, spaces at an end or two in a row"
    return as_it_is(text, latin(text)[:most], allowed)


def digits_text(text: str, shown: str, places: int) -> str:
    """Return a text of which a display of digits shows `shown`. Raises BadParameter.

    Of a ticket's number the letters before it may go, as displays without letters always show it; nothing else may.
    """
    allowed = f"at most {places} digits, such as 12, or a ticket's number such as A012, whose letter is left out"
    if shown not in (text, digits_of_ticket(text)):
        as_it_is(text, shown, allowed)
    return text


def digits_of_ticket(text: str) -> str | None:
    """Return the digits of a number as tickets have it, "012" of "A012"; None for anything else."""
    return number_of(BoardText((text,))) if text[:1].isalnum() and text.isascii() and text.isprintable() else None


def lines_of(text: str) -> list[str]:
    """Return the lines of a text for a board with Chinese letters: a line break, "\\r" or the word CR begins a new one.

    Raises BadParameter when the board would show another text.
    """
    lines = BREAK.split(text)
    if len(lines) > MOST_LINES:
        raise typer.BadParameter(f"a text has at most {MOST_LINES} lines, not {len(lines)}")
    return [line_of(line) for line in lines]


def line_of(text: str) -> str:
    """Return one line for a board with Chinese letters. Raises BadParameter when the board would show another."""
    allowed = f"at most {LONGEST_LINE} characters a line that GBK has, without control characters and backslashes"
    return as_it_is(text, printable(text), allowed)


def at_or_now(at: datetime | None) -> datetime:
    """Return the time given, or this machine's local time."""
    return at or datetime.now()


def numbers(text: str, name: str, count: int, most: int) -> list[int]:
    """Return `count` whole numbers from 0 to `most`, parted by commas. Raises BadParameter."""
    parts = text.split(",")
    found = [int(part) for part in parts if re.fullmatch(r"\s*[0-9]{1,9}\s*", part) and int(part) <= most]
    if not len(found) == len(parts) == count:
        right = f"{count} whole numbers from 0 to {most} with commas between"
        raise typer.BadParameter(f"{name} needs {right}, not {quoted(text)}")
    return found
