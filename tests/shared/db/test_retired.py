"""What an edited catalogue no longer names is offered nowhere, and still known to tickets and shifts that have it."""

from dataclasses import replace

import pytest

from shared.actions import missing
from shared.actions.set_up import import_catalogue
from shared.catalogue.of_hall import catalogue_of
from shared.domain.actor import Actor
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.rules import Policy, Rules
from tests.factories import RunningHall, a_catalogue


def test_a_ticket_in_hand_keeps_its_service_its_queue_and_its_counter(running: RunningHall, ready_url: str) -> None:
    running.issue("B")
    clerk = running.clerk(3, "004")
    called = running.call(clerk)
    smaller = a_catalogue(queues=["A"], counters={1: ["A"]}, clerks=1)
    import_catalogue(ready_url, smaller).close()
    hall = running.store.hall()
    assert called is not None
    assert hall.service(called.service_id).code == "service-b"
    assert hall.queue(called.queue_id).letter == "B"
    assert called.counter_id is not None
    assert hall.counter(called.counter_id).number == 3
    assert called.clerk_id is not None
    assert hall.clerk(called.clerk_id).number == "004"


def test_what_is_retired_is_offered_nowhere(running: RunningHall, ready_url: str) -> None:
    import_catalogue(ready_url, a_catalogue(queues=["A"], counters={1: ["A"]}, clerks=1)).close()
    hall = running.store.hall()
    assert [q.letter for q in hall.queues] == ["A"]
    assert [s.code for s in hall.services] == ["service-a"]
    assert [c.number for c in hall.counters] == [1]
    assert [c.number for c in hall.clerks] == ["001"]
    assert hall.counters_of(hall.queues[0].id) == hall.counters


@pytest.mark.parametrize("policy", list(Policy))
def test_people_of_a_class_that_is_dropped_are_called_as_they_were_promised(
    running: RunningHall, ready_url: str, policy: Policy
) -> None:
    normal, green = running.issue(), running.issue(priority="green")
    smaller = replace(a_catalogue(), priorities=a_catalogue().priorities[:1], rules=Rules(policy=policy))
    import_catalogue(ready_url, smaller).close()
    hall = running.store.hall()
    assert hall.priorities == smaller.priorities
    with pytest.raises(Refused, match="no such priority class"):
        running.issue(priority="green")
    clerks = [running.clerk(counter) for counter in (1, 2)]
    assert [called(running, clerk) for clerk in clerks] == [green.ticket.number, normal.ticket.number]


def test_a_class_that_comes_back_is_as_the_catalogue_says(running: RunningHall, ready_url: str) -> None:
    smaller = replace(a_catalogue(), priorities=a_catalogue().priorities[:1])
    for catalogue in (smaller, a_catalogue()):
        import_catalogue(ready_url, catalogue).close()
    assert running.store.hall() == running.hall


def test_people_who_wait_in_a_queue_that_is_dropped_are_called_where_they_would_have_been(
    running: RunningHall, ready_url: str
) -> None:
    numbers = [running.issue(letter).ticket.number for letter in "BBA"]
    smaller = a_catalogue(queues=["A"])
    for _ in range(2):
        import_catalogue(ready_url, smaller).close()
    assert catalogue_of(running.store.hall()) == smaller
    clerks = [running.clerk(counter) for counter in (1, 2, 3)]
    assert [called(running, clerk) for clerk in clerks] == numbers
    missing.no_show(running.store, clerks[0], new_command())
    missing.return_ticket(running.store, clerks[0], "B001", new_command())
    assert called(running, clerks[0]) == "B001"


def called(running: RunningHall, clerk: Actor) -> str | None:
    ticket = running.call(clerk)
    return None if ticket is None else ticket.number


def test_a_queue_that_is_dropped_without_anybody_of_today_is_served_by_nobody(
    running: RunningHall, ready_url: str
) -> None:
    import_catalogue(ready_url, a_catalogue(queues=["A"])).close()
    hall = running.store.hall()
    assert [counter.queue_ids for counter in hall.counters] == [(hall.queues[0].id,)] * 3
