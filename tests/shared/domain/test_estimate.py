import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.estimate import expected_wait
from shared.domain.ticket import WaitRange

AHEAD, OPEN, MEAN_S = st.integers(0, 500), st.integers(0, 30), st.integers(1, 7200)


@pytest.mark.parametrize(
    ("ahead", "open_counters", "mean_s", "wait"),
    [
        (0, 1, 60, WaitRange(0, 1)),
        (0, 2, 600, WaitRange(0, 5)),
        (0, 0, 3600, WaitRange(0, 5)),
        (1, 1, 60, WaitRange(0, 2)),
        (4, 2, 120, WaitRange(3, 6)),
        (3, 1, 600, WaitRange(20, 45)),
        (3, 0, 600, WaitRange(20, 45)),
        (12, 4, 300, WaitRange(10, 25)),
        (50, 8, 360, WaitRange(25, 55)),
    ],
)
def test_the_wait_comes_from_people_counters_and_service_time(
    ahead: int, open_counters: int, mean_s: int, wait: WaitRange
) -> None:
    assert expected_wait(ahead, open_counters, mean_s) == wait


@given(AHEAD, OPEN, MEAN_S)
def test_it_is_a_real_range_around_the_mean(ahead: int, open_counters: int, mean_s: int) -> None:
    wait = expected_wait(ahead, open_counters, mean_s)
    minutes = ahead * mean_s / 60 / max(1, open_counters)
    assert 0 <= wait.low < wait.high
    assert wait.low <= minutes <= wait.high


@given(AHEAD, OPEN, MEAN_S)
def test_one_more_person_ahead_never_shortens_it(ahead: int, open_counters: int, mean_s: int) -> None:
    fewer, more = (expected_wait(n, open_counters, mean_s) for n in (ahead, ahead + 1))
    assert fewer.low <= more.low
    assert ahead == 0 or fewer.high <= more.high


@given(AHEAD, OPEN, MEAN_S)
def test_above_ten_minutes_it_is_told_in_fives(ahead: int, open_counters: int, mean_s: int) -> None:
    wait = expected_wait(ahead, open_counters, mean_s)
    assert wait.low <= 10 or wait.low % 5 == 0
    assert wait.high <= 10 or wait.high % 5 == 0
