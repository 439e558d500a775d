"""FF 68 frames made by hand, so that tests do not believe the preset they test."""

from drivers.pad.preset_file import load_preset
from drivers.pad.showing import display_frames

KEYS, RATING = 0x01, 0x11


def frame(unit: int, function: int, data: bytes) -> bytes:
    """Return the frame of the pad with number `unit`."""
    body = bytes([unit, function]) + data
    return b"\xff\x68" + bytes([len(body), len(body), 0x68]) + body + bytes([sum(body) & 0xFF, 0x16])


def show_ticket(number: str | None, waiting: int | None) -> bytes:
    """Return what pad 1 is sent for a ticket."""
    (shown,) = display_frames(load_preset("ff68").send, 1, number, waiting)
    return shown
