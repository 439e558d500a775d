"""Why a ticket was cancelled, in both languages."""

import pytest

from kiosk.my_number.desk import REASON
from shared.actions.missing import CLOSED_BY_HAND, DAY_OVER, OVER
from shared.domain.cancel_words import CANCEL_REASONS, cancel_reason


@pytest.mark.parametrize("code", [*CANCEL_REASONS, OVER, DAY_OVER, CLOSED_BY_HAND, REASON])
def test_every_reason_that_the_programs_give_is_told_in_chinese(code: str) -> None:
    words = cancel_reason(code)
    assert not words.zh.isascii()
    assert words.en.isascii()


def test_a_reason_in_somebodys_own_words_is_told_as_it_is() -> None:
    assert cancel_reason("went for lunch").zh == "went for lunch"
