from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from shared.domain.admission import may_issue, numbers_of, why_no_card, why_no_numbers
from shared.domain.caps import Caps, Counts
from shared.domain.hall import IdCardUse, Role
from shared.domain.hours import HallHours, Week
from shared.domain.rules import Rules
from shared.domain.slot_pattern import SlotPattern
from shared.domain.words import Words
from tests.shared.domain.open_halls import a_service, an_open_hall, spans

HALL = an_open_hall(hours=HallHours(week=Week(spans("08:30-12:00", "13:30-17:00"))))
TODAY = date(2026, 3, 2)
REASON = Words("设备故障。", "A device is out of order.")


def at(clock: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-02 {clock}").replace(tzinfo=HALL.zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("clock", "given"),
    [
        ("07:29", False),
        ("07:30", True),
        ("11:59", True),
        ("12:00", False),
        ("12:29", False),
        ("12:30", True),
        ("16:59", True),
        ("17:00", False),
    ],
)
def test_numbers_are_given_from_an_hour_before_the_windows_open(clock: str, given: bool) -> None:
    assert numbers_of(HALL).is_open(at(clock)) is given
    assert (may_issue(HALL, a_service(), at(clock), Counts()) is None) is given


def test_how_early_numbers_are_given_is_a_rule_of_the_hall() -> None:
    strict = replace(HALL, rules=Rules(numbers_early_s=0))
    assert why_no_numbers(strict, at("08:29")) == Words(
        "还没到办理时间，08:30 开始办理。", "It is not open yet; it opens at 08:30."
    )
    assert why_no_numbers(strict, at("08:30")) is None


def test_numbers_are_never_of_the_day_before() -> None:
    night = an_open_hall(hours=HallHours(week=Week(spans("00:15-08:00"))))
    assert why_no_numbers(night, at("00:00")) is None
    assert why_no_numbers(night, at("23:30")) is not None


def test_a_service_gives_numbers_by_its_own_hours() -> None:
    morning = a_service(hours=Week(spans("10:00-12:00")))
    assert why_no_numbers(HALL, at("08:59"), morning) is not None
    assert why_no_numbers(HALL, at("09:00"), morning) is None
    assert may_issue(HALL, morning, at("14:00"), Counts()) == Words(
        "今天的办理时间已过，下次办理时间是明天 10:00。", "It is closed for today; it opens tomorrow at 10:00."
    )


def test_a_service_closed_for_the_time_being_says_why() -> None:
    closed = a_service(closed=REASON)
    assert may_issue(HALL, closed, at("09:00"), Counts()) == Words(
        "这个事项暂停办理（设备故障），请问导办员。",
        "This service is closed for the time being (A device is out of order); please ask a guide.",
    )
    assert why_no_numbers(HALL, at("09:00")) is None


def test_a_hall_closed_for_the_time_being_says_why() -> None:
    shut = replace(HALL, closed=REASON)
    told = Words(
        "大厅暂停取号（设备故障），请问导办员。",
        "No numbers are given for the time being (A device is out of order); please ask a guide.",
    )
    assert why_no_numbers(shut, at("09:00")) == told
    assert may_issue(shut, a_service(closed=REASON), at("09:00"), Counts()) == told


@pytest.mark.parametrize(
    ("of_hall", "of_service", "given"),
    [(TODAY, None, False), (None, TODAY, False), (date(2026, 3, 1), date(2026, 3, 1), True)],
    ids=["the hall", "the service", "yesterday's"],
)
def test_no_more_numbers_holds_for_its_day(of_hall: date | None, of_service: date | None, given: bool) -> None:
    hall, service = replace(HALL, no_more_on=of_hall), a_service(no_more_on=of_service)
    told = Words(
        "今天不再发号（大厅已提前停发），下次办理时间是明天 08:30。",
        "No more numbers are given today (the hall has stopped early); it opens tomorrow at 08:30.",
    )
    assert may_issue(hall, service, at("09:00"), Counts()) == (None if given else told)


