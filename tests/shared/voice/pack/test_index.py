import pytest

from shared.voice.pack.index import Cover


@pytest.mark.parametrize(("digits", "most"), [(1, 1), (2, 2), (3, 4), (4, 5)])
def test_a_pack_with_a_middle_digit_says_it_once_more_in_longer_numbers(digits: int, most: int) -> None:
    assert Cover("AB", digits, 1, 12).most_digits == most
