from datetime import date

import pytest

from shared.domain.hours import HallHours, OpenOn, Span, SpecialDay, Week, Weekday, meet
from shared.domain.words import Words
from tests.shared.domain.open_halls import spans

DEFAULT = spans("08:30-17:00")
MONDAY, SATURDAY = date(2026, 3, 2), date(2026, 3, 7)
WORKED_SATURDAY, HOLIDAY = date(2026, 10, 10), date(2026, 10, 1)
"""10 October is worked for the holiday on Thursday, 1 October."""


def test_a_span_is_told_as_in_a_catalogue() -> None:
    assert str(Span.of("08:30", "12:00")) == "08:30-12:00"
    assert Span.of("18:00", "24:00") == Span(18 * 60, 24 * 60)
    assert Span(0, 24 * 60).closes == "24:00"


@pytest.mark.parametrize(
    ("ones", "others", "both"),
    [
        (spans("08:30-17:00"), spans("09:00-10:00"), spans("09:00-10:00")),
        (spans("08:30-12:00", "13:30-17:00"), spans("09:00-14:00"), spans("09:00-12:00", "13:30-14:00")),
        (spans("08:30-12:00"), spans("12:00-13:00"), ()),
        (spans("08:30-12:00"), (), ()),
    ],
)
def test_two_days_hours_meet_where_both_are_open(ones: tuple[Span], others: tuple[Span], both: tuple[Span]) -> None:
    assert meet(ones, others) == both
    assert meet(others, ones) == both


@pytest.mark.parametrize(
    ("open_on", "hours"),
    [
        (OpenOn.WORKING_DAYS, [DEFAULT, (), DEFAULT, ()]),
        (OpenOn.EVERY_DAY, [DEFAULT] * 4),
        (OpenOn.WEEKDAYS, [()] * 4),
    ],
)
def test_days_a_hall_is_open_on(open_on: OpenOn, hours: list[tuple[Span, ...]]) -> None:
    days = (MONDAY, SATURDAY, WORKED_SATURDAY, HOLIDAY)
    assert [HallHours(open_on).on(day, DEFAULT) for day in days] == hours


def test_a_weekday_may_have_hours_of_its_own() -> None:
    week = Week(spans("09:00-16:00"), ((Weekday.MONDAY, spans("10:00-12:00")), (Weekday.SATURDAY, ())))
    hours = HallHours(OpenOn.WORKING_DAYS, week)
    assert hours.on(MONDAY, DEFAULT) == spans("10:00-12:00")
    assert hours.on(date(2026, 3, 3), DEFAULT) == spans("09:00-16:00")
    assert hours.on(WORKED_SATURDAY, DEFAULT) == ()


def test_only_weekdays_with_hours_of_their_own_are_open_by_weekday() -> None:
    hours = HallHours(OpenOn.WEEKDAYS, Week(None, ((Weekday.THURSDAY, spans("09:00-12:00")),)))
    assert hours.on(HOLIDAY, DEFAULT) == spans("09:00-12:00")
    assert hours.on(MONDAY, DEFAULT) == ()


def test_a_special_day_goes_before_everything_else() -> None:
    special = (
        SpecialDay(MONDAY, (), Words("搬迁", "Moving")),
        SpecialDay(SATURDAY, spans("09:00-11:00"), Words("加班", "Extra day")),
    )
    hours = HallHours(special_days=special)
    assert hours.on(MONDAY, DEFAULT) == ()
    assert hours.on(SATURDAY, DEFAULT) == spans("09:00-11:00")
