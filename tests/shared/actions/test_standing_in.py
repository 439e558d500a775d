"""AB岗: a colleague takes over a counter, its ticket and what waits for its clerk, until the clerk comes back."""

import pytest
from sqlalchemy import select

from shared.actions import calling, duty, moving, serving
from shared.actions.listing import list_waiting
from shared.db.queue_tables import shift, visit
from shared.domain.events import CameBack, ShiftEnded, StandInBegan, TicketReleased
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.view import CounterState, DutySign
from tests.shared.actions.clocked import Clocked, clocked
from tests.shared.actions.legality import check_duty, check_lives, whole_journal
from tests.shared.actions.on_duty import (
    PIN,
    clerk_of,
    comes_back,
    counter_view,
    events,
    gets_pin,
    signs_in,
    stands_in,
)


def for_clerk(hall: Clocked, clerk: int, counter: int = 3) -> str:
    """Let somebody at another counter send a ticket to a clerk; return its number."""
    by = signs_in(hall, 3, counter).actor
    hall.take("A")
    served = hall.running.serve(by)
    moving.transfer(hall.running.store, by, served.queue_id, new_command(), clerk_id=clerk_of(hall, clerk).id)
    return served.number


def test_both_names_are_on_record(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        own = signs_in(hall, 1).actor
        duty.pause(hall.running.store, own, "meal", new_command())
        taken = stands_in(hall, 2)
        assert taken.said.zh == "已替 王1 在 1 号窗口顶岗。"
        one, two = clerk_of(hall, 1).id, clerk_of(hall, 2).id
        view = counter_view(hall)
        assert (view.clerk_id, view.stands_for, view.sign, view.reason) == (two, one, DutySign.STAND_IN, "")
        assert [(e.clerk_id, e.stands_for) for e in events(hall, StandInBegan)] == [(two, one)]
        rows = hall.running.store.read(
            lambda c: [
                tuple(r) for r in c.execute(select(shift.c.clerk_id, shift.c.stands_for_id).order_by(shift.c.id))
            ]
        )
        assert rows == [(one, None), (two, one)]
        with pytest.raises(Refused, match="not signed in"):
            calling.call_next(hall.running.store, own, new_command())


def test_a_ticket_in_hand_stays_and_counts_for_whoever_finishes_it(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("AA")
        served = hall.running.serve(signs_in(hall, 1).actor)
        taken = stands_in(hall, 2)
        assert taken.said.zh == "已替 王1 在 1 号窗口顶岗，A001 还在窗口，请接着办理。"
        serving.finish(hall.running.store, taken.actor, new_command())
        in_hand = hall.running.call(taken.actor)
        assert in_hand is not None
        back = comes_back(hall, 1)
        assert back.said.zh == "已回到 1 号窗口，王2 的顶岗已结束，A002 还在窗口，请接着办理。"
        serving.start(hall.running.store, back.actor, new_command())
        by = hall.running.store.read(
            lambda c: [tuple(r) for r in c.execute(select(visit.c.id, visit.c.clerk_id).order_by(visit.c.id))]
        )
        assert by[0] == (served.visit_id, clerk_of(hall, 2).id)
        assert by[1][1] == clerk_of(hall, 1).id
        check_lives(whole_journal(hall.running.store))
        check_duty(whole_journal(hall.running.store))


def test_the_own_clerk_comes_back_also_by_signing_in(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        for back in (comes_back, signs_in, stands_in):
            signs_in(hall, 1)
            stands_in(hall, 2)
            assert back(hall, 1).said.zh == "已回到 1 号窗口，王2 的顶岗已结束。"
            view = counter_view(hall)
            assert (view.clerk_id, view.stands_for, view.sign) == (clerk_of(hall, 1).id, None, DutySign.OPEN)
        assert len(events(hall, CameBack)) == 3
        assert events(hall, ShiftEnded) == []


def test_what_waits_for_the_clerk_is_called_by_the_stand_in_or_kept(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        signs_in(hall, 1)
        first = for_clerk(hall, 1)
        taken = stands_in(hall, 2).actor
        assert hall.serve_all(taken) == [first]
        comes_back(hall, 1)
        second = for_clerk(hall, 1)
        stands_in(hall, 2)
        assert events(hall, TicketReleased) == []
        assert hall.serve_all(comes_back(hall, 1).actor) == [second]


def test_a_stand_in_sees_who_waits_for_the_clerk_where_they_will_be_called(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        own = signs_in(hall, 1).actor
        kept = for_clerk(hall, 1)
        hall.take("AA")
        taken = stands_in(hall, 2).actor
        page = list_waiting(hall.running.store, taken)
        assert [row.number for row in page.rows] == [kept, "A002", "A003"]
        assert page.rows[0].for_clerk_id == own.clerk_id
        assert hall.serve_all(taken) == [row.number for row in page.rows]


def test_a_colleague_elsewhere_does_not_see_who_waits_for_the_clerk(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        signs_in(hall, 1)
        kept = for_clerk(hall, 1)
        stands_in(hall, 2)
        by = signs_in(hall, 3, 3).actor
        assert kept not in [row.number for row in list_waiting(hall.running.store, by).rows]


def test_what_waits_for_the_stand_in_is_anybodys_when_the_turn_is_over(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        signs_in(hall, 1)
        stands_in(hall, 2)
        number = for_clerk(hall, 2)
        comes_back(hall, 1)
        assert [e.number for e in events(hall, TicketReleased)] == [number]


def test_a_stand_in_who_signs_out_gives_up_what_waited_for_the_clerk_too(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        signs_in(hall, 1)
        number = for_clerk(hall, 1)
        duty.sign_out(hall.running.store, stands_in(hall, 2).actor, new_command())
        assert [e.number for e in events(hall, TicketReleased)] == [number]
        assert counter_view(hall).state is CounterState.CLOSED
        with pytest.raises(Refused, match="Nobody stands in for you at counter 1"):
            comes_back(hall, 1)


def test_another_stand_in_relieves_the_first_for_the_same_clerk(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        signs_in(hall, 1)
        stands_in(hall, 2)
        assert stands_in(hall, 3).said.en == "You stand in for Wang 1 at counter 1."
        assert stands_in(hall, 3).said.en == "You stand in for Wang 1 at counter 1."
        assert counter_view(hall).stands_for == clerk_of(hall, 1).id
        assert len(events(hall, StandInBegan)) == 2


def test_refusals_are_sentences(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        with pytest.raises(Refused, match="Nobody is on duty at counter 1"):
            stands_in(hall, 2)
        signs_in(hall, 1)
        with pytest.raises(Refused, match="on duty at counter 1 yourself"):
            stands_in(hall, 1)
        hall.take("A")
        busy = signs_in(hall, 2, 2).actor
        hall.running.serve(busy)
        with pytest.raises(Refused, match="still have A001 at counter 2"):
            stands_in(hall, 2)
        serving.finish(hall.running.store, busy, new_command())
        stands_in(hall, 2)
        assert counter_view(hall, 2).state is CounterState.CLOSED


def test_a_stand_in_needs_the_own_pin_and_so_does_who_comes_back(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        gets_pin(hall, 1)
        gets_pin(hall, 2, "771204")
        signs_in(hall, 1, pin=PIN)
        with pytest.raises(Refused, match="not your PIN"):
            stands_in(hall, 2, pin=PIN)
        stands_in(hall, 2, pin="771204")
        with pytest.raises(Refused, match="not your PIN"):
            comes_back(hall, 1, pin="771204")
        comes_back(hall, 1, pin=PIN)
