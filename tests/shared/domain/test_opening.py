from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from shared.domain.hall import Service
from shared.domain.hours import HallHours, OpenOn, SpecialDay, Week, Weekday
from shared.domain.opening import Opening, opening_of
from shared.domain.words import Words
from tests.shared.domain.open_halls import a_service, an_open_hall, spans

SHANGHAI, BERLIN = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")
LUNCH = Week(spans("08:30-12:00", "13:30-17:00"))
STOCK = SpecialDay(date(2026, 3, 4), (), Words("系统升级。", "System update."))
OPEN_DAY = SpecialDay(date(2026, 3, 5), spans("09:00-11:00"), Words("消防演练", "Fire drill"))
HOURS = HallHours(week=LUNCH, special_days=(STOCK, OPEN_DAY))


def opening(service: Service | None = None, **hall: Any) -> Opening:
    return opening_of(an_open_hall(**{"hours": HOURS} | hall), service)


def here(text: str, zone: ZoneInfo = SHANGHAI) -> datetime:
    """Return e.g. "2026-03-02 08:30" by the clock of the hall, told in UTC as the database tells it."""
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("at", "open_"),
    [
        ("2026-03-02 08:29", False),
        ("2026-03-02 08:30", True),
        ("2026-03-02 11:59", True),
        ("2026-03-02 12:00", False),
        ("2026-03-02 13:30", True),
        ("2026-03-02 17:00", False),
        ("2026-03-07 10:00", False),
        ("2026-10-10 10:00", True),
        ("2026-10-01 10:00", False),
        ("2026-03-04 10:00", False),
        ("2026-03-05 10:00", True),
        ("2026-03-05 11:00", False),
    ],
)
def test_a_hall_is_open_in_its_ranges_on_its_days(at: str, open_: bool) -> None:
    assert opening().is_open(here(at)) is open_


@pytest.mark.parametrize(
    ("at", "zh", "en"),
    [
        ("2026-03-02 07:00", "还没到办理时间，08:30 开始办理。", "It is not open yet; it opens at 08:30."),
        (
            "2026-03-02 12:10",
            "现在是休息时间，13:30 继续办理。",
            "It is closed for a break and opens again at 13:30.",
        ),
        (
            "2026-03-02 17:00",
            "今天的办理时间已过，下次办理时间是明天 08:30。",
            "It is closed for today; it opens tomorrow at 08:30.",
        ),
        (
            "2026-03-06 18:00",
            "今天的办理时间已过，下次办理时间是 3 月 9 日 08:30。",
            "It is closed for today; it opens on 2026-03-09 at 08:30.",
        ),
        (
            "2026-03-08 09:00",
            "今天不办理，下次办理时间是明天 08:30。",
            "It is not open today; it opens tomorrow at 08:30.",
        ),
        (
            "2026-03-04 09:00",
            "今天不办理（系统升级），下次办理时间是明天 09:00。",
            "It is not open today (System update); it opens tomorrow at 09:00.",
        ),
        (
            "2026-03-05 15:00",
            "今天的办理时间已过（消防演练），下次办理时间是明天 08:30。",
            "It is closed for today (Fire drill); it opens tomorrow at 08:30.",
        ),
        ("2026-03-02 10:00", None, None),
    ],
)
def test_a_closed_hall_says_why_and_when_it_opens(at: str, zh: str | None, en: str | None) -> None:
    assert opening().why_closed(here(at)) == (None if zh is None or en is None else Words(zh, en))


@pytest.mark.parametrize(
    ("at", "next_"),
    [
        ("2026-03-02 08:29", "2026-03-02 08:30"),
        ("2026-03-02 08:30", "2026-03-02 13:30"),
        ("2026-03-02 13:30", "2026-03-03 08:30"),
        ("2026-09-30 17:00", "2026-10-08 08:30"),
        ("2026-10-09 17:00", "2026-10-10 08:30"),
    ],
    ids=["morning", "break", "night", "over the holiday", "into a worked Saturday"],
)
def test_the_next_opening_is_found_over_holidays(at: str, next_: str) -> None:
    found = opening().next_opening(here(at))
    assert found == here(next_)
    assert found is not None
    assert found.tzinfo is SHANGHAI


