"""What a board can be asked to show, and how such text becomes GBK bytes that are safe on the wire."""

import unicodedata
from dataclasses import dataclass, field
from enum import Enum

LONGEST_LINE = 120
FULL_WIDTH = frozenset("WFA")


class Colour(Enum):
    """The colours that two-colour boards have."""

    RED = "red"
    GREEN = "green"
    YELLOW = "yellow"


@dataclass(frozen=True, slots=True)
class BoardText:
    """One or two lines for a board. Boards that can't blink show blinking text steadily.

    `short` stands in place of the lines where they are too long, and `latin` where a board has Latin letters only, the
    number first. They are other forms of the same text, so they make no difference between two texts.
    """

    lines: tuple[str, ...]
    colour: Colour = Colour.RED
    blink: bool = False
    short: tuple[str, ...] = field(default=(), compare=False)
    latin: tuple[str, ...] = field(default=(), compare=False)


def printable(line: str) -> str:
    """Return a line without anything a card could take for a command.

    Control and format characters go, line breaks and tabs become spaces, a backslash becomes the full-width one, what
    GBK lacks becomes "?", and at most 120 characters remain.
    """
    kept = (_printable_character(character) for character in unicodedata.normalize("NFC", line))
    return "".join(kept)[:LONGEST_LINE]


def _printable_character(character: str) -> str:
    if character.isspace():
        return " "
    if character == "\\":
        return "＼"
    if unicodedata.category(character) in ("Cc", "Cf", "Mn", "Me"):
        return ""
    return gbk(character).decode("gbk")


def gbk(text: str) -> bytes:
    """Return text as GBK, with "?" for each character it lacks."""
    return text.encode("gbk", errors="replace")


def width_dots(line: str, size: int) -> int:
    """Return how wide a line is in a font of `size` dots: a Chinese character takes `size`, a Latin one half."""
    return sum(size if unicodedata.east_asian_width(each) in FULL_WIDTH else size // 2 for each in line)


def latin(line: str) -> str:
    """Return what a board with Latin letters only shows of a line: plain ASCII, letters without their accents."""
    plain = unicodedata.normalize("NFKD", printable(line))
    return " ".join("".join(each for each in plain if " " <= each <= "~").split())
