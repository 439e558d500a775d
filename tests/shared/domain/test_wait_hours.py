"""Waits over a break and the end of the day."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from shared.domain.hours import HallHours, OpenOn, Span, Week
from shared.domain.opening import Opening
from shared.domain.ticket import WaitRange
from shared.domain.wait_hours import SOON, Turn, outlook, over_hours

ZONE = ZoneInfo("Asia/Shanghai")
SPANS = (Span.of("08:30", "12:00"), Span.of("13:30", "17:00"))
OPENING = Opening(ZONE, HallHours(OpenOn.EVERY_DAY, Week(SPANS)), SPANS)


def at(time: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-02T{time}").replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("now", "work", "by_the_clock", "turn"),
    [
        ("10:42", (10, 25), (10, 25), Turn.SOON),
        ("11:30", (10, 30), (10, 30), Turn.SOON),
        ("11:52", (5, 20), (0, 110), Turn.MAYBE_AFTER_BREAK),
        ("11:50", (50, 80), (140, 170), Turn.AFTER_BREAK),
        ("13:10", (10, 20), (30, 40), Turn.SOON),
        ("08:13", (0, 10), (15, 25), Turn.SOON),
        ("16:52", (25, 75), (25, 75), Turn.MAYBE_NOT_TODAY),
        ("11:50", (60, 240), (150, 330), Turn.MAYBE_NOT_TODAY),
        ("17:20", (10, 20), (10, 20), Turn.SOON),
    ],
)
def test_breaks_count_and_the_turn_is_known(
    now: str, work: tuple[int, int], by_the_clock: tuple[int, int], turn: Turn
) -> None:
    wait = over_hours(WaitRange(*work), OPENING, at(now))
    assert wait == WaitRange(*by_the_clock)
    assert outlook(wait, OPENING, at(now)).turn is turn


@pytest.mark.parametrize(
    ("now", "wait", "zh", "en"),
    [
        (
            "11:52",
            WaitRange(0, 110),
            "12:00–13:30 午休，可能要到 13:30 以后",
            "Lunch 12:00–13:30: maybe called after it",
        ),
        (
            "11:50",
            WaitRange(140, 170),
            "12:00–13:30 午休，要到 13:30 以后",
            "Lunch 12:00–13:30: you are called after it",
        ),
        (
            "16:52",
            WaitRange(25, 75),
            "17:00 停止办理，今天可能轮不到",
            "Windows close at 17:00: you may not be served today",
        ),
    ],
)
def test_the_hours_are_named(now: str, wait: WaitRange, zh: str, en: str) -> None:
    words = outlook(wait, OPENING, at(now)).words
    assert (words.zh, words.en) == (zh, en)


def test_a_break_in_the_morning_is_not_lunch() -> None:
    spans = (Span.of("08:30", "10:00"), Span.of("10:20", "12:00"))
    opening = replace(OPENING, hours=HallHours(OpenOn.EVERY_DAY, Week(spans)))
    wait = over_hours(WaitRange(15, 25), opening, at("09:50"))
    assert outlook(wait, opening, at("09:50")).words.zh == "10:00–10:20 休息，要到 10:20 以后"


def test_a_demonstration_knows_no_hours() -> None:
    always = replace(OPENING, always=True)
    assert over_hours(WaitRange(5, 20), always, at("11:52")) == WaitRange(5, 20)
    assert outlook(WaitRange(25, 75), always, at("16:52")) is SOON
