"""A time of day is read by the hall's clock, wherever the machine stands."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from counter_terminal.clock import clock


@pytest.mark.parametrize(("zone", "told"), [("Asia/Shanghai", "09:05"), ("UTC", "01:05"), ("Asia/Urumqi", "07:05")])
def test_a_time_is_told_by_the_clock_of_the_zone(zone: str, told: str) -> None:
    assert clock(datetime(2026, 3, 2, 1, 5, 59, tzinfo=UTC), ZoneInfo(zone)) == told
