"""Whom a counter may call: its own queue, those kept for it, and later queues that have waited for help."""

import pytest

from shared.domain.candidates import Candidate, may_call, queue_waited_s
from shared.domain.ids import QueueId
from tests.shared.domain.candidates import A, B, at, booked, came, situation


def numbers(candidates: tuple[Candidate, ...]) -> str:
    return " ".join(c.number for c in candidates)


@pytest.mark.parametrize(
    ("candidate", "waited_min"),
    [
        (came(5, "A001"), 25),
        (came(5, "A001", "green"), 25),
        (came(30, "A001"), 0),
        (booked(20, 5, "A001"), 10),
        (booked(20, 25, "A001"), 5),
        (booked(40, 5, "A001"), 0),
    ],
)
def test_a_wait_is_told_from_entering_or_from_a_later_booked_time(candidate: Candidate, waited_min: int) -> None:
    assert candidate.waited_s(at(30)) == waited_min * 60


def test_an_appointment_goes_first_from_its_booked_time_on() -> None:
    early, normal, green = booked(30, 5, "A001"), came(5, "A002"), came(5, "A003", "green")
    assert [early.goes_first(at(29)), early.goes_first(at(30))] == [False, True]
    assert [normal.goes_first(at(60)), green.goes_first(at(5))] == [False, True]


@pytest.mark.parametrize(
    ("now", "callable_"),
    [(9, "A001"), (10, "A001 B001"), (12, "A001 B001"), (15, "A001 B001 C001")],
)
def test_a_later_queue_is_helped_only_when_its_first_has_waited_long_enough(now: int, callable_: str) -> None:
    line = (came(8, "A001"), came(0, "B001"), came(5, "C001"))
    assert numbers(may_call(line, situation(now, queues="ABC", help_after_s=600))) == callable_


def test_a_queue_that_is_helped_is_helped_in_its_own_order() -> None:
    line = (came(0, "B001"), came(9, "B002", "green"), came(9, "C001", "green"))
    assert numbers(may_call(line, situation(10, queues="ABC", help_after_s=600))) == "B001 B002"


def test_a_head_start_is_no_wait() -> None:
    assert may_call((came(0, "B001", "green"),), situation(9, queues="AB", help_after_s=600)) == ()


def test_without_a_limit_all_queues_of_the_counter_are_equal() -> None:
    line = (came(0, "A001"), came(0, "B001"), came(0, "C001"))
    assert numbers(may_call(line, situation(0, queues="AC"))) == "A001 C001"


def test_whoever_is_kept_for_the_counter_may_always_be_called() -> None:
    line = (came(0, "B001", personal=True), came(0, "C001", personal=True), came(0, "B002"))
    assert numbers(may_call(line, situation(0, queues="AB", help_after_s=600))) == "B001 C001"
    assert numbers(may_call(line[:2], situation(0, queues=""))) == "B001 C001"


def test_one_who_is_kept_does_not_call_for_help_for_the_queue() -> None:
    line = (came(0, "B001", personal=True), came(9, "B002"))
    assert numbers(may_call(line, situation(10, queues="AB", help_after_s=600))) == "B001"


@pytest.mark.parametrize(("queue", "minutes"), [(A, 10), (B, 4), (QueueId(9), 0)])
def test_a_queue_has_waited_as_long_as_the_longest_of_its_heads(queue: QueueId, minutes: int) -> None:
    line = (came(5, "A001", "green"), came(0, "A002"), came(6, "B001"), came(1, "B002", personal=True))
    assert queue_waited_s(queue, line, at(10)) == minutes * 60
