"""Transfers, holds and tickets of several services: same number, a fair place, nothing lost."""

from datetime import timedelta

import pytest

from shared.actions import calling, duty, issuing, moving, serving
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.rules import Place, Policy
from shared.domain.ticket import TicketState
from tests.factories import KIOSK
from tests.shared.actions.booked import booked
from tests.shared.actions.clocked import Clocked, clocked

A_AND_B = {1: "A", 2: "B", 3: "AB"}


@pytest.mark.parametrize(
    ("place", "served"),
    [
        (Place.FRONT, ["A001", "B001", "B002", "B003"]),
        (Place.ARRIVAL, ["B001", "A001", "B002", "B003"]),
        (Place.END, ["B001", "B002", "B003", "A001"]),
    ],
)
def test_a_transferred_ticket_stands_where_the_halls_rule_says(ready_url: str, place: Place, served: list[str]) -> None:
    with clocked(ready_url, counters=A_AND_B, transfer_place=place) as hall:
        hall.take("BABB")
        sender, receiver = hall.running.clerk(1), hall.running.clerk(2)
        hall.running.serve(sender)
        send(hall, "B")
        assert hall.serve_all(receiver) == served


def send(hall: Clocked, letter: str, by: int = 1, comment: str = "see file", **to: object) -> None:
    sender = hall.running.clerk(by)
    queue_id = hall.running.service(letter).queue_id
    moving.transfer(hall.running.store, sender, queue_id, new_command(), comment, **to)  # type: ignore[arg-type]


