"""What a board can be asked to show, and how such text becomes GBK bytes that are safe on the wire."""

import unicodedata
from dataclasses import dataclass
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
    """One or two lines for a board. Boards that can't blink show blinking text steadily."""

    lines: tuple[str, ...]
    colour: Colour = Colour.RED
    blink: bool = False


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


@dataclass(frozen=True, slots=True)
class Layout:
    """Lines as a board of a certain width shows them: standing still, or as one scrolling line."""

    lines: tuple[str, ...]
    scrolls: bool


def lay_out(text: BoardText, board_width: int, size: int) -> Layout:
    """Return the printable lines of a text; when one is too wide for the board, all become one line that scrolls."""
    lines = tuple(printable(line) for line in text.lines)
    if any(width_dots(line, size) > board_width for line in lines):
        return Layout((" ".join(line for line in lines if line),), scrolls=True)
    return Layout(lines, scrolls=False)
