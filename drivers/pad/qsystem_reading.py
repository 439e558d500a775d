"""What the frames of QSystem's line say that the PC sends to pads and boards."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from drivers.pad.layout import Layout
from drivers.pad.layout_text import parse_layout
from drivers.pad.qsystem import FOR_EVER, LETTERS, LONGEST_LINE, MOST_BLINKS, STEADY, WITH_BEEP, Lamp

FIRST_PAD = 0x20
"""Boards have the numbers below: a line of one or four characters looks like a lamp's or a display's frame."""
Values = dict[str, object]


def _lamp(values: Mapping[str, bytes]) -> Values | None:
    mode = values["data"][0]
    if values["unit"][0] < FIRST_PAD:
        return None
    beep = mode > max(Lamp)
    lamp = mode - WITH_BEEP * beep
    return {"command": "lamp", "lamp": Lamp(lamp).name.lower(), "beep": beep} if lamp in set(Lamp) else None


def _display(values: Mapping[str, bytes]) -> Values | None:
    how, text = values["function"][0], _letters(values["text"])
    if text is None or values["unit"][0] < FIRST_PAD or not STEADY <= how <= FOR_EVER + MOST_BLINKS:
        return None
    blinks = "for ever" if how == FOR_EVER else max(how - FOR_EVER, 0)
    return {"command": "display", "text": text, "blinks": blinks}


def _board(values: Mapping[str, bytes]) -> Values | None:
    text = _letters(values["data"])
    # Beyond, it is what two pads at once make of their frames, which the PC drops.
    return None if text is None or values["unit"][0] >= FIRST_PAD else {"command": "board", "text": text}


def _letters(raw: bytes) -> str | None:
    text = raw.decode(LETTERS, errors="replace")
    return text if text.isprintable() and "\ufffd" not in text else None


def _change_address(values: Mapping[str, bytes]) -> Values:
    return {"command": "change_address", "new": values["data"][0]}


FRAMES: Mapping[Layout, Callable[[Mapping[str, bytes]], Values | None]] = MappingProxyType(
    {
        parse_layout("01 unit data:1 07"): _lamp,
        parse_layout("01 unit function text:3 07"): _display,
        parse_layout(f"01 unit data:1-{LONGEST_LINE} 07"): _board,
        parse_layout("03 unit data:1 07"): _change_address,
        parse_layout("04 unit 07"): lambda _: {"command": "poll"},
    }
)
"""How frames look, with what tells their values; None when these make no sense. In the order to try them."""
