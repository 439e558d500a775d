"""A clerk who is no longer at the counter moves no ticket from it, whatever the terminal still shows."""

from collections.abc import Callable

import pytest

from shared.actions import duty, issuing, missing, moving
from shared.domain.actor import Actor
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.ticket import Ticket
from tests.factories import RunningHall, a_hall

Move = Callable[[RunningHall, Actor, Ticket], Ticket]


def take_back(running: RunningHall, by: Actor, missed: Ticket) -> Ticket:
    return missing.return_ticket(running.store, by, missed.number, new_command())


def end_hold(running: RunningHall, by: Actor, held: Ticket) -> Ticket:
    return moving.end_hold(running.store, by, held.id, new_command())


def cancel(running: RunningHall, by: Actor, waiting: Ticket) -> Ticket:
    return issuing.cancel(running.store, by, waiting.id, "went home", new_command())


def a_missed_one(running: RunningHall, by: Actor) -> Ticket:
    running.issue()
    running.call(by)
    return missing.no_show(running.store, by, new_command())


def a_held_one(running: RunningHall, by: Actor) -> Ticket:
    running.issue()
    running.serve(by)
    return moving.hold(running.store, by, None, new_command())


def a_waiting_one(running: RunningHall, _by: Actor) -> Ticket:
    return running.issue().ticket


@pytest.mark.parametrize(
    ("prepare", "move"), [(a_missed_one, take_back), (a_held_one, end_hold), (a_waiting_one, cancel)]
)
def test_a_clerk_whose_shift_has_ended_moves_nothing(
    ready_url: str, prepare: Callable[[RunningHall, Actor], Ticket], move: Move
) -> None:
    running = a_hall(ready_url)
    clerk = running.clerk(1)
    ticket = prepare(running, running.clerk(2))
    duty.sign_out(running.store, clerk, new_command())
    with pytest.raises(Refused, match="not signed in"):
        move(running, clerk, ticket)
    again = running.clerk(1)
    assert move(running, again, ticket).number == ticket.number
    running.store.close()
