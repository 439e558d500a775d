import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.decoding.escpos_status import told
from tests.drivers.wire import hexes


@pytest.mark.parametrize(
    ("asked", "byte", "part"),
    [
        (1, "12", {"online": True, "offline": False, "drawer_pin_high": False}),
        (1, "1A", {"online": False, "offline": True}),
        (1, "16", {"online": True, "drawer_pin_high": True}),
        (2, "12", {"cover_open": False, "feeding": False, "paper_out": False, "error_occurred": False}),
        (2, "16", {"cover_open": True, "paper_out": False}),
        (2, "32", {"cover_open": False, "paper_out": True}),
        (3, "12", {"trouble": None}),
        (3, "1A", {"trouble": "cutter"}),
        (3, "52", {"trouble": "overheated"}),
        (4, "12", {"paper": "ok"}),
        (4, "1E", {"paper": "near_end"}),
        (4, "7E", {"paper": "out"}),
        (4, "72", {"paper": "out"}),
    ],
)
def test_each_answer_is_told(asked: int, byte: str, part: dict[str, object]) -> None:
    (found,) = told(hexes(byte), asked=asked)
    assert {name: found[name] for name in part} == part
    assert found["asked"] == asked


@pytest.mark.parametrize("noise", ["10", "11", "92", "00", "13 11", "14 00 00 0F"])
def test_what_is_no_answer_is_told_as_nothing(noise: str) -> None:
    for asked in (1, 2, 3, 4):
        assert told(hexes(noise), asked=asked) == []


def test_an_answer_behind_automatic_status_is_told() -> None:
    assert told(hexes("14 00 00 0F 12"), asked=4) == [{"asked": 4, "paper": "ok"}]


@given(st.binary(), st.integers(1, 4))
def test_any_bytes_are_told_as_json(data: bytes, asked: int) -> None:
    json.dumps(told(data, asked=asked))
