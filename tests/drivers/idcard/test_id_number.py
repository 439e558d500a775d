from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.idcard.id_number import Wrong, check_character, masked, tidied, wrong_with

TODAY = date(2026, 11, 25)
DIGITS = st.text("0123456789", min_size=17, max_size=17)


@pytest.mark.parametrize(
    ("number", "wrong"),
    [
        ("11010519491231002X", None),
        ("440524188001010014", None),
        ("110105194912310021", Wrong.CHECK),
        ("440524188001010041", Wrong.CHECK),
        ("440524188001010049", None),
        ("", Wrong.LENGTH),
        ("11010519491231002", Wrong.LENGTH),
        ("11010519491231002XX", Wrong.LENGTH),
        ("1101051949123100X2", Wrong.CHARACTERS),
        ("11010519491231002x", Wrong.CHARACTERS),
        ("1101051949123100２X", Wrong.CHARACTERS),
        ("11010519491331002X", Wrong.BIRTH),
        ("11010519490229002X", Wrong.BIRTH),
        ("11010500001231002X", Wrong.BIRTH),
        ("11010520261126002X", Wrong.FUTURE),
    ],
)
def test_a_number_is_checked_part_by_part(number: str, wrong: Wrong | None) -> None:
    assert wrong_with(number, TODAY) is wrong


def test_a_child_born_today_has_a_number() -> None:
    seventeen = "11010520261125002"
    assert wrong_with(seventeen + check_character(seventeen), TODAY) is None


@pytest.mark.parametrize(
    ("seventeen", "check"), [("44052418800101004", "9"), ("11010519491231002", "X"), ("44052418800101001", "4")]
)
def test_the_check_character_is_the_standards(seventeen: str, check: str) -> None:
    assert check_character(seventeen) == check


@given(DIGITS, st.integers(0, 15))
def test_two_neighbours_swapped_show_in_the_check(digits: str, at: int) -> None:
    swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    assert (check_character(swapped) == check_character(digits)) == (swapped == digits)


def test_a_number_typed_by_hand_is_tidied() -> None:
    assert tidied(" 110105 19491231 002x ") == "11010519491231002X"


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("11010519491231002X", "110***********002X"),
        ("110105194912310", "110********2310"),
        ("1101051", "*******"),
        ("", ""),
    ],
)
def test_a_masked_number_shows_its_ends_only(number: str, shown: str) -> None:
    assert masked(number) == shown


@given(st.text(max_size=30))
def test_no_text_makes_the_check_fail(text: str) -> None:
    wrong_with(tidied(text), TODAY)
    assert len(masked(text)) == len(text)
