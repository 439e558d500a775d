from datetime import date

import pytest

from shared.domain.working_days import is_public_holiday, is_working_day


@pytest.mark.parametrize(
    ("day", "works", "holiday"),
    [
        (date(2026, 3, 2), True, False),
        (date(2026, 3, 7), False, False),
        (date(2026, 2, 14), True, False),
        (date(2026, 2, 17), False, True),
        (date(2026, 10, 1), False, True),
        (date(2026, 10, 3), False, True),
        (date(2026, 10, 10), True, False),
        (date(2025, 9, 28), True, False),
    ],
    ids=["Monday", "Saturday", "调休 Saturday", "New Year", "National Day", "in the week", "after it", "调休 Sunday"],
)
def test_days_follow_the_calendar_of_the_year(day: date, works: bool, holiday: bool) -> None:
    assert (is_working_day(day), is_public_holiday(day)) == (works, holiday)


@pytest.mark.parametrize(("day", "works"), [(date(1999, 10, 1), True), (date(2099, 10, 1), True)])
def test_years_without_a_notice_have_weekdays_only(day: date, works: bool) -> None:
    week = [date.fromordinal(day.toordinal() - day.weekday() + n) for n in range(7)]
    assert [is_working_day(d) for d in week] == [True] * 5 + [False] * 2
    assert not is_public_holiday(day)
    assert is_working_day(day) is works
