import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.scanner.burst import Bursts
from drivers.scanner.codes import LONGEST


def typed(text: str, gap_s: float, bursts: Bursts | None = None, from_s: float = 100.0) -> list[str]:
    """Press keys at equal distances; return the codes."""
    bursts = bursts or Bursts()
    return [code for at, key in enumerate(text) if (code := bursts.key(key, from_s + at * gap_s)) is not None]


@pytest.mark.parametrize("gap_s", [0.0, 0.001, 0.02, 0.03, 0.049])
def test_fast_keys_ended_by_enter_are_a_scan(gap_s: float) -> None:
    assert typed("A012\r", gap_s) == ["A012"]


@pytest.mark.parametrize("gap_s", [0.051, 0.08, 0.2, 3.0])
def test_a_person_typing_is_no_scan(gap_s: float) -> None:
    assert typed("A012\r", gap_s) == []


def test_two_scans_follow_each_other() -> None:
    assert typed("A012\rB007\r", 0.01) == ["A012", "B007"]


def test_enter_that_comes_late_ends_nothing() -> None:
    bursts = Bursts()
    assert typed("A012", 0.01, bursts, from_s=0) == []
    assert bursts.key("\r", 0.5) is None


def test_what_a_person_typed_before_does_not_mix_into_a_scan() -> None:
    bursts = Bursts()
    typed("hello", 0.2, bursts, from_s=0)
    assert typed("A012\r", 0.01, bursts, from_s=1.0) == ["A012"]


def test_shift_between_the_letters_belongs_to_the_burst() -> None:
    bursts = Bursts()
    keys = ["", "A", "", "B", "1", "\r"]
    assert [bursts.key(key, at * 0.04) for at, key in enumerate(keys)] == [None] * 5 + ["AB1"]


def test_enter_alone_and_two_enters_are_no_scan() -> None:
    assert typed("\r\n\r", 0.01) == []


def test_a_scan_field_that_is_left_forgets_what_has_begun() -> None:
    bursts = Bursts()
    typed("A0", 0.01, bursts, from_s=0)
    bursts.forget()
    assert typed("12\r", 0.01, bursts, from_s=0.03) == ["12"]


def test_a_burst_that_is_too_long_is_no_scan_and_the_next_one_is() -> None:
    bursts = Bursts()
    assert typed("A" * (LONGEST + 500) + "\r", 0.001, bursts) == []
    assert len(bursts._text) <= LONGEST + 1
    assert typed("A012\r", 0.001, bursts, from_s=200) == ["A012"]
    assert typed("A" * LONGEST + "\r", 0.001, bursts, from_s=300) == ["A" * LONGEST]


@given(st.lists(st.tuples(st.characters(codec="ascii", exclude_characters="\r\n"), st.floats(0, 0.2)), max_size=20))
def test_a_scan_is_what_came_since_the_last_long_gap(keys: list[tuple[str, float]]) -> None:
    bursts, at_s, since = Bursts(), 0.0, ""
    for key, gap_s in keys:
        since = since if at_s + gap_s - at_s < 0.05 else ""
        at_s += gap_s
        since += key if key.isprintable() else ""
        assert bursts.key(key, at_s) is None
    assert bursts.key("\r", at_s) == (since or None)
