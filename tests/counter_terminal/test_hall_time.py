"""A PC with a wrong clock shows the database's time."""

from datetime import timedelta

from counter_terminal.hall_time import HallTime
from tests.counter_terminal.bench import HandClock


def test_without_news_the_machine_is_believed() -> None:
    clock = HandClock()
    assert HallTime(clock).now() == clock.now


def test_a_clock_that_is_an_hour_wrong_is_corrected_by_the_freshest_entry() -> None:
    clock = HandClock()
    time = HallTime(clock)
    right = clock.now - timedelta(hours=1)
    time.heard(right - timedelta(minutes=5))
    time.heard(right)
    assert time.now() == right


def test_an_entry_that_came_late_does_not_set_the_clock_back() -> None:
    clock = HandClock()
    time = HallTime(clock)
    time.heard(clock.now - timedelta(seconds=0.4))
    time.heard(clock.now - timedelta(minutes=5))
    assert time.now() == clock.now


def test_a_demonstration_clock_is_exact_already() -> None:
    clock = HandClock()
    time = HallTime(clock, exact=True)
    time.heard(clock.now - timedelta(hours=1))
    assert time.now() == clock.now
