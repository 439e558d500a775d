"""Frames of QSystem's RS-485 line beyond what pads of the preset are sent: lamps, displays, boards and set-up.

Source: QSystem, a public queue system; sample configuration 57600 8N1, no checksum, each frame ended by 07.
"""

from enum import IntEnum

END = 0x07
COMMAND, CHANGE_ADDRESS, POLL = 0x01, 0x03, 0x04
DISPLAY_CHARACTERS = 3
STEADY, FOR_EVER, MOST_BLINKS = 0x20, 0x21, 0x7F - 0x21
WITH_BEEP = 7
LETTERS = "cp1251"
LONGEST_LINE = 64
"""Characters that a board's line is given at most; the documents name no limit."""


class Lamp(IntEnum):
    """The lamp's modes; red and green blinking every 200 or 500 ms."""

    OFF = 0x30
    RED = 0x31
    GREEN = 0x32
    RED_200 = 0x33
    GREEN_200 = 0x34
    RED_500 = 0x35
    GREEN_500 = 0x36


def lamp(unit: int, mode: Lamp, beep: bool = False) -> bytes:
    """Return the frame that sets a pad's lamp, with a beep of half a second if asked.

    The order of the beeping modes, 37 to 3D, is read from the program and not confirmed.
    """
    return bytes([COMMAND, unit, mode + WITH_BEEP * beep, END])


def display(unit: int, text: str, blinks: int | None = 0) -> bytes:
    """Return the frame that shows three characters: steady for 0 blinks, so many, or for ever when None.

    Raises ValueError for text that the display has no room or no letters for.
    """
    how = FOR_EVER if blinks is None else FOR_EVER + blinks if blinks else STEADY
    if not 0 <= (blinks or 0) <= MOST_BLINKS:
        raise ValueError(f"a display blinks at most {MOST_BLINKS} times")
    if len(text) > DISPLAY_CHARACTERS:
        raise ValueError(f'"{text[:DISPLAY_CHARACTERS]}…" is longer than {DISPLAY_CHARACTERS} characters')
    return bytes([COMMAND, unit, how]) + _letters(text.ljust(DISPLAY_CHARACTERS)) + bytes([END])


def board(unit: int, text: str) -> bytes:
    """Return the frame for a line of a board; leave 300 ms between two. Raises ValueError as `display` does."""
    if not 1 <= len(text) <= LONGEST_LINE:
        raise ValueError(f"a line has 1 to {LONGEST_LINE} characters, not {len(text)}; a space blanks it")
    return bytes([COMMAND, unit]) + _letters(text) + bytes([END])


def change_address(old: int, new: int) -> bytes:
    """Return the frame that gives the pad `old` the address `new`."""
    return bytes([CHANGE_ADDRESS, old, new, END])


def poll(unit: int) -> bytes:
    """Return the frame that asks a pad whether it is there."""
    return bytes([POLL, unit, END])


def _letters(text: str) -> bytes:
    if not text.isprintable():
        raise ValueError(f"{text!r} has characters that are no letters, such as control characters")
    try:
        return text.encode(LETTERS)
    except UnicodeEncodeError:
        raise ValueError(f'"{text}" has letters that Windows-1251 lacks') from None