def test_a_demonstration_keeps_closings_and_caps_but_no_hours() -> None:
    demonstration = replace(HALL, demonstration=True)
    assert may_issue(demonstration, a_service(), at("03:00"), Counts()) is None
    assert may_issue(demonstration, a_service(closed=REASON), at("03:00"), Counts()) is not None
    assert may_issue(demonstration, a_service(caps=Caps(per_day=1)), at("03:00"), Counts(today=1)) is not None


@pytest.mark.parametrize(
    ("caps", "counts", "zh"),
    [
        (Caps(per_day=50), Counts(today=49), None),
        (Caps(per_day=50), Counts(today=50), "这个事项今天的 50 个号已经取完，下次办理时间是明天 08:30。"),
        (Caps(per_person=1), Counts(today=9), None),
        (Caps(per_person=2), Counts(of_person=2), "您今天在这个事项上已取满 2 个号，请改天再来。"),
        (Caps(per_slice=5), Counts(today=9, in_slice=4), None),
        (Caps(per_slice=5, slice_s=1800), Counts(in_slice=5), "这个时段的号已经取完，请 09:30 以后再取。"),
        (Caps(per_slice=5, slice_s=4 * 3600), Counts(in_slice=5), "这个时段的号已经取完，请 13:30 以后再取。"),
        (Caps(per_slice=5, slice_s=24 * 3600), Counts(in_slice=5), "这个时段的号已经取完，下次办理时间是明天 08:30。"),
        (
            Caps(per_day=5, per_slice=5),
            Counts(today=5, in_slice=5),
            "这个事项今天的 5 个号已经取完，下次办理时间是明天 08:30。",
        ),
        (Caps(), Counts(today=9999, in_slice=9999, of_person=9999), None),
    ],
)
def test_a_cap_that_is_reached_is_told(caps: Caps, counts: Counts, zh: str | None) -> None:
    told = may_issue(HALL, a_service(caps=caps), at("09:10"), counts)
    assert (told and told.zh) == zh


@pytest.mark.parametrize(
    ("more", "counts"),
    [
        ({"no_more_on": TODAY}, Counts()),
        ({"caps": Caps(per_day=1)}, Counts(today=1)),
        ({"caps": Caps(per_slice=1, slice_s=24 * 3600)}, Counts(in_slice=1)),
    ],
    ids=["stopped by hand", "all taken", "all of the last part taken"],
)
def test_a_service_that_is_over_for_today_can_be_booked_if_it_has_times(more: dict[str, Any], counts: Counts) -> None:
    times = SlotPattern(spans("09:00-11:00")[0], 30, 2)
    told = may_issue(HALL, a_service(slots=(times,), **more), at("09:00"), counts)
    assert told is not None
    assert told.zh.endswith("下次办理时间是明天 08:30。也可以预约：找导办员，或拨打 12345。")
    assert told.en.endswith("it opens tomorrow at 08:30. You can also book: ask a guide, or call 12345.")


@pytest.mark.parametrize(
    ("use", "by", "known", "given"),
    [
        (None, Role.KIOSK, False, True),
        (IdCardUse.ASKED, Role.KIOSK, False, True),
        (IdCardUse.REQUIRED, Role.KIOSK, True, True),
        (IdCardUse.REQUIRED, Role.KIOSK, False, False),
        (IdCardUse.REQUIRED, Role.CLERK, False, False),
        (IdCardUse.REQUIRED, Role.GUIDE, False, True),
        (IdCardUse.REQUIRED, Role.MANAGER, False, True),
    ],
)
def test_a_service_that_requires_an_id_card_wants_one_from_all_but_staff(
    use: IdCardUse | None, by: Role, known: bool, given: bool
) -> None:
    second = a_service(id_card=use)
    told = why_no_card([a_service(), second], by, known=known)
    assert (told is None) is given
    if told is not None:
        assert second.name.zh in told.zh
        assert "找导办员" in told.zh
        assert "ask a guide" in told.en
