"""Numbers, phones and texts of the suggestion box."""

from datetime import date

import pytest

from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.suggestion import (
    Category,
    SuggestionState,
    is_phone,
    masked,
    may_read,
    new_receipt,
    number_away,
    number_of,
    place_of_number,
)
from shared.domain.suggestion_words import CATEGORIES, STATES


def test_a_number_tells_day_and_serial_and_is_read_back() -> None:
    assert number_of(date(2026, 3, 12), 4) == "YJ-0312-004"
    assert place_of_number(" yj-0312-004 ") == ("0312", 4)
    assert place_of_number(number_of(date(2026, 3, 12), 1004)) == ("0312", 1004)
    assert place_of_number("A012") is None


def test_a_number_given_without_the_database_has_letters_and_is_read_back_too() -> None:
    number = number_away(date(2026, 3, 12), "KXAFN")
    assert number == "YJ-0312-KXAFN"
    assert place_of_number(number.lower()) == ("0312", "KXAFN")
    assert place_of_number(number_away(date(2026, 3, 12), new_receipt())) is not None


@pytest.mark.parametrize("phone", ["13812345678", "19912345678", "01062345678", "05711234567", "62345678", "2345678"])
def test_telephone_numbers_of_china(phone: str) -> None:
    assert is_phone(phone)


@pytest.mark.parametrize("phone", ["", "1381234567", "138123456789", "12345678901", "110", "138 1234 5678", "1234567"])
def test_other_digits_are_no_telephone_number(phone: str) -> None:
    assert not is_phone(phone)


@pytest.mark.parametrize(
    ("phone", "shown"),
    [("13812345678", "138****5678"), ("62345678", "62****78"), ("01062345678", "010****5678"), ("", "")],
)
def test_a_masked_phone_tells_only_its_owner(phone: str, shown: str) -> None:
    assert masked(phone) == shown


def test_only_the_manager_reads() -> None:
    assert [role for role in Role if may_read(Actor(role, "somebody"))] == [Role.MANAGER]


def test_every_category_and_state_has_its_words() -> None:
    assert set(CATEGORIES) == set(Category)
    assert set(STATES) == set(SuggestionState)
