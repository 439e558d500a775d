"""A trace falls into the hall's own days."""

from datetime import UTC, date, datetime, time

from deploy.replay.arrival import Arrival, Hours, Trace, days_of
from tests.deploy.replay.days import MONDAY, ZONE, at, comes


def test_days_are_the_halls_and_arrivals_stand_in_their_order() -> None:
    days = days_of(Trace((comes("24:01"), comes("9:00"), comes("8:00"), comes("23:59"))), ZONE)
    assert [(day.date, [arrival.at for arrival in day.arrivals]) for day in days] == [
        (MONDAY, [at("8:00"), at("9:00"), at("23:59")]),
        (date(2026, 3, 3), [at("24:01")]),
    ]


def test_without_hours_counters_are_there_from_the_first_arrival_to_the_last() -> None:
    (day,) = days_of(Trace((comes("9:00"), comes("8:00"))), ZONE)
    assert (day.opens_at, day.closes_at) == (at("8:00"), at("9:00"))


def test_hours_are_in_the_halls_time() -> None:
    (day,) = days_of(Trace((comes("9:00"),), {MONDAY: Hours(time(8, 30), time(17))}), ZONE)
    assert (day.opens_at, day.closes_at) == (at("8:30"), at("17:00"))


def test_who_comes_at_one_moment_keeps_the_order_of_the_file() -> None:
    moment = datetime(2026, 3, 2, 1, tzinfo=UTC)
    coming = tuple(Arrival(moment, f"service-{n}", 60) for n in range(3))
    assert days_of(Trace(coming), ZONE)[0].arrivals == coming
