"""Reads the byte stream of an ESC/POS printer into what its mechanism shall do. Opens nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

from drivers.sim.escpos_bars import Bars, BarsMemory
from drivers.sim.escpos_qr import Qr, QrMemory


@dataclass(frozen=True, slots=True)
class Initialise:
    """Forget modes and the unfinished line."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Print a picture: rows of `row_bytes` bytes each."""

    row_bytes: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Line:
    """Print a line of text, already decoded, and feed by its height and `extra` lines more."""

    text: str
    extra: int = 0


@dataclass(frozen=True, slots=True)
class Feed:
    """Feed by dots."""

    dots: int


@dataclass(frozen=True, slots=True)
class Cut:
    """Cut after feeding `dots` more."""

    dots: int
    full: bool


@dataclass(frozen=True, slots=True)
class Align:
    """Place what follows: 0 left, 1 centre, 2 right."""

    side: int


@dataclass(frozen=True, slots=True)
class Size:
    """Print letters so many times as wide and as high from now on."""

    width: int
    height: int


Order = Initialise | Rows | Line | Feed | Cut | Align | Size | Qr | Bars

ESC, FS, GS, DLE, LF = 0x1B, 0x1C, 0x1D, 0x10, 0x0A
SILENT = b"\x00\x09\x0d\x18"
"""Bytes that print nothing here: NUL, tab, carriage return, cancel."""

LENGTHS = {
    **dict.fromkeys((b"\x1b@", b"\x1b2", b"\x1c&", b"\x1c."), 2),
    **{bytes([ESC, second]): 3 for second in b"adJEG!-3MRtV{ ="},
    **{bytes([FS, second]): 3 for second in b"!W-"},
    **{bytes([GS, second]): 3 for second in b"!BHfhwarI"},
    **dict.fromkeys((b"\x1bB", b"\x1b$", b"\x1b\\", b"\x1bc", b"\x1dL", b"\x1dW", b"\x1dP"), 4),
    b"\x1bp": 5,
    b"\x10\x04": 3,
    b"\x10\x05": 3,
}
"""How long each known command of a fixed length is."""


class EscposReader:
    """Feed it bytes in any pieces; it yields orders as they become complete and counts bytes it doesn't know."""

    def __init__(self) -> None:
        self.unknown = 0
        self._waiting = bytearray()
        self._text = bytearray()
        self._qr, self._bars = QrMemory(), BarsMemory()

    def feed(self, data: bytes) -> Iterator[Order]:
        """Take bytes and yield the orders they complete."""
        self._waiting += data
        while length := self._length():
            command = bytes(self._waiting[:length])
            del self._waiting[:length]
            yield from self._orders(command)

    def clear(self) -> None:
        """Forget what is not complete yet."""
        self._waiting.clear()
        self._text.clear()

    def _length(self) -> int:
        """Return the length of the command at the front, 0 while it is not all there."""
        waiting = self._waiting
        if not waiting:
            return 0
        if waiting[0] not in (ESC, FS, GS, DLE):
            length = 1
        elif len(waiting) < 2:
            return 0
        else:
            length = LENGTHS.get(bytes(waiting[:2])) or self._long_length()
        return length if 0 < length <= len(waiting) else 0

    def _long_length(self) -> int:
        """Return the length of a command that tells it in its head; 0 while the head is not all there."""
        head = self._waiting
        match bytes(head[:2]):
            case b"\x1dv":
                return 8 + (head[4] | head[5] << 8) * (head[6] | head[7] << 8) if len(head) >= 8 else 0
            case b"\x1d(":
                return 5 + (head[3] | head[4] << 8) if len(head) >= 5 else 0
            case b"\x1dk":
                return 4 + head[3] if len(head) >= 4 else 0
            case b"\x1dV":
                return (4 if head[2] in b"AB" else 3) if len(head) >= 3 else 0
        return 1

    def _orders(self, command: bytes) -> Iterator[Order]:
        match command[:2]:
            case b"\x1b@":
                self._text.clear()
                yield Initialise()
            case b"\x1ba":
                yield Align(command[2] & 3)
            case b"\x1bd":
                yield Line(self._line(), command[2])
            case b"\x1bJ":
                yield from self._rest_of_line()
                yield Feed(command[2])
            case b"\x1dv":
                # In the middle of a line a printer does not take a picture.
                if not self._text:
                    yield Rows(command[4] | command[5] << 8, command[8:])
            case b"\x1dV":
                yield from self._rest_of_line()
                yield Cut(command[3] if len(command) == 4 else 0, full=command[2] in b"\x000A")
            case b"\x1dk" | b"\x1dh" | b"\x1dw" | b"\x1d(" if command[1:2] != b"(" or _is_code(command):
                yield from self._code(command)
            case _:
                yield from self._text_or_unknown(command)

    def _code(self, command: bytes) -> Iterator[Order]:
        code = self._qr.take(command) if command[1:2] == b"(" else self._bars.take(command)
        if code is not None:
            yield from self._rest_of_line()
            yield code

    def _text_or_unknown(self, command: bytes) -> Iterator[Order]:
        first = command[0]
        if command[:2] == b"\x1d!":
            yield Size((command[2] >> 4 & 7) + 1, (command[2] & 7) + 1)
        if len(command) > 1 or first in SILENT:
            return  # known, and nothing a simulated printer shows
        if first == LF:
            yield Line(self._line())
        elif first >= 0x20:
            self._text.append(first)
        else:
            self.unknown += 1

    def _rest_of_line(self) -> Iterator[Order]:
        if self._text:
            yield Line(self._line())

    def _line(self) -> str:
        text = self._text.decode("gb18030", "replace")
        self._text.clear()
        return text


def _is_code(command: bytes) -> bool:
    """Tell a whole command of a QR code from others that begin alike."""
    return command[2:3] == b"k" and len(command) > 7
