"""What an edited catalogue no longer names is offered nowhere, and still known to tickets and shifts that have it."""

from shared.actions.set_up import import_catalogue
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
