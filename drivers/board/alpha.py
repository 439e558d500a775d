"""Alpha Sign boards (Adaptive, BetaBrite): packets as bytes without I/O.

Source: document 9708-8061, "Alpha Sign Communications Protocol", checked against three independent programs. A sign
answers read commands only, and these are not sent. Latin text only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import Enum

from drivers.board.text import Colour, latin

NUL, START, TEXT, TEXT_END, END = b"\x00", b"\x01", b"\x02", b"\x03", b"\x04"
EVERY_SIGN, BETABRITE = b"Z", b"^"
ALL = 0
NULS = 5
LONGEST = 125
PRIORITY = "0"
CALL_STRING = b"\x10"
COLOURS = {Colour.RED: b"\x1c1", Colour.GREEN: b"\x1c2", Colour.YELLOW: b"\x1c3"}


class Position(Enum):
    """Where text stands."""

    MIDDLE = b" "
    TOP = b'"'
    BOTTOM = b"&"
    FILL = b"0"


class Mode(Enum):
    """How text comes and goes."""

    ROTATE = b"a"
    HOLD = b"b"
    FLASH = b"c"
    ROLL_UP = b"e"
    ROLL_LEFT = b"g"
    SCROLL = b"m"
    AUTOMATIC = b"o"
    COMPRESSED_ROTATE = b"t"


@dataclass(frozen=True, slots=True)
class File:
    """A file in a sign's memory, with a label of one character; texts are shown, strings stand inside texts."""

    label: str
    size: int
    is_string: bool = False


def checksum(block: bytes) -> bytes:
    """Return the 16-bit sum as four hex digits, of a block from STX to ETX."""
    return f"{sum(block) & 0xFFFF:04X}".encode("ascii")


def packet(
    *commands: bytes, unit: int = ALL, sign: bytes = EVERY_SIGN, with_checksum: bool = True, nuls: int = NULS
) -> bytes:
    """Return commands in one packet. On the line, 100 ms must lie after the STX of each of several commands."""
    blocks = (TEXT + command + (TEXT_END if with_checksum else b"") for command in commands)
    told = b"".join(block + (checksum(block) if with_checksum else b"") for block in blocks)
    return NUL * nuls + START + sign + f"{unit:02X}".encode("ascii") + told + END


def plain(text: str) -> bytes:
    """Return text that a sign can show: ASCII without control characters, at most 125."""
    return latin(text)[:LONGEST].encode("ascii")


def write_text(
    label: str, text: bytes, position: Position = Position.FILL, mode: Mode = Mode.HOLD, colour: Colour | None = None
) -> bytes:
    """Return the command that writes a text file; the sign goes dark for a moment when it is the one shown."""
    return b"A" + label.encode("ascii") + b"\x1b" + position.value + mode.value + _colour(colour) + text


def _colour(colour: Colour | None) -> bytes:
    return COLOURS[colour] if colour else b""


def call_string(label: str) -> bytes:
    """Return what stands in a text file for a string file."""
    return CALL_STRING + label.encode("ascii")


def write_string(label: str, text: bytes) -> bytes:
    """Return the command that writes a string file, which changes what is shown without a flicker."""
    return b"G" + label.encode("ascii") + text


def priority(text: bytes, position: Position = Position.FILL, mode: Mode = Mode.HOLD) -> bytes:
    """Return the command that shows a text instead of everything else until it is released."""
    return write_text(PRIORITY, text, position, mode)


def release_priority() -> bytes:
    """Return the command that ends a priority text."""
    return b"A" + PRIORITY.encode("ascii")


def memory(files: Sequence[File]) -> bytes:
    """Return the command that lays out a sign's memory anew, which empties it; no files clear it."""
    return b"E$" + b"".join(map(_file, files))


def _file(file: File) -> bytes:
    kind, end = ("BL", "0000") if file.is_string else ("AU", "FFFF")
    return f"{file.label}{kind}{file.size:04X}{end}".encode("ascii")


def run(labels: str) -> bytes:
    """Return the command that says which text files are shown, in order."""
    return b"E.SU" + labels.encode("ascii")


def set_time(now: time) -> bytes:
    """Return the command that sets the sign's clock."""
    return b"E " + f"{now:%H%M}".encode("ascii")


def set_date(today: date) -> bytes:
    """Return the command that sets the sign's date."""
    return b"E;" + f"{today:%m%d%y}".encode("ascii")


def soft_reset() -> bytes:
    """Return the command that restarts a sign and keeps its memory."""
    return b"E,"


def beep(kind: int = 0) -> bytes:
    """Return the command that beeps: 0 one long tone, 1 three short ones."""
    return b"E(" + str(kind).encode("ascii")
