"""A step is taken on the ticket that was seen, and on no other."""

from collections.abc import Callable
from typing import Any

import pytest

from shared.actions import calling, materials, missing, moving, sending_back, serving
from shared.actions.noting import note
from shared.actions.taking_back import undo_last
from shared.domain.actor import Actor
from shared.domain.ids import TicketId, new_command
from shared.domain.problem import Refused
from shared.domain.seen import Seen, seen_at
from tests.shared.actions.clocked import Clocked, clocked

Step = Callable[[Clocked, Actor, Seen], Any]
STEPS: dict[str, Step] = {
    "recall": lambda hall, by, seen: calling.recall(hall.running.store, by, new_command(), seen),
    "no-show": lambda hall, by, seen: missing.no_show(hall.running.store, by, new_command(), seen),
    "start": lambda hall, by, seen: serving.start(hall.running.store, by, new_command(), seen),
    "note": lambda hall, by, seen: note(hall.running.store, by, "hello", new_command(), seen),
    "finish": lambda hall, by, seen: serving.finish(hall.running.store, by, new_command(), seen=seen),
    "finish and next": lambda hall, by, seen: calling.finish_and_next(hall.running.store, by, new_command(), seen=seen),
    "hold": lambda hall, by, seen: moving.hold(hall.running.store, by, None, new_command(), seen=seen),
    "transfer": lambda hall, by, seen: moving.transfer(
        hall.running.store, by, hall.running.service("B").queue_id, new_command(), seen=seen
    ),
    "papers": lambda hall, by, seen: materials.check_materials(hall.running.store, by, (), new_command(), seen),
    "send back": lambda hall, by, seen: sending_back.send_back(hall.running.store, by, new_command(), seen=seen),
}
OF_A_CALLED_ONE = ("recall", "no-show", "start")


@pytest.mark.parametrize("step", STEPS)
def test_a_step_meant_for_another_ticket_is_refused_and_changes_nothing(ready_url: str, step: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("AB")
        clerk = hall.running.clerk(1)
        called = hall.running.call(clerk)
        assert called is not None
        if step not in OF_A_CALLED_ONE:
            serving.start(hall.running.store, clerk, new_command())
        before = hall.view()
        for seen in (Seen(), Seen(TicketId(called.id + 1))):
            with pytest.raises(Refused, match=f"{called.number} is at this counter by now"):
                STEPS[step](hall, clerk, seen)
        assert hall.view() == before
        if step != "send back":
            STEPS[step](hall, clerk, Seen(called.id))


def test_calling_from_a_screen_that_showed_nobody_finishes_nobody(ready_url: str) -> None:
    with clocked(ready_url, finish_on_next=True) as hall:
        hall.take("AB")
        clerk = hall.running.clerk(1)
        first = hall.running.serve(clerk)
        with pytest.raises(Refused, match=first.number):
            calling.call_next(hall.running.store, clerk, new_command(), Seen())
        assert calling.call_next(hall.running.store, clerk, new_command(), Seen(first.id)) is not None


def test_only_the_move_that_was_seen_is_undone(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        clerk, counter = hall.running.clerk(1), hall.running.counter(1).id
        hall.running.serve(clerk)
        started = seen_at(hall.view().counter(counter))
        serving.finish(hall.running.store, clerk, new_command())
        with pytest.raises(Refused):
            undo_last(hall.running.store, clerk, new_command(), started)
        finished = seen_at(hall.view().counter(counter))
        assert undo_last(hall.running.store, clerk, new_command(), finished).ticket is not None
