"""The demonstration's day: enough of everybody, at the times people come; and what each policy makes of it."""

from collections import Counter
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from deploy.demo.run import CATALOGUE
from deploy.replay.arrival import Day, days_of
from deploy.replay.day import DATE, day_of
from deploy.replay.figures import Figures, figures_of
from deploy.replay.replaying import replay
from deploy.replay.staff import staffed
from shared.catalogue.reading import read_catalogue
from shared.domain.rules import Policy

SHIPPED = read_catalogue(CATALOGUE)
HALL = replace(SHIPPED, counters=tuple(counter for counter in SHIPPED.counters if counter.number in {1, 5, 7}))
"""The demonstration hall with one counter for each two of its queues, which is as much to play as a test needs."""
ZONE = ZoneInfo(HALL.hall.time_zone)
TRACE = day_of(HALL)


@pytest.fixture(scope="module")
def told() -> dict[Policy, Figures]:
    days: list[Day] = days_of(TRACE, ZONE)
    return {policy: figures_of(replay(staffed(HALL, TRACE.arrivals, None), days, policy)) for policy in Policy}


def test_the_same_seed_is_the_same_day() -> None:
    assert day_of(HALL) == TRACE
    assert day_of(HALL, seed=2) != TRACE


def test_every_service_is_asked_for_and_some_people_have_priority() -> None:
    assert {arrival.service for arrival in TRACE.arrivals} == {service.code for service in HALL.services}
    green = sum(arrival.priority == "green" for arrival in TRACE.arrivals)
    assert 0.1 < green / len(TRACE.arrivals) < 0.2


def test_people_come_while_the_hall_is_open_and_most_of_them_at_two_peaks() -> None:
    by_hour = Counter(arrival.at.astimezone(ZONE).hour for arrival in TRACE.arrivals)
    assert {arrival.at.astimezone(ZONE).date() for arrival in TRACE.arrivals} == {DATE}
    assert set(by_hour) <= set(range(8, 17))
    assert by_hour[10] > 2 * by_hour[12]
    assert by_hour[14] > 2 * by_hour[12]


def test_everybody_is_served_under_every_policy(told: dict[Policy, Figures]) -> None:
    assert {figures.all.tickets for figures in told.values()} == {len(TRACE.arrivals)}
    assert all(0.7 < figures.utilisation < 1 for figures in told.values())


def test_priority_shortens_the_wait_and_strict_priority_at_least_as_much(told: dict[Policy, Figures]) -> None:
    head_start, strict = told[Policy.HEAD_START].per_class, told[Policy.STRICT].per_class
    assert head_start["green"].mean_wait_s < head_start["normal"].mean_wait_s
    assert strict["green"].mean_wait_s <= head_start["green"].mean_wait_s
    assert strict["normal"].mean_wait_s >= head_start["normal"].mean_wait_s
