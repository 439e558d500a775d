from datetime import UTC, date, datetime
from typing import Any

import pytest

from shared.domain.hall import Hall
from shared.domain.hours import HallHours, OpenOn, SpecialDay, Week, Weekday
from shared.domain.slot_pattern import SlotPattern
from shared.domain.slots import slots_on
from shared.domain.words import Words
from tests.shared.domain.open_halls import a_service, an_open_hall, spans

MONDAY, SATURDAY = date(2026, 3, 2), date(2026, 3, 7)
WORKED_SATURDAY, HOLIDAY = date(2026, 10, 10), date(2026, 10, 1)
CLOSED_DAY = SpecialDay(date(2026, 3, 4), (), Words("搬迁", "Moving"))
LUNCH = HallHours(week=Week(spans("08:30-12:00", "13:30-17:00")), special_days=(CLOSED_DAY,))


def pattern(
    hours: str, every_min: int = 60, *days: Weekday, capacity: int = 2, after_hours: bool = False
) -> SlotPattern:
    return SlotPattern(spans(hours)[0], every_min, capacity, days, after_hours)


def starts(day: date, *patterns: SlotPattern, hall: Hall | None = None, **service: Any) -> list[str]:
    found = slots_on(a_service(slots=patterns, **service), day, hall or an_open_hall(hours=LUNCH))
    return [f"{slot.start:%H:%M}" for slot in found]


def test_appointments_follow_each_other_with_their_capacity() -> None:
    hall = an_open_hall(hours=LUNCH)
    first, second = slots_on(a_service(slots=(pattern("09:00-10:10", 30, capacity=4),)), MONDAY, hall)
    assert (first.start, first.end, first.capacity) == (
        datetime(2026, 3, 2, 9, 0, tzinfo=hall.zone),
        datetime(2026, 3, 2, 9, 30, tzinfo=hall.zone),
        4,
    )
    assert second.start == first.end


@pytest.mark.parametrize(
    ("day", "found"),
    [(MONDAY, ["11:00", "14:00"]), (SATURDAY, []), (HOLIDAY, []), (WORKED_SATURDAY, ["11:00", "14:00"])],
)
def test_appointments_are_kept_within_the_opening_hours(day: date, found: list[str]) -> None:
    assert starts(day, pattern("11:00-15:00")) == found


def test_a_pattern_holds_on_its_weekdays() -> None:
    only = pattern("09:00-10:00", 60, Weekday.MONDAY, Weekday.FRIDAY)
    assert starts(MONDAY, only) == ["09:00"]
    assert starts(date(2026, 3, 3), only) == []
    assert starts(date(2026, 3, 6), only) == ["09:00"]


def test_patterns_are_told_in_the_order_of_the_day() -> None:
    assert starts(MONDAY, pattern("14:00-15:00"), pattern("09:00-10:00")) == ["09:00", "14:00"]


def test_appointments_keep_to_the_services_own_hours() -> None:
    assert starts(MONDAY, pattern("09:00-17:00"), hours=Week(spans("09:00-11:00"))) == ["09:00", "10:00"]


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (MONDAY, ["17:00", "18:00"]),
        (SATURDAY, ["17:00", "18:00"]),
        (WORKED_SATURDAY, ["17:00", "18:00"]),
        (HOLIDAY, []),
        (CLOSED_DAY.day, []),
    ],
    ids=["Monday", "Saturday", "worked Saturday", "holiday", "special day"],
)
def test_after_hours_appointments_are_not_given_on_holidays_and_closed_days(day: date, found: list[str]) -> None:
    assert starts(day, pattern("17:00-19:00", after_hours=True)) == found


def test_a_hall_open_on_a_holiday_gives_after_hours_appointments_then() -> None:
    hall = an_open_hall(hours=HallHours(OpenOn.EVERY_DAY))
    assert starts(HOLIDAY, pattern("17:00-18:00", after_hours=True), hall=hall) == ["17:00"]


def test_days_without_appointments_are_those_of_the_hall_and_of_the_service() -> None:
    morning = pattern("09:00-10:00")
    assert starts(MONDAY, morning, no_slots_on=(MONDAY,)) == []
    assert starts(MONDAY, morning, no_slots_on=(SATURDAY,)) == ["09:00"]
    assert starts(MONDAY, morning, hall=an_open_hall(hours=HallHours(no_slots_on=(MONDAY,)))) == []


def test_an_hour_that_the_clock_leaps_over_has_no_appointments() -> None:
    hall = an_open_hall("Europe/Berlin", hours=HallHours(OpenOn.EVERY_DAY, Week(spans("00:00-24:00"))))
    service = a_service(slots=(pattern("01:00-05:00"),))
    found = slots_on(service, date(2026, 3, 29), hall)
    assert [slot.start.astimezone(UTC).hour for slot in found] == [0, 1, 2]
    assert [f"{slot.start:%H:%M}" for slot in found] == ["01:00", "03:00", "04:00"]