def test_the_first_number_of_a_queue_is_001_also_after_a_transfer_into_it(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        hall.running.serve(hall.running.clerk(1))
        send(hall, "B")
        assert hall.take("B") == ["B001"]


def test_a_ticket_sent_to_a_clerk_is_called_by_nobody_else(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        one, two, three = (hall.running.clerk(n) for n in (1, 2, 3))
        hall.running.serve(one)
        send(hall, "A", clerk_id=three.clerk_id)
        assert hall.running.call(two) is None
        assert hall.running.call(one) is None
        called = hall.running.call(three)
        assert called is not None
        assert (called.number, called.comment, called.personal) == ("A001", "see file", False)


def test_a_ticket_sent_to_a_counter_is_called_there_even_when_it_does_not_serve_the_queue(ready_url: str) -> None:
    with clocked(ready_url, counters=A_AND_B) as hall:
        hall.take("A")
        one, two = hall.running.clerk(1), hall.running.clerk(2)
        hall.running.serve(one)
        send(hall, "A", counter_id=two.counter_id)
        assert hall.running.call(one) is None
        assert hall.serve_all(two) == ["A001"]


def test_a_ticket_is_not_sent_to_a_clerk_or_counter_where_nobody_is(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        hall.running.serve(hall.running.clerk(1))
        third = hall.running.hall.clerks[2]
        with pytest.raises(Refused, match="Wang 3 is not on duty now"):
            send(hall, "A", clerk_id=third.id)
        with pytest.raises(Refused, match="Nobody is at counter 2 now"):
            send(hall, "A", counter_id=hall.running.counter(2).id)


@pytest.mark.parametrize("policy", [Policy.RATIO, Policy.STRICT])
def test_the_policy_chooses_among_tickets_kept_for_one_clerk_too(ready_url: str, policy: Policy) -> None:
    with clocked(ready_url, policy=policy) as hall:
        hall.take("A")
        hall.later(minutes=30)
        hall.take("A", "green")
        one, two = hall.running.clerk(1), hall.running.clerk(2)
        for _ in range(2):
            hall.running.serve(one)
            send(hall, "A", clerk_id=two.clerk_id)
        assert hall.serve_all(two) == ["A002", "A001"]


def test_a_ticket_is_sent_to_a_counter_or_to_a_clerk_and_not_to_both(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        hall.running.serve(hall.running.clerk(1))
        two, three = hall.running.clerk(2), hall.running.clerk(3)
        with pytest.raises(Refused, match="to a counter or to a clerk, not to both"):
            send(hall, "A", counter_id=two.counter_id, clerk_id=three.clerk_id)
        assert hall.view().people_waiting == 0


def test_a_ticket_wanted_back_returns_to_the_clerk_who_sent_it(ready_url: str) -> None:
    with clocked(ready_url, counters=A_AND_B) as hall:
        hall.take("A")
        one, two = hall.running.clerk(1), hall.running.clerk(2)
        hall.running.serve(one)
        send(hall, "B", wanted_back=True)
        hall.running.serve(two)
        back = serving.finish(hall.running.store, two, new_command())
        assert (back.state, back.for_clerk_id, back.queue_id) == (
            TicketState.WAITING,
            one.clerk_id,
            hall.running.service("A").queue_id,
        )
        assert hall.running.call(hall.running.clerk(3)) is None
        assert hall.serve_all(one) == ["A001"]


def test_a_ticket_kept_for_a_clerk_who_leaves_may_be_called_by_colleagues(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("AA")
        one, two = hall.running.clerk(1), hall.running.clerk(2)
        first = hall.running.serve(one)
        send(hall, "A", clerk_id=two.clerk_id)
        hall.running.serve(two)
        moving.hold(hall.running.store, two, hall.now + timedelta(minutes=5), new_command())
        duty.sign_out(hall.running.store, two, new_command())
        held = moving.end_hold(hall.running.store, one, first.id, new_command())
        assert held.personal is False
        assert hall.serve_all(one) == ["A001", "A002"]


def test_a_ticket_held_until_its_clerk_wants_it_again_waits_when_the_clerk_leaves(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("AA")
        one, two = hall.running.clerk(1), hall.running.clerk(2)
        hall.running.serve(one)
        moving.hold(hall.running.store, one, None, new_command())
        duty.sign_out(hall.running.store, one, new_command())
        assert (hall.view().held, hall.view().people_waiting) == ((), 2)
        assert hall.serve_all(two) == ["A001", "A002"]


def test_a_held_ticket_frees_the_counter_and_is_called_back_by_its_clerk_alone(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("AA")
        one, two = hall.running.clerk(1), hall.running.clerk(2)
        ticket = hall.running.serve(one)
        moving.hold(hall.running.store, one, None, new_command())
        with pytest.raises(Refused, match="You may not call a chosen ticket"):
            calling.call_this(hall.running.store, two, ticket.id, new_command())
        called = calling.call_this(hall.running.store, one, ticket.id, new_command())
        assert (called.number, hall.view().held, hall.view().people_waiting) == ("A001", (), 1)


def test_a_clerk_calls_back_whom_the_clerk_has_held_longest_and_nobody_elses(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("AAA")
        one, two = hall.running.clerk(1), hall.running.clerk(2)
        for clerk in (two, one, one):
            hall.running.serve(clerk)
            moving.hold(hall.running.store, clerk, None, new_command())
            hall.later(seconds=60)
        again = new_command()
        called = [calling.call_held(hall.running.store, one, again) for _ in range(2)]
        assert [one.number for one in called] == ["A002", "A002"]
        with pytest.raises(Refused, match="A002"):
            calling.call_held(hall.running.store, one, new_command())
        serving.start(hall.running.store, one, new_command())
        serving.finish(hall.running.store, one, new_command())
        assert calling.call_held(hall.running.store, one, new_command()).number == "A003"


def test_a_clerk_who_holds_nobody_is_told_so(ready_url: str) -> None:
    with clocked(ready_url) as hall, pytest.raises(Refused, match="nobody on hold"):
        calling.call_held(hall.running.store, hall.running.clerk(1), new_command())


def test_a_hold_until_a_time_that_is_past_is_refused(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        one = hall.running.clerk(1)
        hall.running.serve(one)
        with pytest.raises(Refused, match="That time is past"):
            moving.hold(hall.running.store, one, hall.now - timedelta(minutes=1), new_command())
        assert hall.view().held == ()


def test_a_hold_may_be_ended_before_its_time(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        one = hall.running.clerk(1)
        ticket = hall.running.serve(one)
        moving.hold(hall.running.store, one, hall.now + timedelta(hours=1), new_command())
        moving.end_hold(hall.running.store, one, ticket.id, new_command())
        assert hall.serve_all(one) == ["A001"]
        with pytest.raises(Refused, match="A001 is not on hold"):
            moving.end_hold(hall.running.store, one, ticket.id, new_command())


def test_several_services_are_walked_in_order_without_queueing_from_the_back(ready_url: str) -> None:
    with clocked(ready_url, counters=A_AND_B) as hall:
        store, service = hall.running.store, hall.running.service
        both = issuing.issue(store, KIOSK, service("A").id, new_command(), then=[service("B").id]).ticket
        hall.later(minutes=1)
        hall.take("BB")
        one, two = hall.running.clerk(1), hall.running.clerk(2)
        hall.running.serve(one)
        on = serving.finish(store, one, new_command())
        assert (on.number, on.state, on.service_id) == (both.number, TicketState.WAITING, service("B").id)
        assert hall.serve_all(two) == ["A001", "B001", "B002"]
        assert hall.view().people_waiting == 0


def test_finishing_on_next_ends_the_visit_before_the_call(ready_url: str) -> None:
    with clocked(ready_url, finish_on_next=True) as hall:
        hall.take("AA")
        one = hall.running.clerk(1)
        hall.running.serve(one)
        called = hall.running.call(one)
        assert called is not None
        assert (called.number, hall.view().people_waiting) == ("A002", 0)
        with pytest.raises(Refused, match="A002 is still at this counter"):
            hall.running.call(one)


def test_an_appointment_sent_back_before_its_time_stands_no_further_back_than_with_a_new_number(ready_url: str) -> None:
    with booked(ready_url) as hall:
        hall.check_in(hall.book("09:30").code)
        running = hall.hall.running
        first, second = running.clerk(1), running.clerk(2)
        running.serve(first)
        moving.transfer(hall.store, first, running.service("B").queue_id, new_command(), wanted_back=True)
        running.serve(second)
        serving.finish(hall.store, second, new_command())
        hall.hall.later(minutes=1)
        hall.hall.take("A")
        assert hall.hall.serve_all(first) == ["A001", "A002"]
