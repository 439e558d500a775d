"""Why a ticket was given up is read in the language of whoever looks it up."""

from shared.domain.cancel_reasons import WITH_A_GUIDE, cancel_reason


def test_the_halls_own_reasons_are_told_in_both_languages() -> None:
    assert cancel_reason(WITH_A_GUIDE).zh == "群众不办了，导办员代为作废"
    assert cancel_reason(WITH_A_GUIDE).en == WITH_A_GUIDE


def test_somebodys_own_words_stay_as_they_are() -> None:
    assert cancel_reason("搬家了").en == "搬家了"
