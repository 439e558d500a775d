"""A replay against queueing theory: M/M/c with Erlang C, M/G/1 with Pollaczek and Khinchine.

One day of a few hundred visits says little by itself, so its exact waits are held against a plain recursion, the
recursion's mean over many days against theory, and the replay's mean against theory within what days differ.
"""

from datetime import timedelta
from statistics import fmean, stdev

import pytest

from deploy.replay.arrival import Arrival, Trace, days_of
from deploy.replay.one_queue import one_queue_hall
from deploy.replay.replaying import replay
from deploy.replay.staff import staffed
from shared.domain.rules import Policy
from tests.deploy.replay.days import ZONE, at
from tests.deploy.replay.theory import (
    Model,
    Visit,
    erlang_mean_wait,
    first_come_first_served,
    pollaczek_khinchine_mean_wait,
    waiting_chance,
)

VISITS, WARM_UP, DAYS = 300, 50, 300

# In seconds: a visit takes a minute in the mean; the last model's takes half or one and a half minutes.
MM3 = Model(3, 0.035, lambda chance: chance.expovariate(1 / 60), erlang_mean_wait(0.035, 60, 3))
MG1 = Model(1, 0.009, lambda chance: chance.choice((30, 90)), pollaczek_khinchine_mean_wait(0.009, 60, 4500))


@pytest.mark.parametrize(("counters", "load", "chance"), [(1, 0.3, 0.3), (2, 1.0, 1 / 3), (5, 4.0, 0.5541)])
def test_the_chance_to_wait_is_as_in_the_books(counters: int, load: float, chance: float) -> None:
    assert waiting_chance(counters, load) == pytest.approx(chance, abs=1e-4)


def test_with_one_counter_both_theories_agree() -> None:
    assert erlang_mean_wait(0.5, 1, 1) == pollaczek_khinchine_mean_wait(0.5, 1, 2) == 1.0


@pytest.mark.parametrize("model", [MM3, MG1], ids=["M/M/3", "M/G/1"])
def test_waits_are_as_theory_says(model: Model) -> None:
    means = [_mean(first_come_first_served(model.visits(seed, VISITS), model.counters)) for seed in range(DAYS)]
    assert fmean(means) == pytest.approx(model.mean_wait, abs=3 * stdev(means) / DAYS**0.5)

    visits = model.visits(seed=DAYS, count=VISITS)
    waits = _replayed(visits, model.counters)
    assert waits == pytest.approx(first_come_first_served(visits, model.counters), abs=1e-3)
    assert _mean(waits) == pytest.approx(model.mean_wait, abs=2 * stdev(means))


def _mean(waits: list[float]) -> float:
    """Return the mean without those who still find the hall emptier than it gets."""
    return fmean(waits[WARM_UP:])


def _replayed(visits: list[Visit], counters: int) -> list[float]:
    arrivals = tuple(
        Arrival(at("8:00") + timedelta(seconds=seconds), "service", visit_s) for seconds, visit_s in visits
    )
    hall = staffed(one_queue_hall(counters), arrivals, counters)
    (day,) = replay(hall, days_of(Trace(arrivals), ZONE), Policy.HEAD_START)
    return [ticket.wait_s for ticket in sorted(day.tickets, key=lambda ticket: ticket.arrived_at)]
