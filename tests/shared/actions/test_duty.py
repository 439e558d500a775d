"""Signing in and out: again after a crash, at another terminal, at another counter, on another day."""

import pytest

from shared.actions import calling, duty, moving
from shared.domain.events import ShiftBegan, ShiftEnded, ShiftMoved
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.skills import served_at
from shared.domain.terminal import terminal_of
from shared.domain.view import CounterState, DutySign
from tests.shared.actions.clocked import clocked
from tests.shared.actions.on_duty import clerk_of, counter_view, events, only_serving, signs_in


def test_a_terminal_that_comes_back_after_a_crash_goes_on_with_the_same_visit(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        before = signs_in(hall, 1, terminal="pc 1")
        assert before.said.en == "You are on duty at counter 1."
        served = hall.running.serve(before.actor)
        back = signs_in(hall, 1, terminal="pc 1")
        assert (back.actor, back.said.zh) == (before.actor, "已回到 1 号窗口，A001 还在窗口，请接着办理。")
        ticket = counter_view(hall).ticket
        assert ticket is not None
        assert ticket.visit_id == served.visit_id
        assert len(events(hall, ShiftBegan)) == 1


def test_without_a_ticket_it_just_goes_on(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        signs_in(hall, 1, terminal="pc 1")
        assert signs_in(hall, 1, terminal="pc 1").said.en == "You are back at counter 1 and can go on."


def test_a_clerk_at_two_terminals_of_one_counter_is_told_and_the_first_terminal_sees_it(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        first = signs_in(hall, 1, terminal="pc 1").actor
        hall.running.serve(first)
        second = signs_in(hall, 1, terminal="pc 2")
        assert second.said.zh == "您原来在“pc 1”上岗，现在改到本机。"
        assert second.actor == first
        assert (counter_view(hall).terminal, counter_view(hall).sign) == ("pc 2", DutySign.SERVING)
        assert [(e.was, e.terminal) for e in events(hall, ShiftMoved)] == [("pc 1", "pc 2")]


def test_a_start_of_the_same_installation_is_seen_and_not_told_as_another_terminal(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        starts = [terminal_of("pc", "ab12", start) for start in ("1", "2")]
        signs_in(hall, 1, terminal=starts[0])
        assert signs_in(hall, 1, terminal=starts[1]).said.en == "You are back at counter 1 and can go on."
        assert counter_view(hall).terminal == starts[1]
        elsewhere = terminal_of("pc", "cd34", "1")
        assert signs_in(hall, 1, terminal=elsewhere).said.zh == "您原来在“pc”上岗，现在改到本机。"


def test_a_clerk_who_signs_in_at_another_counter_leaves_the_first(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        signs_in(hall, 1, 1)
        moved = signs_in(hall, 1, 2)
        assert moved.said.zh == "已从 1 号窗口换到 2 号窗口，1 号窗口已下班。"
        assert (counter_view(hall, 1).state, counter_view(hall, 2).state) == (CounterState.CLOSED, CounterState.OPEN)


def test_a_clerk_with_a_ticket_stays_with_it(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        hall.running.serve(signs_in(hall, 1, 1).actor)
        with pytest.raises(Refused, match="still have A001 at counter 1"):
            signs_in(hall, 1, 2)


def test_a_second_clerk_at_a_counter_is_told_what_to_do(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        signs_in(hall, 1)
        with pytest.raises(Refused, match="sign out first, or stand in"):
            signs_in(hall, 2)


def test_a_shift_left_open_overnight_ends_with_the_next_sign_in(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        evening = signs_in(hall, 1).actor
        duty.pause(hall.running.store, evening, "meal", new_command())
        hall.later(days=1)
        signs_in(hall, 1)
        assert (len(events(hall, ShiftBegan)), len(events(hall, ShiftEnded))) == (2, 1)
        assert (counter_view(hall).state, counter_view(hall).signed_in_at) == (CounterState.OPEN, hall.now)


def test_a_clerk_calls_the_counters_queues_in_its_order_as_far_as_skills_reach(ready_url: str) -> None:
    with clocked(ready_url, "ABC", {1: "CBA", 2: "A"}) as hall:
        only_serving(hall, 1, "A", "B")
        hall.take("ABC")
        known, clerk = hall.running.store.hall(), clerk_of(hall, 1)
        letters = [known.queue(q).letter for q in served_at(known, hall.running.counter(1).id, clerk.id)]
        assert letters == ["B", "A"]
        limited = signs_in(hall, 1, 1).actor
        assert hall.serve_all(limited) == ["A001", "B001"]
        duty.sign_out(hall.running.store, limited, new_command())
        assert hall.serve_all(signs_in(hall, 2, 1).actor) == ["C001"]


def test_a_clerk_who_may_serve_nothing_here_is_told_so_and_serves_whom_colleagues_send(ready_url: str) -> None:
    with clocked(ready_url, "AB", {1: "A", 2: "AB"}) as hall:
        only_serving(hall, 1, "B")
        hall.take("AA")
        lost = signs_in(hall, 1, 1)
        assert "none of counter 1's queues" in lost.said.en
        with pytest.raises(Refused, match="none of counter 1's queues"):
            calling.call_next(hall.running.store, lost.actor, new_command())
        other = signs_in(hall, 2, 2).actor
        hall.running.serve(other)
        queue_id, to = hall.running.service("A").queue_id, clerk_of(hall, 1).id
        moving.transfer(hall.running.store, other, queue_id, new_command(), clerk_id=to)
        called = hall.running.call(lost.actor)
        assert called is not None
        assert called.number == "A001"
