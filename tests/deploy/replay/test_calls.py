"""Two days of recorded visits, served first come first served at four counters as they were when recorded."""

import csv
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from deploy.replay.arrival import days_of
from deploy.replay.figures import figures_of
from deploy.replay.one_queue import one_queue_hall, with_usual_time
from deploy.replay.replaying import replay
from deploy.replay.served import PlayedDay
from deploy.replay.staff import staffed
from deploy.replay.trace import read_trace
from shared.domain.rules import Policy

CALLS = Path(__file__).parents[2] / "data" / "calls-2021-two-days.csv"


@pytest.fixture(scope="module")
def played() -> list[PlayedDay]:
    hall = one_queue_hall(4)
    trace = read_trace(CALLS, hall)
    hall = staffed(with_usual_time(hall, trace.arrivals), trace.arrivals, 4)
    return replay(hall, days_of(trace, ZoneInfo(hall.hall.time_zone)), Policy.HEAD_START)


def test_everybody_waits_as_long_as_was_recorded(played: list[PlayedDay]) -> None:
    with CALLS.open(encoding="utf-8", newline="") as file:
        recorded = [float(row["wait_s"]) for row in csv.DictReader(file)]
    tickets = sorted((ticket for day in played for ticket in day.tickets), key=lambda ticket: ticket.arrived_at)
    assert [ticket.wait_s for ticket in tickets] == pytest.approx(recorded, abs=2)


def test_the_figures_are_those_of_the_record(played: list[PlayedDay]) -> None:
    figures = figures_of(played)
    assert (figures.all.tickets, figures.days) == (374, 2)
    assert figures.all.mean_wait_s == pytest.approx(8.5, abs=0.1)
    assert 0 < figures.utilisation < 1


def test_numbers_start_anew_every_day(played: list[PlayedDay]) -> None:
    for day in played:
        assert sorted(ticket.number for ticket in day.tickets) == [f"A{n:03d}" for n in range(1, len(day.tickets) + 1)]