def test_a_hall_that_never_opens_sends_people_to_a_guide() -> None:
    shut = opening(hours=HallHours(OpenOn.WEEKDAYS))
    assert shut.next_opening(here("2026-03-02 08:00")) is None
    assert shut.why_closed(here("2026-03-02 08:00")) == Words(
        "今天不办理，请问导办员。", "It is not open today; please ask a guide."
    )


def test_the_day_is_that_of_the_hall_and_not_of_utc() -> None:
    night = opening(hours=HallHours(OpenOn.WEEKDAYS, Week(own=((Weekday.TUESDAY, spans("00:00-09:00")),))))
    assert not night.is_open(datetime(2026, 3, 2, 15, 59, tzinfo=UTC))
    assert night.is_open(datetime(2026, 3, 2, 16, 0, tzinfo=UTC))
    assert night.is_open(datetime(2026, 3, 3, 0, 0, tzinfo=UTC))
    assert not night.is_open(datetime(2026, 3, 3, 1, 0, tzinfo=UTC))


def test_a_hall_may_stay_open_through_midnight() -> None:
    always = opening(hours=HallHours(OpenOn.EVERY_DAY, Week(spans("00:00-24:00"))))
    assert all(always.is_open(here(f"2026-03-0{day} {at}")) for day in (2, 3) for at in ("00:00", "12:00", "23:59"))


@pytest.mark.parametrize(
    ("day", "utc_hours"), [("2026-03-27", (7, 15)), ("2026-03-30", (6, 14)), ("2026-10-26", (7, 15))]
)
def test_the_clock_on_the_wall_counts_on_both_sides_of_summer_time(day: str, utc_hours: tuple[int, int]) -> None:
    berlin = opening(time_zone="Europe/Berlin", hours=HallHours(OpenOn.EVERY_DAY, Week(spans("08:00-16:00"))))
    (only,) = berlin.ranges(date.fromisoformat(day))
    assert (only.opens.astimezone(UTC).hour, only.closes.astimezone(UTC).hour) == utc_hours
    assert (only.opens.hour, only.closes.hour) == (8, 16)


def test_the_hour_that_comes_twice_is_open_twice_and_the_one_left_out_is_not_there() -> None:
    night = opening(time_zone="Europe/Berlin", hours=HallHours(OpenOn.EVERY_DAY, Week(spans("02:00-03:00"))))
    assert night.ranges(date(2026, 3, 29)) == ()
    (twice,) = night.ranges(date(2026, 10, 25))
    assert twice.closes.astimezone(UTC) - twice.opens.astimezone(UTC) == 2 * (
        here("2026-03-02 01:00") - here("2026-03-02 00:00")
    )
    assert night.is_open(datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
    assert night.is_open(datetime(2026, 10, 25, 1, 30, tzinfo=UTC))
    assert night.next_opening(datetime(2026, 3, 28, 1, 0, tzinfo=UTC)) == here("2026-03-30 02:00", BERLIN)


def test_a_service_keeps_its_own_hours_inside_those_of_the_hall() -> None:
    morning = opening(a_service(hours=Week(spans("07:00-11:00"), ((Weekday.FRIDAY, ()),))))
    assert morning.spans(date(2026, 3, 2)) == spans("08:30-11:00")
    assert morning.spans(date(2026, 3, 4)) == ()
    assert morning.spans(date(2026, 3, 6)) == ()
    assert morning.why_closed(here("2026-03-02 14:00")) == opening().why_closed(here("2026-03-02 18:00"))


def test_a_service_whose_usual_hours_are_not_told_has_those_of_the_hall() -> None:
    monday = opening(a_service(hours=Week(own=((Weekday.MONDAY, spans("09:00-10:00")),))))
    assert monday.spans(date(2026, 3, 2)) == spans("09:00-10:00")
    assert monday.spans(date(2026, 3, 3)) == LUNCH.usual


def test_a_demonstration_never_closes_though_it_has_hours() -> None:
    demonstration = opening(demonstration=True)
    assert demonstration.is_open(here("2026-03-08 03:00"))
    assert demonstration.why_closed(here("2026-03-08 03:00")) is None
    assert demonstration.spans(date(2026, 3, 2)) == LUNCH.usual
