"""The demonstration's own time."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from shared.domain.demo_clock import DemoClock, parse_clock

START = datetime(2026, 3, 2, 0, 50, tzinfo=UTC)


def test_a_clock_is_read_and_written() -> None:
    clock = parse_clock("demo:2026-03-02T08:50:00+08:00@60/1772412600.5")
    assert clock == DemoClock(START, 60.0, 1772412600.5)
    assert parse_clock(str(clock)) == clock


@pytest.mark.parametrize(
    ("machine_s", "hall"), [(0, timedelta()), (1, timedelta(minutes=1)), (-2, -timedelta(minutes=2))]
)
def test_time_runs_as_fast_as_asked(machine_s: int, hall: timedelta) -> None:
    assert DemoClock(START, 60.0, 1000.0).at(1000.0 + machine_s) == START + hall


def test_a_clock_tells_the_time_now() -> None:
    clock = DemoClock(START, 1.0, time.time())
    assert timedelta() <= clock() - START < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("now", '"now" is not a demonstration clock like "demo:'),
        ("demo:monday@60/1", 'start "monday" is not a date and time like "2026-03-02T08:50:00+08:00"'),
        ("demo:2026-03-02T08:50:00@60/1", 'start "2026-03-02T08:50:00" has no time zone; add one like "+08:00"'),
        ("demo:2026-03-02T08:50:00+08:00@fast/1", 'speed "fast" is not a number'),
        ("demo:2026-03-02T08:50:00+08:00@0/1", "speed must be more than 0 and at most 10000, not 0"),
        ("demo:2026-03-02T08:50:00+08:00@nan/1", "speed must be more than 0 and at most 10000, not nan"),
        ("demo:2026-03-02T08:50:00+08:00@60/then", 'epoch "then" is not a number'),
    ],
)
def test_a_broken_clock_is_told(text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=r".") as error:
        parse_clock(text)
    assert str(error.value).startswith(complaint)
