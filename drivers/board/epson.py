"""Epson DM-D customer displays ("ESC/POS displays"), two lines of 20 characters: commands as bytes without I/O.

Source: the command tables of the DM-D110 specification. The display never answers.
"""

from enum import IntEnum

from drivers.board.cd5220 import filled

DIMMEST, BRIGHTEST = 1, 4
INITIALISE, CLEAR, HOME = b"\x1b@", b"\x0c", b"\x0b"
CURSOR_OFF = b"\x1fC\x00"
SELECT_DISPLAY, SELECT_PRINTER = b"\x1b=\x02", b"\x1b=\x01"


class Mode(IntEnum):
    """What happens when a line is full."""

    OVERWRITE = 1
    VERTICAL = 2
    HORIZONTAL = 3


def mode(how: Mode) -> bytes:
    """Return the command that chooses how full lines go on."""
    return bytes([0x1F, how])


def cursor(x: int, y: int) -> bytes:
    """Return the command that puts the cursor at column 1 to 20 of line 1 or 2."""
    return b"\x1f$" + bytes([x, y])


def line(y: int, text: str) -> bytes:
    """Return the bytes that show a text in line 1 or 2, filled with spaces so that nothing old remains."""
    return cursor(1, y) + filled(text)


def brightness(level: int) -> bytes:
    """Return the command that sets the brightness, 1 to 4."""
    return b"\x1fX" + bytes([min(max(level, DIMMEST), BRIGHTEST)])


def blink(interval: int) -> bytes:
    """Return the command that lets the display blink in steps of 50 ms, 0 for steadily on."""
    return b"\x1fE" + bytes([interval])


def reverse(on: bool) -> bytes:
    """Return the command that shows what follows dark on bright."""
    return b"\x1fr" + bytes([on])
