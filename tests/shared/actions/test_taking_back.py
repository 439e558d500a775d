"""Moves that a clerk takes back: the hall is as before, and nothing is taken back on which somebody has acted."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from shared.actions import calling, duty, issuing, keeping_time, missing, moving, rating, serving
from shared.actions.noting import note
from shared.actions.taking_back import undo_last
from shared.db.queue_tables import visit
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.last_move import UNDO_S
from shared.domain.problem import Refused
from shared.domain.ticket import TicketState
from shared.domain.view import CounterState, may_undo
from tests.factories import KIOSK
from tests.shared.actions.clocked import SOMEBODY, Clocked, clocked
from tests.shared.actions.test_moving import send
from tests.shared.actions.whole import check

Does = Callable[[Clocked, Actor], Any]
FROM_CALLED: dict[str, Does] = {
    "start": lambda hall, by: serving.start(hall.running.store, by, new_command()),
    "no-show": lambda hall, by: missing.no_show(hall.running.store, by, new_command()),
}
FROM_SERVING: dict[str, Does] = {
    "finish": lambda hall, by: serving.finish(hall.running.store, by, new_command(), "advice"),
    "hold": lambda hall, by: moving.hold(hall.running.store, by, None, new_command(), "copy"),
    "transfer": lambda hall, _by: send(hall, "B"),
    "note": lambda hall, by: note(hall.running.store, by, "wrong window", new_command()),
    "pause": lambda hall, by: duty.pause(hall.running.store, by, "meal", new_command()),
}


def undo(hall: Clocked, by: Actor) -> Any:
    return undo_last(hall.running.store, by, new_command())


def picture(hall: Clocked) -> Any:
    """Return all that screens show of the hall, less the place in the journal and the move itself."""
    view = hall.view()
    counters = {at: (c.state, c.since, c.reason, c.ticket, c.rating) for at, c in view.counters.items()}
    waiting = {at: people for at, people in view.waiting.items() if people}
    return waiting, counters, view.missed, view.held, {at: times for at, times in view.times.items() if times}


@pytest.mark.parametrize("move", [*FROM_CALLED, *FROM_SERVING])
def test_a_step_taken_back_leaves_the_hall_as_it_was(ready_url: str, move: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("AB")
        clerk = hall.running.clerk(1)
        hall.running.call(clerk)
        if move in FROM_SERVING:
            serving.start(hall.running.store, clerk, new_command())
        hall.later(minutes=5)
        before = picture(hall)
        (FROM_CALLED | FROM_SERVING)[move](hall, clerk)
        hall.later(seconds=UNDO_S)
        assert may_undo(hall.view(), hall.running.counter(1).id, hall.now).allowed
        undo(hall, clerk)
        assert picture(hall) == before
        with pytest.raises(Refused, match="There is nothing to undo"):
            undo(hall, clerk)
        check(hall.running.store)


@pytest.mark.parametrize("move", [*FROM_CALLED, *FROM_SERVING])
def test_after_ten_seconds_of_the_halls_time_it_is_too_late(ready_url: str, move: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        hall.running.call(clerk)
        if move in FROM_SERVING:
            serving.start(hall.running.store, clerk, new_command())
        (FROM_CALLED | FROM_SERVING)[move](hall, clerk)
        hall.later(seconds=UNDO_S, microseconds=1)
        with pytest.raises(Refused, match="within 10 seconds only"):
            undo(hall, clerk)


def test_a_call_was_heard_by_all_and_stays(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        for does in (hall.running.call, lambda by: calling.recall(hall.running.store, by, new_command())):
            does(clerk)
            with pytest.raises(Refused, match="Recall it, mark a no-show, or start it and send it back"):
                undo(hall, clerk)


def test_a_finish_is_taken_back_before_the_rating_and_finished_again(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        visit_id = hall.running.serve(clerk).visit_id
        serving.finish(hall.running.store, clerk, new_command(), "advice")
        undone = undo(hall, clerk)
        assert (undone.ticket.state, undone.ticket.visit_id) == (TicketState.SERVING, visit_id)
        serving.finish(hall.running.store, clerk, new_command(), "online")
        rows = hall.running.store.read(lambda c: c.execute(select(visit.c.outcome)).scalars().all())
        assert rows == ["online"]
        opened = hall.view().counter(hall.running.counter(1).id).rating
        assert opened is not None
        pad = Actor(Role.PAD, "pad", clerk.counter_id)
        rating.rate(hall.running.store, pad, opened.visit_id, 5, new_command())
        with pytest.raises(Refused, match="has been rated"):
            undo(hall, clerk)
        check(hall.running.store)


def test_a_finish_is_not_taken_back_once_the_next_was_called_here(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("AA")
        clerk = hall.running.clerk(1)
        hall.running.serve(clerk)
        calling.finish_and_next(hall.running.store, clerk, new_command())
        with pytest.raises(Refused, match="A002 was called aloud"):
            undo(hall, clerk)


def test_a_finish_is_not_taken_back_once_its_next_service_was_called_elsewhere(ready_url: str) -> None:
    with clocked(ready_url, counters={1: "A", 2: "B", 3: "AB"}) as hall:
        first, second = hall.running.service("A").id, hall.running.service("B").id
        issuing.issue(hall.running.store, KIOSK, first, new_command(), then=[second])
        one, two = hall.running.clerk(1), hall.running.clerk(2)
        hall.running.serve(one)
        serving.finish(hall.running.store, one, new_command())
        hall.running.call(two)
        assert not may_undo(hall.view(), hall.running.counter(1).id, hall.now).allowed
        with pytest.raises(Refused, match="the ticket has gone on"):
            undo(hall, one)


def test_a_citizen_who_came_back_meanwhile_is_not_taken_out_of_the_line(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        hall.running.call(clerk)
        missing.no_show(hall.running.store, clerk, new_command())
        missing.return_ticket(hall.running.store, KIOSK, "A001", new_command())
        with pytest.raises(Refused, match="the ticket has gone on"):
            undo(hall, clerk)


def test_a_citizen_gets_as_long_to_come_again_as_after_a_new_call(ready_url: str) -> None:
    with clocked(ready_url, auto_start_s=30) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        hall.running.call(clerk)
        hall.later(seconds=29)
        missing.no_show(hall.running.store, clerk, new_command())
        hall.later(seconds=5)
        undo(hall, clerk)
        assert keeping_time.keep_time(hall.running.store, SOMEBODY) == 0
        hall.later(seconds=30)
        assert keeping_time.keep_time(hall.running.store, SOMEBODY) == 1


def test_a_resume_taken_back_lets_the_pause_go_on_since_it_began(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        clerk = hall.running.clerk(1)
        duty.pause(hall.running.store, clerk, "meal", new_command())
        since = hall.now
        hall.later(minutes=20)
        duty.resume(hall.running.store, clerk, new_command())
        undo(hall, clerk)
        there = hall.view().counter(hall.running.counter(1).id)
        assert (there.state, there.reason, there.since) == (CounterState.PAUSED, "meal", since)


def test_sent_again_a_step_is_taken_back_once(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        clerk, press = hall.running.clerk(1), new_command()
        hall.running.serve(clerk)
        assert len({undo_last(hall.running.store, clerk, press).move for _ in range(2)}) == 1


def test_another_clerk_who_sits_down_takes_nothing_back(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        hall.running.serve(clerk)
        serving.finish(hall.running.store, clerk, new_command())
        duty.sign_out(hall.running.store, clerk, new_command())
        other = hall.running.clerk(1, "002")
        with pytest.raises(Refused, match="There is nothing to undo"):
            undo(hall, other)
