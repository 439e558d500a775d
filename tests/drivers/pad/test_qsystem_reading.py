"""Frames of QSystem's line come back as they went out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.decoding.keypad_qsystem import told
from drivers.pad import qsystem
from drivers.pad.qsystem import Lamp

PADS = st.integers(0x20, 0xFF)
LETTERS = st.text(st.sampled_from("ABCabc019 -.ЖЯ"), min_size=1, max_size=64)


@pytest.mark.parametrize("beep", [False, True])
@pytest.mark.parametrize("mode", Lamp)
def test_a_lamp_is_told_also_where_a_key_has_its_number(mode: Lamp, beep: bool) -> None:
    (said,) = told(qsystem.lamp(0x20, mode, beep))
    lamp = {"command": "lamp", "lamp": mode.name.lower(), "beep": beep}
    assert said.get("or", said) in (lamp, {"unit": 0x20, **lamp})
    assert ("key" in said) == (not beep and 0x31 <= mode <= 0x34)


@given(PADS, LETTERS, st.none() | st.integers(0, qsystem.MOST_BLINKS))
def test_a_display_is_told_as_it_went(unit: int, text: str, blinks: int | None) -> None:
    frame = qsystem.display(unit, text[:3], blinks)
    shown = "for ever" if blinks is None else blinks
    assert told(frame) == [{"unit": unit, "command": "display", "text": text[:3].ljust(3), "blinks": shown}]


@given(st.integers(0, 0x1F).filter(lambda unit: unit != qsystem.END), LETTERS)
def test_a_boards_line_is_told_as_it_went(unit: int, text: str) -> None:
    (said,) = told(qsystem.board(unit, text))
    line = {"command": "board", "text": text}
    assert said == {"unit": unit, **line} or ("key" in said and said["or"] == line)


@given(PADS, PADS)
def test_setting_up_is_told_as_it_went(unit: int, new: int) -> None:
    assert told(qsystem.change_address(unit, new)) == [{"unit": unit, "command": "change_address", "new": new}]
    assert told(qsystem.poll(unit)) == [{"unit": unit, "command": "poll"}]
