from collections.abc import Callable
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.estimate import wait_range
from shared.domain.service_times import ServiceTimes
from shared.domain.ticket import WaitRange
from tests.shared.domain.waiting_hall import Told, a_day

AHEAD, OPEN, MEAN_S = st.integers(0, 500), st.integers(1, 30), st.integers(1, 7200)
LINES = st.lists(
    st.builds(ServiceTimes, st.integers(60, 3600), st.lists(st.integers(10, 7200), max_size=20).map(tuple)),
    min_size=1,
    max_size=4,
)
TEN_MIN = (ServiceTimes(600),)
STEADY = (ServiceTimes(600, (600,) * 20),)


@pytest.mark.parametrize(
    ("ahead", "open_counters", "mean_s", "wait"),
    [
        (1, 1, 60, WaitRange(0, 5)),
        (4, 2, 120, WaitRange(0, 10)),
        (1, 1, 600, WaitRange(10, 25)),
        (3, 1, 600, WaitRange(20, 55)),
        (12, 4, 300, WaitRange(10, 20)),
        (50, 8, 360, WaitRange(25, 50)),
        (20, 1, 600, WaitRange(130, 290)),
    ],
)
def test_the_wait_comes_from_people_counters_and_service_time(
    ahead: int, open_counters: int, mean_s: int, wait: WaitRange
) -> None:
    assert wait_range(ahead, open_counters, (ServiceTimes(mean_s),)) == wait


@pytest.mark.parametrize("ahead", [0, 3])
def test_while_no_counter_is_open_nobody_knows(ahead: int) -> None:
    assert wait_range(ahead, 0, TEN_MIN) is None


def test_a_line_without_services_has_no_expected_wait() -> None:
    assert wait_range(3, 2, ()) is None


@pytest.mark.parametrize(
    ("ahead", "counters", "free", "wait"),
    [(0, 1, 1, (0, 5)), (1, 3, 2, (0, 5)), (0, 1, 0, (0, 15)), (0, 2, 0, (0, 10)), (2, 3, 2, (0, 10))],
)
def test_at_a_free_counter_one_is_called_at_once_and_at_busy_ones_when_the_first_is_done(
    ahead: int, counters: int, free: int, wait: tuple[int, int]
) -> None:
    assert wait_range(ahead, counters, TEN_MIN, free) == WaitRange(*wait)


def test_services_that_take_the_same_each_time_narrow_the_range() -> None:
    assert (wait_range(4, 1, TEN_MIN), wait_range(4, 1, STEADY)) == (WaitRange(25, 70), WaitRange(35, 55))


def test_services_done_more_often_count_for_more() -> None:
    quick, slow = ServiceTimes(300, (300,) * 20), ServiceTimes(1200, (1200,) * 20)
    mostly_quick, mostly_slow = (quick, ServiceTimes(1200)), (ServiceTimes(300), slow)
    waits = [wait_range(6, 2, line) for line in ([quick], mostly_quick, mostly_slow, [slow])]
    highs = [wait.high for wait in waits if wait]
    assert len(highs) == 4
    assert highs == sorted(highs)


@given(AHEAD, OPEN, MEAN_S)
def test_it_is_a_real_range_around_the_mean(ahead: int, open_counters: int, mean_s: int) -> None:
    wait = wait_range(ahead, open_counters, (ServiceTimes(mean_s),))
    assert wait is not None
    turn_min = mean_s / 60 / open_counters
    assert 0 <= wait.low < wait.high
    # The service under way ends after half a turn, or after a whole one where services differ as much as they can.
    assert wait.low <= turn_min * (ahead + 1)
    assert turn_min * ahead <= wait.high


@given(AHEAD, st.integers(1, 30), LINES)
def test_one_more_person_ahead_never_shortens_it(ahead: int, counters: int, line: list[ServiceTimes]) -> None:
    fewer, more = (wait_range(n, counters, line) for n in (ahead, ahead + 1))
    assert fewer is not None
    assert more is not None
    assert fewer.low <= more.low
    assert fewer.high <= more.high


@given(AHEAD, st.integers(1, 30), LINES)
def test_one_more_counter_never_lengthens_it(ahead: int, counters: int, line: list[ServiceTimes]) -> None:
    fewer, more = (wait_range(ahead, n, line) for n in (counters, counters + 1))
    assert fewer is not None
    assert more is not None
    assert more.high <= fewer.high


@given(AHEAD, st.integers(1, 30), LINES)
def test_it_is_told_in_fives_and_above_an_hour_in_tens(ahead: int, counters: int, line: list[ServiceTimes]) -> None:
    wait = wait_range(ahead, counters, line)
    assert wait is not None
    assert all(minutes % (5 if minutes <= 60 else 10) == 0 for minutes in (wait.low, wait.high))


@given(AHEAD, st.integers(1, 30), LINES)
def test_a_range_that_is_told_can_be_believed(ahead: int, counters: int, line: list[ServiceTimes]) -> None:
    wait = wait_range(ahead, counters, line)
    assert wait is not None
    assert wait.vague or wait.high <= 20 or wait.high <= 3 * wait.low


@pytest.mark.parametrize(
    ("ahead", "mean_s", "vague"),
    [(0, 600, False), (1, 600, False), (0, 1800, True), (1, 1800, False), (0, 3600, True), (2, 3600, False)],
)
def test_behind_a_few_long_services_no_minutes_are_told(ahead: int, mean_s: int, vague: bool) -> None:
    wait = wait_range(ahead, 1, (ServiceTimes(mean_s),))
    assert wait is not None
    assert wait.vague is vague


def test_a_line_of_quick_and_slow_services_is_told_in_minutes_once_it_is_long_enough() -> None:
    line = (ServiceTimes(300), ServiceTimes(1800))
    waits = [wait_range(ahead, 1, line) for ahead in (0, 3, 4, 10)]
    assert [wait.vague for wait in waits if wait] == [True, True, False, False]


@pytest.mark.parametrize("off", [0.7, 1.0, 1.4])
@pytest.mark.parametrize("counters", [1, 2, 6])
def test_most_people_wait_as_long_as_they_were_told(
    counters: int, off: float, record_property: Callable[[str, object], None]
) -> None:
    day = [one for seed in range(12) for one in a_day(seed, counters, mean_s=480, catalogue_s=480 * off)]
    told = [one for one in day if not one.wait.vague]
    assert len(told) > 0.9 * len(day)
    error = median(abs(one.waited_min - (one.wait.low + one.wait.high) / 2) for one in told)
    record_property("median_error_min", error)
    assert 0.65 <= sum(map(right, told)) / len(told) <= 0.95
    assert error < median(one.waited_min for one in told) / 3


def right(told: Told) -> bool:
    return told.wait.low <= told.waited_min <= told.wait.high
