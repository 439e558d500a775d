"""Notes for the next clerk, and tickets that go back to the clerk who sent them."""

import pytest

from shared.actions import duty, serving
from shared.actions.noting import LONGEST, note
from shared.actions.sending_back import send_back
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from tests.shared.actions.clocked import Clocked, clocked
from tests.shared.actions.test_moving import A_AND_B, send


def comment_at(hall: Clocked, counter: int) -> str:
    there = hall.view().counter(hall.running.counter(counter).id).ticket
    assert there is not None
    return there.comment


def test_a_note_stays_with_the_ticket_until_another_is_written(ready_url: str) -> None:
    with clocked(ready_url, counters=A_AND_B) as hall:
        hall.take("A")
        store, one, two = hall.running.store, hall.running.clerk(1), hall.running.clerk(2)
        hall.running.call(one)
        note(store, one, " ask for the stamp ", new_command())
        assert comment_at(hall, 1) == "ask for the stamp"
        serving.start(store, one, new_command())
        send(hall, "B", comment="")
        hall.running.serve(two)
        assert comment_at(hall, 2) == "ask for the stamp"
        note(store, two, "", new_command())
        assert comment_at(hall, 2) == ""


def test_a_note_that_no_screen_shows_is_refused(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        clerk = hall.running.clerk(1)
        with pytest.raises(Refused, match="There is no ticket"):
            note(hall.running.store, clerk, "to nobody", new_command())
        hall.take("A")
        hall.running.call(clerk)
        with pytest.raises(Refused, match="at most 200 characters"):
            note(hall.running.store, clerk, "x" * (LONGEST + 1), new_command())


def test_a_ticket_sent_back_is_called_by_the_clerk_who_sent_it_and_nobody_else(ready_url: str) -> None:
    with clocked(ready_url, counters=A_AND_B) as hall:
        hall.take("A")
        store, one, two, three = hall.running.store, *(hall.running.clerk(n) for n in (1, 2, 3))
        hall.running.serve(one)
        send(hall, "B")
        hall.running.serve(two)
        there = hall.view().counter(hall.running.counter(2).id).ticket
        assert there is not None
        assert there.sent_by == one.clerk_id
        back = send_back(store, two, new_command(), "stamp is missing")
        assert (back.queue_id, back.for_clerk_id) == (hall.running.service("A").queue_id, one.clerk_id)
        assert [hall.running.call(by) for by in (two, three)] == [None, None]
        hall.running.call(one)
        assert comment_at(hall, 1) == "stamp is missing"


def test_a_ticket_sent_back_is_not_wanted_back_twice(ready_url: str) -> None:
    with clocked(ready_url, counters=A_AND_B) as hall:
        hall.take("A")
        one, two = hall.running.clerk(1), hall.running.clerk(2)
        hall.running.serve(one)
        send(hall, "B", wanted_back=True)
        hall.running.serve(two)
        assert send_back(hall.running.store, two, new_command()).return_to is None


def test_only_what_a_colleague_on_duty_sent_is_sent_back(ready_url: str) -> None:
    with clocked(ready_url, counters=A_AND_B) as hall:
        hall.take("AA")
        store, one, two = hall.running.store, hall.running.clerk(1), hall.running.clerk(2)
        hall.running.serve(one)
        with pytest.raises(Refused, match="A001 was not sent here by a colleague"):
            send_back(store, one, new_command())
        send(hall, "B")
        hall.running.serve(two)
        duty.sign_out(store, one, new_command())
        with pytest.raises(Refused, match="Wang 1 is not on duty now"):
            send_back(store, two, new_command())
