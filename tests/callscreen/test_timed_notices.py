from dataclasses import replace
from datetime import timedelta

from callscreen.timed_notices import TimedNotices
from shared.domain.hall import Hall
from shared.domain.hours import HallHours, OpenOn, Span, Week
from shared.domain.voice_rules import TimedNotice, VoiceRules
from shared.domain.words import Words
from tests.callscreen.halls import OPENING, a_hall

HOURLY = TimedNotice(Words("请看好随身物品", "Please mind your belongings"), every_min=60)
MORNING_AND_AFTERNOON = HallHours(OpenOn.EVERY_DAY, Week(usual=(Span.of("08:30", "12:00"), Span.of("13:30", "17:00"))))
HALL = replace(a_hall(), voice=VoiceRules(notices=(HOURLY,)), hours=MORNING_AND_AFTERNOON)


def heard(from_: str, until: str, *, step_s: int = 7, hall: Hall = HALL, days: int = 0) -> list[str]:
    """Look at the clock as the screen does, all the time between two hours; return when something was due."""
    timed, told = TimedNotices(), []
    midnight = OPENING.astimezone(hall.zone).replace(hour=0, minute=0) + timedelta(days=days)
    span = Span.of(from_, until)
    for second in range(span.from_min * 60, span.until_min * 60, step_s):
        now = midnight + timedelta(seconds=second)
        told += [f"{now:%H:%M}"] * len(timed.due(hall, now))
    return told


def test_a_notice_is_due_once_in_its_minute_while_the_hall_is_open() -> None:
    assert heard("08:00", "17:30") == [
        *("08:30", "09:30", "10:30", "11:30"),
        *("13:30", "14:30", "15:30", "16:30"),
    ]


AT_HOURS = replace(HOURLY, every_min=None, at_min=tuple(h * 60 for h in (7, 8, 9, 12, 13, 17, 18, 19)))
WEEK_DAYS = HallHours(OpenOn.WORKING_DAYS, MORNING_AND_AFTERNOON.week)


def test_hours_of_the_day_count_in_breaks_and_an_hour_around_the_hall_s_own() -> None:
    hall = replace(HALL, voice=VoiceRules(notices=(AT_HOURS,)))
    assert heard("06:30", "19:30", hall=hall) == ["08:00", "09:00", "12:00", "13:00", "17:00", "18:00"]


def test_on_a_day_without_hours_nothing_is_read() -> None:
    hall = replace(HALL, voice=VoiceRules(notices=(AT_HOURS, HOURLY)), hours=WEEK_DAYS)
    assert heard("06:30", "19:30", hall=hall, days=5) == []
    assert heard("08:30", "09:00", hall=hall, days=4) == []


def test_while_a_manager_has_closed_the_hall_nothing_is_read() -> None:
    assert heard("08:00", "17:30", hall=replace(HALL, closed=Words("停电", "Power cut"))) == []


def test_a_screen_that_starts_again_in_the_same_minute_does_not_say_it_twice() -> None:
    assert heard("09:30", "09:31") == []


def test_a_minute_that_was_slept_through_is_over() -> None:
    timed = TimedNotices()
    midnight = OPENING.astimezone(HALL.zone).replace(hour=0, minute=0)
    timed.due(HALL, midnight + timedelta(hours=9))
    assert timed.due(HALL, midnight + timedelta(hours=9, minutes=33)) == ()
