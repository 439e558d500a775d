"""What replayed days come to, as a table."""

from datetime import date

import pytest

from deploy.replay.figures import Estimates, figures_of, plain
from deploy.replay.served import PlayedDay, Served
from tests.deploy.replay.days import served


def of(*tickets: Served, max_queue: int = 1, open_s: float = 3600) -> PlayedDay:
    return PlayedDay(date(2026, 3, 2), tickets, max_queue, open_s)


def test_percentiles_are_waits_that_happened() -> None:
    waits = figures_of([of(*(served(s) for s in range(1, 101)))]).all
    assert (waits.tickets, waits.mean_wait_s) == (100, 50.5)
    assert (waits.p50_wait_s, waits.p90_wait_s, waits.p99_wait_s, waits.max_wait_s) == (50, 90, 99, 100)
    assert waits.share_within["60"] == 0.6
    assert waits.share_within["3600"] == 1.0


def test_days_count_together() -> None:
    figures = figures_of([of(served(0), max_queue=3, open_s=600), of(served(10), max_queue=2, open_s=1800)])
    assert (figures.days, figures.all.tickets, figures.all.mean_wait_s) == (2, 2, 5)
    assert (figures.max_queue, figures.utilisation) == (3, 0.5)


def test_queues_and_classes_have_figures_of_their_own() -> None:
    figures = figures_of([of(served(10), served(20, "green"), served(60, "green", "B"))])
    assert {name: waits.mean_wait_s for name, waits in figures.per_class.items()} == {"green": 40, "normal": 10}
    assert {name: waits.tickets for name, waits in figures.per_queue.items()} == {"A": 2, "B": 1}


@pytest.mark.parametrize(
    ("tickets", "estimates"),
    [
        ([served(0), served(300)], Estimates(2.5, 1.0)),
        ([served(301), served(60, estimate=(2, 4))], Estimates(2.26, 0.0)),
        ([served(900, estimate=(10, 20)), served(0, estimate=(0, 1)), served(0, estimate=(0, 1))], Estimates(0.5, 1.0)),
    ],
)
def test_what_was_told_is_held_against_the_real_wait(tickets: list[Served], estimates: Estimates) -> None:
    assert figures_of([of(*tickets)]).estimates == estimates


def test_programs_get_the_figures_of_all_tickets_at_the_top() -> None:
    told = plain(figures_of([of(served(60))]))
    assert (told["tickets"], told["mean_wait_s"], told["share_within"]["60"]) == (1, 60, 1.0)
    assert told["per_queue"]["A"]["p99_wait_s"] == told["per_class"]["normal"]["p99_wait_s"] == 60
    assert set(told["estimates"]) == {"median_error_min", "coverage"}


def test_a_day_without_length_is_not_divided_by() -> None:
    assert figures_of([of(served(0), open_s=0)]).utilisation == 0
