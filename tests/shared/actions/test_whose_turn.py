"""Who is called when, from taking the number to the call, told in minutes after nine o'clock."""

from dataclasses import replace

import pytest

from shared.actions import calling, moving, serving
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.rules import Place, Policy
from tests.shared.actions.booked import booked
from tests.shared.actions.clocked import Clocked, clocked
from tests.shared.actions.test_moving import send

OWN_AND_HELP = {1: "AB", 2: "B", 3: "A"}


def come(hall: Clocked, arrivals: str) -> None:
    """Let people come, e.g. "A0 Bg5": somebody to queue A at nine, one of the green channel to B five minutes later."""
    passed = 0
    for arrival in arrivals.split():
        letter, group, minute = arrival[0], "green" if "g" in arrival else "normal", int(arrival.lstrip("ABg"))
        hall.later(minutes=minute - passed)
        hall.running.issue(letter, group)
        passed = minute


def order(hall: Clocked, counter: int = 1) -> str:
    return " ".join(hall.serve_all(hall.running.clerk(counter)))


@pytest.mark.parametrize(
    ("arrivals", "called"),
    [
        ("A0 A1 A2", "A001 A002 A003"),
        ("A0 B1 A2", "A001 B001 A002"),
        ("A0 Ag19", "A002 A001"),
        ("A0 Ag20", "A001 A002"),
        ("A0 Ag21", "A001 A002"),
        ("A0 A10 A20 Ag25", "A001 A004 A002 A003"),
        ("A0 B10 Bg25", "A001 B002 B001"),
        ("Ag0 Ag5 A6", "A001 A002 A003"),
    ],
)
def test_a_green_channel_ticket_overtakes_at_most_those_who_came_in_the_last_twenty_minutes(
    ready_url: str, arrivals: str, called: str
) -> None:
    with clocked(ready_url) as hall:
        come(hall, arrivals)
        assert order(hall) == called


@pytest.mark.parametrize(("arrivals", "ahead"), [("A0 A10 A20", 3), ("A0 A10 Ag25", 2), ("A0 Ag1 A10 Ag25", 3)])
def test_a_number_tells_how_many_will_be_called_before_it(ready_url: str, arrivals: str, ahead: int) -> None:
    group = "green" if "g" in arrivals else "normal"
    with clocked(ready_url) as hall:
        come(hall, arrivals)
        hall.later(minutes=1)
        issued = hall.running.issue("A", group)
        before = order(hall).split().index(issued.ticket.number)
        assert issued.people_ahead == before == ahead


@pytest.mark.parametrize(
    ("arrivals", "minute", "called"),
    [
        ("B0 A5", 9, "A001"),
        ("B0 A5", 10, "B001 A001"),
        ("A0 B5", 30, "A001 B001"),
        ("B0 Bg9", 9, ""),
        ("B0 Bg9", 10, "B002 B001"),
    ],
)
def test_a_counter_helps_its_second_queue_once_somebody_there_has_waited_ten_minutes(
    ready_url: str, arrivals: str, minute: int, called: str
) -> None:
    with clocked(ready_url, counters=OWN_AND_HELP, help_after_s=600) as hall:
        come(hall, arrivals)
        hall.later(minutes=minute - int(arrivals.split()[-1].lstrip("ABg")))
        assert order(hall) == called


def test_a_ticket_sent_to_a_clerk_takes_its_turn_there_by_its_first_arrival(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        come(hall, "A0 A1 A2 Ag3")
        one, two = hall.running.clerk(1), hall.running.clerk(2)
        assert hall.running.serve(one).number == "A004"
        send(hall, "B", clerk_id=two.clerk_id)
        assert hall.running.serve(one).number == "A001"
        send(hall, "B", clerk_id=two.clerk_id)
        assert order(hall, 2) == "A004 A001 A002 A003"


@pytest.mark.parametrize("policy", Policy)
def test_a_clerk_is_told_why_somebody_is_called_before_others(ready_url: str, policy: Policy) -> None:
    with clocked(ready_url, policy=policy) as hall:
        come(hall, "A0 Ag19")
        called = hall.running.call(hall.running.clerk(1))
        assert called is not None
        assert called.reason.en == "A002 before A001: Green channel, counted 20 min earlier"
        assert called.reason.zh == "A002 先于 A001：绿色通道，按早到 20 分钟计"


def test_whom_a_manager_chooses_is_called_and_the_clerk_is_told(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        come(hall, "A0 A1")
        clerk, last = hall.running.clerk(1), hall.running.issue("A").ticket
        manager = replace(clerk, role=Role.MANAGER)
        called = calling.call_this(hall.running.store, manager, last.id, new_command())
        assert (called.number, called.reason.zh) == ("A003", "由窗口人员指定")
        assert hall.view().people_waiting == 2


def test_an_appointment_called_early_is_no_call_of_a_priority_class(ready_url: str) -> None:
    with booked(ready_url, policy=Policy.RATIO, ratio=1) as hall:
        early = hall.book("09:30")
        hall.check_in(early.code)
        clerk = hall.hall.running.clerk(1)
        assert hall.hall.running.serve(clerk).number == "A001"
        hall.hall.take("A")
        hall.hall.take("A", "green")
        serving.finish(hall.store, clerk, new_command())
        assert hall.hall.serve_all(clerk) == ["A003", "A002"]


@pytest.mark.parametrize("policy", [Policy.STRICT, Policy.RATIO])
def test_an_appointment_sent_to_the_front_before_its_time_does_not_hide_one_that_is_due(
    ready_url: str, policy: Policy
) -> None:
    with booked(ready_url, policy=policy, transfer_place=Place.FRONT) as hall:
        later, due = hall.book("10:00"), hall.book("09:30")
        hall.at("09:30")
        hall.check_in(later.code)
        running, (first, second) = hall.hall.running, (hall.hall.running.clerk(n) for n in (1, 2))
        assert running.serve(first).number == "A001"
        hall.check_in(due.code)
        hall.at("09:52")
        hall.hall.take("A", "green")
        moving.transfer(hall.store, first, hall.hall.running.hall.queues[0].id, new_command())
        after = ["A003", "A001"] if policy is Policy.STRICT else ["A001", "A003"]
        assert hall.hall.serve_all(second) == ["A002", *after]
