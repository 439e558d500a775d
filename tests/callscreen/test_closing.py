from dataclasses import replace

import pytest

from callscreen.board.layout import PartKind
from callscreen.closing import teller_of
from callscreen.state import HoursShown, ScreenState, WindowStatus, Work
from shared.domain.words import Words
from tests.callscreen.states import a_state

CLOSED = replace(a_state(), hours=HoursShown(closed=Words("已过", "Over")), notices=())
LAST_VISIT = replace(CLOSED, calling=a_state("A001").calling, wall=(WindowStatus(1, Work.SERVING, "A001"),))


@pytest.mark.parametrize(
    ("state", "shown", "teller"),
    [
        (CLOSED, ("header", "calling", "caption", "notices"), "calling"),
        (LAST_VISIT, ("header", "calling", "caption", "notices"), "caption"),
        (replace(LAST_VISIT, caption=Words("请", "Please")), ("calling", "caption", "notices"), "notices"),
        (CLOSED, ("windows", "caption"), "windows"),
        (LAST_VISIT, ("windows", "caption"), "caption"),
        (CLOSED, ("queues", "hours", "notices"), "hours"),
        (CLOSED, ("queues", "next"), None),
        (a_state(), ("calling", "caption"), None),
    ],
)
def test_one_part_says_that_the_hall_is_closed(
    state: ScreenState, shown: tuple[PartKind, ...], teller: PartKind | None
) -> None:
    assert teller_of(state, shown) == teller
