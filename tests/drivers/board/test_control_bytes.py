"""Whatever a name contains, no board hears a command in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.address import parse_address
from drivers.board.text import BoardText, Colour
from drivers.opener import CARDS

FAMILIES = [
    *(family for family in CARDS if family != "template"),
    "template preset=qsystem",
    "template preset=line-crlf",
]
NASTY = st.text(
    st.one_of(st.characters(), st.sampled_from("\x00\x01\x02\x03\x04\x07\x0b\x0c\r\n\x10\x18\x1b\x1c\x1f\x7f\\!#@Q"))
)
HARMLESS = "XXXX"


def frames(family: str, lines: list[str], short: list[str]) -> bytes:
    name, _, options = family.partition(" ")
    card = CARDS[name](parse_address(f"{name}+serial:///dev/ttyS0" + (f"?{options}" if options else "")))
    return b"".join(card.show(BoardText(tuple(lines), Colour.GREEN, short=tuple(short))))


def controls(data: bytes) -> list[int]:
    """Return control bytes in order, but for lengths and checksums, which come elsewhere."""
    return [byte for byte in data if byte < 0x20 or byte == 0x7F]


@pytest.mark.parametrize("family", [f for f in FAMILIES if not f.startswith(("cpower", "onbon"))])
@given(lines=st.lists(NASTY, min_size=1, max_size=2), short=st.lists(NASTY, max_size=2))
def test_control_bytes_are_the_drivers_own(family: str, lines: list[str], short: list[str]) -> None:
    told = controls(frames(family, lines, short))
    own = [controls(frames(family, [text], [])) for text in (HARMLESS, "X" * 119)]
    assert told in own


@pytest.mark.parametrize("family", ["cpower", "onbon"])
@given(lines=st.lists(NASTY, min_size=1, max_size=2), short=st.lists(NASTY, max_size=2))
def test_the_texts_of_gbk_cards_hold_no_control_bytes(family: str, lines: list[str], short: list[str]) -> None:
    from drivers.decoding import cpower, onbon

    (told,) = (cpower if family == "cpower" else onbon).told(frames(family, lines, short))
    areas = told.get("areas")
    text = str(areas[0]["text"] if isinstance(areas, list) else told["text"])
    assert text.count("\r") <= 1
    assert all(each >= " " and each != "\x7f" for each in text.replace("\r", ""))
