"""A day that lasts until its last ticket is done."""

from datetime import date

import pytest

from deploy.replay.long_day import LongDay
from tests.deploy.replay.days import MONDAY, ZONE, at


@pytest.mark.parametrize("clock", ["0:00", "9:00", "23:59", "24:00", "33:00", "60:00"])
def test_midnight_does_not_end_it(clock: str) -> None:
    assert at(clock).astimezone(LongDay.of(ZONE, MONDAY)).date() == MONDAY


def test_before_midnight_it_is_the_halls_own_time() -> None:
    assert at("9:00").astimezone(LongDay.of(ZONE, MONDAY)).isoformat() == "2026-03-02T09:00:00+08:00"


def test_days_do_not_mix() -> None:
    monday, tuesday = LongDay.of(ZONE, MONDAY), LongDay.of(ZONE, date(2026, 3, 3))
    assert at("30:00").astimezone(monday).date() == MONDAY
    assert at("30:00").astimezone(tuesday).date() == date(2026, 3, 3)
