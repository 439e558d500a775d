from dataclasses import replace
from datetime import timedelta

from callscreen.opening_hours import hours_shown
from shared.domain.words import Words
from tests.callscreen.halls import OPENING, a_hall


def test_todays_hours_are_told_by_the_halls_clock() -> None:
    hours = hours_shown(a_hall(), OPENING)
    assert hours.spans == ("08:30–17:00",)
    assert hours.closed is None


def test_after_hours_the_screen_says_when_the_hall_opens_again() -> None:
    closed = hours_shown(a_hall(), OPENING + timedelta(hours=8)).closed
    assert closed is not None
    assert closed.zh == "今天的办理时间已过，下次办理时间是明天 08:30。"


def test_a_hall_closed_by_hand_tells_its_reason() -> None:
    reason = Words("停电", "Power cut")
    closed = hours_shown(replace(a_hall(), closed=reason), OPENING).closed
    assert closed == Words("大厅暂停办理（停电）", "The hall is closed for the time being (Power cut)")
