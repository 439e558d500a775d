from datetime import timedelta

import pytest

from callscreen.voice.hall_clock import REMEMBERED, HallClock
from tests.callscreen.voice.calls import MORNING


def age_s(clock: HallClock, called_at_s: float, monotonic_s: float) -> float:
    now = clock.now(monotonic_s)
    assert now is not None
    return (now - MORNING).total_seconds() - called_at_s


def hear(clock: HallClock, called_at_s: float, monotonic_s: float) -> None:
    clock.hear(MORNING + timedelta(seconds=called_at_s), monotonic_s)


def test_it_knows_no_time_before_the_first_call() -> None:
    assert HallClock().now(0) is None


def test_a_call_that_comes_at_once_is_new_whatever_this_machines_clock_says() -> None:
    clock = HallClock()
    hear(clock, 0, monotonic_s=5_000_000)

    assert age_s(clock, 0, 5_000_000) == 0


def test_calls_that_come_minutes_late_after_a_lost_connection_are_known_to_be_old() -> None:
    clock = HallClock()
    hear(clock, 0, 1000)
    hear(clock, 60, 1000 + 240)

    assert age_s(clock, 60, 1000 + 240) == pytest.approx(180)


def test_it_follows_a_database_whose_clock_was_set_back() -> None:
    clock = HallClock()
    hear(clock, 0, 1000)
    for number in range(REMEMBERED):
        hear(clock, number - 3600, 1001 + number)

    assert age_s(clock, REMEMBERED - 3601, 1000 + REMEMBERED) == pytest.approx(0)
