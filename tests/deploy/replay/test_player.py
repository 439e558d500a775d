"""One day through the real actions: who is called when, and at which counter."""

from dataclasses import replace
from datetime import time

from deploy.replay.arrival import Hours
from tests.deploy.replay.days import at, calls, comes, played
from tests.factories import SHANGHAI, a_catalogue

ONE = a_catalogue(queues="A", counters={1: "A"}, zone=SHANGHAI)
TWO = a_catalogue(queues="A", counters={1: "A", 2: "A"}, zone=SHANGHAI)


def test_a_free_counter_calls_at_once_and_a_busy_one_when_it_is_free() -> None:
    day = played(ONE, [comes("9:00", 10), comes("9:04", 3), comes("9:20")])
    assert calls(day) == {"A001": ("9:00", 1), "A002": ("9:10", 1), "A003": ("9:20", 1)}
    assert day.max_queue == 1
    assert day.open_s == 30 * 60


def test_the_counter_that_was_free_for_longest_calls_first() -> None:
    day = played(TWO, [comes("9:00", 2), comes("9:01", 2), comes("9:10"), comes("9:11")])
    assert calls(day) == {"A001": ("9:00", 1), "A002": ("9:01", 2), "A003": ("9:10", 1), "A004": ("9:11", 2)}


def test_a_counter_gets_free_before_somebody_comes_in_at_the_same_moment() -> None:
    assert played(ONE, [comes("9:00", 10), comes("9:10")]).max_queue == 0


def test_a_counter_whose_first_choice_it_is_calls_first() -> None:
    hall = a_catalogue(counters={1: "AB", 2: "BA"}, zone=SHANGHAI)
    assert calls(played(hall, [comes("9:00", letter="B")])) == {"B001": ("9:00", 2)}


def test_a_priority_class_goes_before() -> None:
    day = played(ONE, [comes("9:00", 10), comes("9:01"), comes("9:02", priority="green")])
    assert calls(day) == {"A001": ("9:00", 1), "A003": ("9:10", 1), "A002": ("9:20", 1)}


def test_nobody_is_called_before_the_counters_open_nor_cut_off_when_they_close() -> None:
    day = played(ONE, [comes("8:00", 60), comes("8:01", 60), comes("9:59", 30)], Hours(time(9), time(10)))
    assert calls(day) == {"A001": ("9:00", 1), "A002": ("10:00", 1), "A003": ("11:00", 1)}
    assert day.open_s == 2.5 * 3600


def test_counters_are_there_until_their_hours_end() -> None:
    assert played(TWO, [comes("9:00")], Hours(time(8), time(12))).open_s == 2 * 4 * 3600


def test_who_still_waits_at_midnight_is_called_after_it() -> None:
    day = played(ONE, [comes("23:30", 20), comes("23:40", 20), comes("23:50", 10 * 60), comes("23:59")])
    assert calls(day) == {"A001": ("23:30", 1), "A002": ("23:50", 1), "A003": ("24:10", 1), "A004": ("34:10", 1)}


def test_the_wait_told_is_the_one_of_the_slip() -> None:
    day = played(ONE, [comes("9:00", 10), comes("9:00", 10), comes("9:00", 10)])
    told = {ticket.number: (ticket.estimate.low, ticket.estimate.high) for ticket in day.tickets}
    assert told == {"A001": (0, 5), "A002": (0, 15), "A003": (10, 25)}
    assert [ticket.wait_s for ticket in day.tickets] == [0, 600, 1200]


def test_a_later_choice_is_helped_as_soon_as_the_rules_let_it() -> None:
    hall = a_catalogue(counters={1: "A", 2: "BA"}, zone=SHANGHAI)
    patient = replace(hall, rules=replace(hall.rules, help_after_s=600))
    day = played(patient, [comes("9:00", 60), comes("9:01", 60), comes("9:02", 60)])
    assert len(day.tickets) == 3
    assert day.tickets[1].called_at <= at("9:11")


def test_as_many_are_counted_as_are_done() -> None:
    assert len(played(TWO, [comes("9:00")] * 5).tickets) == 5
