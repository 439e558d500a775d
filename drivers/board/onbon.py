"""Onbon BX-5K/6K font cards: commands to a card, as bytes without I/O.

Source: Onbon's font card protocol document and its published examples, checked against field captures.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from drivers.board.onbon_wire import frame, word

ANY_CARD = 0xFFFE
ALL_AREAS = 0xFF
BRIGHTEST, HALF_HOURS = 15, 48
FORCED = 1
PIXELS = 0x8000


def command(group: int, code: int, payload: bytes = b"", reply: bool = True, process_mode: int = 0) -> bytes:
    """Return the data part of a frame."""
    return bytes([group, code, 1 if reply else 2, process_mode, 0]) + payload


def ping(card: int = ANY_CARD) -> bytes:
    """Return the frame that asks whether a card is there."""
    return frame(card, command(0xA2, 0x00))


def reset(card: int, reply: bool = True) -> bytes:
    """Return the frame that restarts a card."""
    return frame(card, command(0xA2, 0x01, reply=reply))


def status(card: int) -> bytes:
    """Return the frame that asks for a card's state; the answer differs by model."""
    return frame(card, command(0xA1, 0x02))


def clear(card: int, reply: bool = True) -> bytes:
    """Return the frame that blanks the screen."""
    return frame(card, command(0xA3, 0x10, reply=reply))


def power(card: int, on: bool, reply: bool = True) -> bytes:
    """Return the frame that switches the screen on or off."""
    return frame(card, command(0xA3, 0x00, bytes([1 if on else 2]), reply))


def brightness(card: int, level: int, reply: bool = True, half_hours: Sequence[int] = ()) -> bytes:
    """Return the frame that sets the brightness, 0 to 15, at once.

    `half_hours` are 48 values, one for each half hour from midnight; the level itself all day when left out.
    """
    day = list(half_hours) or [level] * HALF_HOURS
    if len(day) != HALF_HOURS:
        raise ValueError(f"a day has {HALF_HOURS} half hours, not {len(day)}")
    values = bytes(min(max(each, 0), BRIGHTEST) for each in (level, *day))
    return frame(card, command(0xA3, 0x02, bytes([FORCED]) + values, reply))


def set_time(card: int, now: datetime, reply: bool = True) -> bytes:
    """Return the frame that sets the card's clock to the hall's time; Monday is weekday 1."""
    century, year = divmod(now.year, 100)
    parts = (year, century, now.month, now.day, now.hour, now.minute, now.second, now.isoweekday())
    return frame(card, command(0xA2, 0x03, bytes(part // 10 << 4 | part % 10 for part in parts), reply))


@dataclass(frozen=True, slots=True)
class Area:
    """A dynamic area with text codes and GBK text. `x` and `width` go to the wire as they are: see `across`."""

    text: bytes
    width: int
    height: int
    x: int = 0
    y: int = 0
    number: int = 0
    line_spacing: int = 0
    run_mode: int = 0
    timeout_s: int = 0
    align: int = 0
    several_lines: bool = False
    automatic_breaks: bool = False
    mode: int = 1
    speed: int = 0
    stay_half_s: int = 0


STILL, MOVE_LEFT = 1, 3
CENTRE, MIDDLE = 0x02, 0x08


def across(pixels: int, unit: int) -> int:
    """Return a distance across the screen for the wire, in units of 8 pixels or 1.

    Firmware differs in what it takes. With units of 8, distances between are marked as pixels by bit 15.
    """
    if unit == 1:
        return pixels
    return pixels // unit if pixels % unit == 0 else pixels | PIXELS


def update_areas(
    card: int, areas: Sequence[Area], delete: Sequence[int] = (), reply: bool = True, process_mode: int = 0
) -> bytes:
    """Return the frame that deletes areas by number (ALL_AREAS alone for all) and shows others."""
    gone = bytes([ALL_AREAS]) if ALL_AREAS in delete else bytes([len(delete), *delete])
    records = b"".join(word(len(record)) + record for record in map(_record, areas))
    return frame(card, command(0xA3, 0x06, gone + bytes([len(areas)]) + records, reply, process_mode))


def _record(area: Area) -> bytes:
    place = b"".join(word(value) for value in (area.x, area.y, area.width, area.height))
    several, automatic = 1 + area.several_lines, 1 + area.automatic_breaks
    return (
        b"\x00"
        + place
        + bytes([area.number, area.line_spacing, area.run_mode])
        + word(area.timeout_s)
        + bytes([0, 0, area.align, several, automatic, area.mode, 0, area.speed, area.stay_half_s])
        + len(area.text).to_bytes(4, "little")
        + area.text
    )
