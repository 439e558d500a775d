"""CD5220 customer displays, two lines of 20 characters: commands as bytes without I/O.

Source: the command tables of CD5220 compatible displays' manuals, checked against drivers tested on hardware. The
display never answers. After a line command it is in string mode and hears nothing else before CLEAR or CANCEL.
"""

from enum import IntEnum

from drivers.board.text import latin

COLUMNS, MARQUEE = 20, 40
DIMMEST, BRIGHTEST = 1, 4
INITIALISE, CLEAR, CANCEL, HOME = b"\x1b@", b"\x0c", b"\x18", b"\x0b"
CURSOR_OFF = b"\x1b_\x00"
UPPER, LOWER, SCROLLING = b"\x1bQA", b"\x1bQB", b"\x1bQD"
END = b"\r"


class Mode(IntEnum):
    """What happens when a line is full."""

    OVERWRITE = 0x11
    VERTICAL = 0x12
    HORIZONTAL = 0x13


def mode(how: Mode) -> bytes:
    """Return the command that chooses how full lines go on."""
    return bytes([0x1B, how])


def plain(text: str, most: int = COLUMNS) -> bytes:
    """Return the text that the display can show: ASCII without control characters, cut at `most`."""
    return latin(text)[:most].encode("ascii")


def filled(text: str) -> bytes:
    """Return the text of one line, filled with spaces so that nothing old remains."""
    return plain(text).ljust(COLUMNS)


def upper(text: str) -> bytes:
    """Return the command that shows a line above."""
    return UPPER + filled(text) + END


def lower(text: str) -> bytes:
    """Return the command that shows a line below."""
    return LOWER + filled(text) + END


def marquee(text: str) -> bytes:
    """Return the command that lets up to 40 characters run through the upper line."""
    return SCROLLING + plain(text, MARQUEE) + END


def cursor(x: int, y: int) -> bytes:
    """Return the command that puts the cursor at column 1 to 20 of line 1 or 2."""
    return b"\x1bl" + bytes([x, y])


def brightness(level: int) -> bytes:
    """Return the command that sets the brightness, 1 to 4."""
    return b"\x1b*" + bytes([min(max(level, DIMMEST), BRIGHTEST)])
