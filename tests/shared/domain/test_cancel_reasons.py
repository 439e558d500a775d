"""Why a ticket was given up is read in the language of whoever looks it up."""

import pytest

from shared.domain.cancel_reasons import (
    CHOSEN_AT_COUNTERS,
    CLOSED_BY_HAND,
    DAY_OVER,
    GIVEN_BACK,
    NOT_PRINTED,
    OVER,
    WITH_A_GUIDE,
    cancel_reason,
)

HALLS_OWN = (OVER, DAY_OVER, CLOSED_BY_HAND, GIVEN_BACK, NOT_PRINTED, WITH_A_GUIDE)


@pytest.mark.parametrize("kept", [*CHOSEN_AT_COUNTERS, *HALLS_OWN])
def test_every_reason_that_the_programs_give_is_told_in_both_languages(kept: str) -> None:
    words = cancel_reason(kept)
    assert not words.zh.isascii()
    assert words.en.isascii()


def test_somebodys_own_words_stay_as_they_are() -> None:
    assert cancel_reason("搬家了").en == "搬家了"
