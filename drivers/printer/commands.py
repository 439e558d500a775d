"""The ESC/POS commands of a slip, as bytes. Source: Epson's and other makers' command manuals."""

import re
from collections.abc import Mapping
from enum import IntEnum, StrEnum

INITIALISE = b"\x1b@"
CHINESE_ON, CHINESE_OFF = b"\x1c&", b"\x1c."
LINE_FEED = b"\n"
LARGEST = 8
"""How many times a letter's width and height can be multiplied."""
ALPHANUMERIC = frozenset(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
MOST_BARCODE_DIGITS = 40


REAL_TIME = re.compile(rb"\x10(?=[\x04\x05\x14])")
"""What printers obey even inside a picture or a code."""


class Told(IntEnum):
    """What the automatic status tells of."""

    DRAWER = 0x01
    ONLINE = 0x02
    ERROR = 0x04
    PAPER = 0x08
    BUTTON = 0x40


class Align(IntEnum):
    LEFT = 0
    CENTRE = 1
    RIGHT = 2


class Level(StrEnum):
    """How much of a QR code may be dirty: about 7, 15, 25 or 30 %."""

    L = "L"
    M = "M"
    Q = "Q"
    H = "H"


MOST_IN_QR: Mapping[Level, tuple[int, int, int]] = {
    Level.L: (7089, 4296, 2953),
    Level.M: (5596, 3391, 2331),
    Level.Q: (3993, 2420, 1663),
    Level.H: (3057, 1852, 1273),
}
"""What the largest code holds: digits, upper-case letters and digits, bytes."""


def align(side: Align) -> bytes:
    """Place what follows; only at the start of a line."""
    return b"\x1ba" + bytes([side])


def bold(on: bool) -> bytes:
    """Begin or end bold letters."""
    return b"\x1bE" + bytes([on])


def size(width: int, height: int) -> bytes:
    """Multiply the letters' width and height, 1 to 8."""
    return b"\x1d!" + bytes([(_times(width) - 1) << 4 | (_times(height) - 1)])


def chinese_size(width: int, height: int) -> bytes:
    """The same for Chinese letters on boards that need their own command; it knows single and double only."""
    return b"\x1c!" + bytes([0x04 * (_times(width) > 1) | 0x08 * (_times(height) > 1)])


def _times(factor: int) -> int:
    if not 1 <= factor <= LARGEST:
        raise ValueError(f"letters can be 1 to {LARGEST} times as large, not {factor}")
    return factor


def print_mode(*, font_b: bool, bold: bool, high: bool, wide: bool, underline: bool) -> bytes:
    """Choose how letters look, all at once."""
    bits = {0x01: font_b, 0x08: bold, 0x10: high, 0x20: wide, 0x80: underline}
    return b"\x1b!" + bytes([sum(bit for bit, on in bits.items() if on)])


def line_spacing(dots: int | None) -> bytes:
    """Set how far apart lines are, 0 to 255 dots; None for the printer's own."""
    return b"\x1b2" if dots is None else b"\x1b3" + bytes([dots])


def chinese_quadruple(on: bool) -> bytes:
    """Begin or end Chinese letters twice as wide and high, the other way of some boards."""
    return b"\x1cW" + bytes([on])


def code_page(number: int) -> bytes:
    """Choose the single-byte letters; not to be mixed with Chinese."""
    return b"\x1bt" + bytes([number])


def feed_dots(dots: int) -> bytes:
    """Print what waits in the line and feed by `dots` (0 to 255)."""
    return b"\x1bJ" + bytes([dots])


def feed_lines(lines: int) -> bytes:
    """Print what waits in the line and feed by `lines` (0 to 255)."""
    return b"\x1bd" + bytes([lines])


def feed_and_cut(dots: int = 0, *, full: bool = False) -> bytes:
    """Feed to the cutter and `dots` (0 to 255) beyond, then cut; a partial cut leaves the slip hanging by a point."""
    return b"\x1dV" + (b"A" if full else b"B") + bytes([dots])


def cut_here(*, full: bool = False) -> bytes:
    """Cut where the paper is, on printers that can't feed to the cutter by themselves."""
    return b"\x1dV" + (b"\x00" if full else b"\x01")


def drawer(pin: int = 2, on_ms: int = 100, off_ms: int = 500) -> bytes:
    """Open the drawer at connector pin 2 or 5 with a pulse; times up to 510 ms in steps of 2."""
    return b"\x1bp" + bytes([{2: 0, 5: 1}[pin], on_ms // 2, off_ms // 2])


def buzz(times: int, length: int) -> bytes:
    """Sound the buzzer that only some Chinese models have; `length` counts 50 or 100 ms, by model."""
    return b"\x1bB" + bytes([times, length])


def ask_status(question: int) -> bytes:
    """Ask DLE EOT `question`, 1 to 4."""
    return b"\x10\x04" + bytes([question])


def ask_paper() -> bytes:
    """Ask for the paper after all that was sent before; not to be mixed with the automatic status."""
    return b"\x1dr\x01"


def recover(*, clear: bool = False) -> bytes:
    """Go on after an error, or throw away what the printer still holds and go on."""
    return b"\x10\x05" + (b"\x02" if clear else b"\x01")


def automatic_status(mask: int) -> bytes:
    """Let the printer tell its state by itself: FF everything, 00 nothing."""
    return b"\x1da" + bytes([mask])


def store_and_print_qr(data: bytes, level: Level = Level.L) -> bytes:
    """Draw a QR code with the module size and the `level` set before.

    Raises ValueError when it holds too much, or what printers would obey in the midst of it.
    """
    if REAL_TIME.search(data):
        raise ValueError("a QR code must not hold 10 04, 10 05 or 10 14, which printers obey even inside a code")
    most = MOST_IN_QR[level][0 if data.isdigit() else 1 if ALPHANUMERIC.issuperset(data) else 2]
    if not 0 < len(data) <= most:
        raise ValueError(f"a QR code of level {level} holds 1 to {most} bytes of this kind, not {len(data)}")
    return _of_qr(b"\x31\x50\x30" + data) + _of_qr(b"\x31\x51\x30")


def qr(data: bytes, module: int = 6, level: Level = Level.M) -> bytes:
    """Draw a QR code of model 2 with modules of `module` dots (1 to 16). Raises ValueError when it can't be."""
    if not 1 <= module <= 16:
        raise ValueError(f"a QR code's modules have 1 to 16 dots, not {module}")
    head = _of_qr(b"\x31\x41\x32\x00") + _of_qr(b"\x31\x43" + bytes([module]))
    return head + _of_qr(b"\x31\x45" + bytes([0x30 + list(Level).index(level)])) + store_and_print_qr(data, level)


def barcode(digits: str, height: int = 80, module: int = 2) -> bytes:
    """Draw Code 128 (set C, two digits a pattern) without digits below; an even number of them.

    Raises ValueError for anything else.
    """
    if not (digits.isascii() and digits.isdigit()) or len(digits) % 2 or not 2 <= len(digits) <= MOST_BARCODE_DIGITS:
        raise ValueError(f"a barcode holds 2 to {MOST_BARCODE_DIGITS} digits, an even number of them, not {digits!r}")
    pairs = bytes(int(digits[at : at + 2]) for at in range(0, len(digits), 2))
    look = b"\x1dh" + bytes([height]) + b"\x1dw" + bytes([module]) + b"\x1dH\x00"
    return look + b"\x1dk\x49" + bytes([len(pairs) + 2]) + b"{C" + pairs


def _of_qr(rest: bytes) -> bytes:
    return b"\x1d(k" + len(rest).to_bytes(2, "little") + rest
