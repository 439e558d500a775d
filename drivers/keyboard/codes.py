"""What the keys of a keyboard type, by Linux's key codes (linux/input-event-codes.h), on a US layout without shift."""

from collections.abc import Mapping
from types import MappingProxyType

EV_KEY = 1
DOWN = 1
"""An event's value when a key goes down; 0 is up, 2 is the repeating of a key held down."""

ROW = dict(zip(range(2, 12), "1234567890", strict=True))
NUMBER_PAD = {71: "7", 72: "8", 73: "9", 75: "4", 76: "5", 77: "6", 79: "1", 80: "2", 81: "3", 82: "0"}
NUMBER_PAD_SIGNS = {55: "*", 74: "-", 78: "+", 83: ".", 98: "/", 96: "\r"}
LETTERS = (
    dict(zip(range(16, 26), "qwertyuiop", strict=True))
    | dict(zip(range(30, 39), "asdfghjkl", strict=True))
    | dict(zip(range(44, 51), "zxcvbnm", strict=True))
)
SIGNS = {1: "\x1b", 12: "-", 13: "=", 14: "\x08", 15: "\t", 28: "\r", 51: ",", 52: ".", 53: "/", 57: " "}

TYPED: Mapping[int, bytes] = MappingProxyType(
    {code: text.encode("ascii") for code, text in (ROW | NUMBER_PAD | NUMBER_PAD_SIGNS | LETTERS | SIGNS).items()}
)
DIGITS = frozenset(ROW | NUMBER_PAD)
"""What a device must have to be taken for a keyboard: buttons and volume keys are events too."""


def typed(kind: int, code: int, value: int) -> bytes:
    """Return what an event types: a key going down, never its release or its repeating; b"" for anything else."""
    return TYPED.get(code, b"") if kind == EV_KEY and value == DOWN else b""
