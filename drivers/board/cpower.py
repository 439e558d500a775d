"""C-Power (Lumen CP5200) external calls: packets to a card and its replies, as bytes without I/O.

Source: the vendor's "External Calls Communication Protocol" V1.9 and its basic protocol, checked against frames
captured in the field.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

PACKET, REPLY, CARD_TYPE = 0x68, 0xE8, 0x32
EXTERNAL_CALL = 0x7B
FONT_CODES = {8: 0, 12: 1, 16: 2, 24: 3, 32: 4, 40: 5, 48: 6, 56: 7}
RED, GREEN, YELLOW = (255, 0, 0), (0, 255, 0), (255, 255, 0)
BLUE, PURPLE, CYAN, WHITE = (0, 0, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255)
COLOURS = (RED, GREEN, YELLOW, BLUE, PURPLE, CYAN, WHITE)
HOURS = 24
BRIGHTEST = 31


class Effect(IntEnum):
    """How text comes in."""

    AT_ONCE = 0x00
    MOVE_LEFT = 0x06
    SCROLL_LEFT = 0x0B
    FLICKER = 0x0D


class Align(IntEnum):
    """Where text stands in its window: horizontal plus vertical."""

    LEFT = 0
    CENTRE = 1
    RIGHT = 2
    TOP = 0
    MIDDLE = 4
    BOTTOM = 8


@dataclass(frozen=True, slots=True)
class Look:
    """How plain text is shown: `speed` 0 to 100 (1 fastest), `stay_s` 0 to 65535, `size` in dots, colour as RGB."""

    effect: int = Effect.AT_ONCE
    align: int = Align.CENTRE + Align.MIDDLE
    speed: int = 0
    stay_s: int = 3
    size: int = 16
    style: int = 0
    colour: tuple[int, int, int] = RED


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the screen, in dots."""

    x: int
    y: int
    width: int
    height: int


def checksum(packet: bytes) -> bytes:
    """Return the 16-bit sum, low byte first."""
    return (sum(packet) & 0xFFFF).to_bytes(2, "little")


def command(card: int, code: int, data: bytes, answer: bool = True) -> bytes:
    """Return a packet of a basic command, from type byte to checksum."""
    packet = bytes([PACKET, CARD_TYPE, card, code, answer]) + data
    return packet + checksum(packet)


def external_call(card: int, data: bytes, answer: bool = True) -> bytes:
    """Return a packet of an external call (7B), sent in one piece."""
    return command(card, EXTERNAL_CALL, len(data).to_bytes(2, "little") + b"\x00\x00" + data, answer)


def plain_text(card: int, text: bytes, look: Look, window: int = 0, answer: bool = True) -> bytes:
    """Return the packet that shows text: GBK bytes with CR (0D) between lines."""
    head = bytes([0x12, window, look.effect, look.align, look.speed]) + look.stay_s.to_bytes(2, "big")
    font = FONT_CODES[look.size] | look.style << 4
    return external_call(card, head + bytes([font, *look.colour]) + text + b"\x00", answer)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of rich text in one colour (1 red, 2 green, 3 yellow, 4 blue, 5 purple, 6 cyan, 7 white) and size."""

    text: str
    colour: int = 1
    size: int = 16


RICH_SIZES = {8: 0, 16: 1, 24: 2, 32: 3, 40: 4, 48: 5, 56: 6}


def rich_text(card: int, pieces: Sequence[Piece], look: Look, window: int = 0, answer: bool = True) -> bytes:
    """Return the packet that shows text of several colours and sizes: three bytes a character.

    No printed example is known, so this follows the document's tables alone. Sizes are 8 and 16 to 56 in steps of 8.
    """
    head = bytes([0x02, window, look.effect, look.align & 0x03, look.speed]) + look.stay_s.to_bytes(2, "big")
    return external_call(card, head + b"".join(map(_rich, pieces)), answer)


def _rich(piece: Piece) -> bytes:
    kind = piece.colour << 4 | RICH_SIZES[piece.size]
    codes = (each.encode("gbk", errors="replace").rjust(2, b"\x00") for each in piece.text)
    return b"".join(bytes([kind]) + code for code in codes)


def split_screen(card: int, windows: Sequence[Window], answer: bool = True) -> bytes:
    """Return the packet that divides the screen into one to eight windows."""
    places = (each.to_bytes(2, "big") for w in windows for each in (w.x, w.y, w.width, w.height))
    return external_call(card, bytes([0x01, len(windows)]) + b"".join(places), answer)


def leave(card: int, answer: bool = True) -> bytes:
    """Return the packet that goes back to the program stored in the card."""
    return external_call(card, b"\x06", answer)


def save(card: int, answer: bool = True) -> bytes:
    """Return the packet that keeps what is shown over a power cut; wears the card's memory."""
    return external_call(card, b"\x07\x00\x00\x00", answer)


def clear_saved(card: int, answer: bool = True) -> bytes:
    """Return the packet that forgets what was saved."""
    return external_call(card, b"\x07\x01\x00\x00", answer)


def power(card: int, on: bool, answer: bool = True) -> bytes:
    """Return the packet that switches the screen on or off."""
    return command(card, 0x76, bytes([0x00, on]) + bytes(7), answer)


def ask_power(card: int) -> bytes:
    """Return the packet that asks whether the screen is on."""
    return command(card, 0x76, b"\x01")


def brightness(card: int, level: int, answer: bool = True, hours: Sequence[int] = ()) -> bytes:
    """Return the packet that sets the brightness, 0 to 31: one level, or 24 `hours` from midnight on."""
    day = list(hours) or [level] * HOURS
    if len(day) != HOURS:
        raise ValueError(f"a day has {HOURS} hours, not {len(day)}")
    return command(card, 0x46, b"\x00" + bytes(min(max(each, 0), BRIGHTEST) for each in day), answer)


def set_time(card: int, now: datetime, answer: bool = True) -> bytes:
    """Return the packet that sets the card's clock to the hall's time."""
    date = (now.isoweekday() % 7, now.day, now.month, now.year % 100)
    return command(card, 0x47, bytes([0, now.second, now.minute, now.hour, *date]), answer)


def restart(card: int, answer: bool = True) -> bytes:
    """Return the packet that restarts the card."""
    return command(card, 0x2D, b"\x00", answer)


def ask_version(card: int) -> bytes:
    """Return the packet that asks for the card's versions."""
    return command(card, 0x2E, b"\x00")
