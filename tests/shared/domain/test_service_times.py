"""What the hall learns of a service's times, and what it does not let itself be taught."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.service_times import KEPT, PRIOR_SPREAD, ServiceTimes

TIMES = st.lists(st.integers(10, 4 * 3600 - 1), max_size=40)


def after(mean_s: float, *durations_s: float) -> ServiceTimes:
    times = ServiceTimes(mean_s)
    for duration_s in durations_s:
        times = times.with_time(duration_s)
    return times


def test_nobody_timed_yet_takes_the_catalogue_s_mean() -> None:
    times = ServiceTimes(600)
    assert (times.typical_s, times.weight) == (600, 5)
    assert times.spread_s == pytest.approx(PRIOR_SPREAD * 600)


@pytest.mark.parametrize(
    ("durations_s", "typical_s"),
    [([300], 550), ([300] * 5, 450), ([300] * 20, 360), ([300] * 40, 360), ([900] * 5, 750)],
)
def test_the_catalogue_s_mean_counts_like_five_services(durations_s: list[int], typical_s: float) -> None:
    assert after(600, *durations_s).typical_s == pytest.approx(typical_s)


def test_only_the_last_twenty_are_kept() -> None:
    times = after(600, *range(100, 140))
    assert times.recent_s == tuple(range(120, 140))


@pytest.mark.parametrize(
    ("duration_s", "kept"), [(9.4, False), (9.6, True), (14399, True), (14400, False), (-5, False)]
)
def test_a_slip_of_the_finger_and_a_forgotten_visit_teach_nothing(duration_s: float, kept: bool) -> None:
    assert bool(after(600, duration_s).recent_s) is kept


def test_a_visit_that_stayed_open_over_lunch_counts_as_three_usual_ones() -> None:
    usual = after(600, *[600] * 10)
    assert usual.with_time(2 * 3600).typical_s == usual.with_time(1800).typical_s == pytest.approx(675)


def test_services_that_all_take_the_same_narrow_the_spread() -> None:
    assert after(600, *[600] * 20).spread_s < 0.5 * ServiceTimes(600).spread_s
    assert after(600, *[200, 1000] * 10).spread_s > ServiceTimes(600).spread_s


def test_they_are_kept_as_a_plain_list_of_whole_seconds() -> None:
    times = after(600, 300.4, 420.6)
    kept = json.dumps(times.recent_s)
    assert kept == "[300, 421]"
    assert ServiceTimes(600, tuple(json.loads(kept))) == times


@given(st.integers(60, 3600), TIMES)
def test_what_is_typical_lies_among_what_was_told(mean_s: int, durations_s: list[int]) -> None:
    times = after(mean_s, *durations_s)
    assert min((mean_s, *times.recent_s)) <= times.typical_s + 1e-6
    assert times.typical_s <= max((mean_s, *times.recent_s)) + 1e-6
    assert times.spread_s > 0
    assert len(times.recent_s) <= KEPT
