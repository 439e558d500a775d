"""Why tickets are given up: what the journal keeps, and what staff read of it in a ticket's story."""

from collections.abc import Mapping

from shared.domain.words import Words

OVER, DAY_OVER, CLOSED_BY_HAND = "not back in time", "its day is over", "the day was closed"
"""Why a ticket is abandoned that nobody cancelled."""
GIVEN_BACK = "given back at the kiosk by whoever holds the slip"
NOT_PRINTED = "given back at the kiosk, the slip was not printed"
WITH_A_GUIDE = "given up with a guide"

CHOSEN_AT_COUNTERS: Mapping[str, Words] = {
    "left": Words("群众已离开", "Has left"),
    "twice": Words("重复取号", "Took two"),
    "elsewhere": Words("改用别的方式办理", "Done elsewhere"),
    "another_day": Words("改天再来", "Another day"),
}
"""What a clerk chooses from, by its code, which the journal keeps."""

_WORDS: Mapping[str, Words] = {
    OVER: Words("过号后没有按时回来", OVER),
    DAY_OVER: Words("当天已过", DAY_OVER),
    CLOSED_BY_HAND: Words("当天已关闭", CLOSED_BY_HAND),
    GIVEN_BACK: Words("群众在取号机退号", GIVEN_BACK),
    NOT_PRINTED: Words("小票没有打印，在取号机退号", NOT_PRINTED),
    WITH_A_GUIDE: Words("群众不办了，导办员代为作废", WITH_A_GUIDE),
    **CHOSEN_AT_COUNTERS,
}


def cancel_reason(kept: str) -> Words:
    """Return a reason as staff read it; one in somebody's own words is told as it is."""
    return _WORDS.get(kept, Words(kept, kept))
