"""What a clerk did last, as screens know it, and whether it may be undone."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from shared.domain.events import (
    CounterPaused,
    CounterResumed,
    Event,
    MoveUndone,
    RatingGiven,
    RatingUnanswered,
    TicketCalled,
    TicketCancelled,
    TicketHeld,
    TicketMissed,
    TicketNoted,
    TicketRecalled,
    TicketReleased,
    TicketReturned,
    TicketTransferred,
    TicketWentOn,
    VisitFinished,
    VisitStarted,
)
from shared.domain.ids import ServiceId, VisitId
from shared.domain.last_move import UNDO_S, LastMove, Move
from shared.domain.ticket import TicketState
from shared.domain.view import HallView, may_undo
from shared.domain.words import Language
from tests.shared.domain.test_view import (
    AT,
    CALLED,
    NUMBER,
    ONE,
    OPEN,
    SERVING,
    TICKET,
    TODAY,
    TWO,
    VISIT,
    WANG,
    A,
    B,
    after,
    called,
    showing,
)
from tests.shared.domain.tickets import NINE

AT_ONE = showing(replace(OPEN, ticket=SERVING))
CALLED_ALOUD = "was called aloud, which cannot be undone. Recall it, mark a no-show, or start it and send it back"
FINISHED = VisitFinished(TICKET, NUMBER, VISIT, ONE, WANG, ServiceId(1), 300)
MOVES: list[tuple[Event, Move]] = [
    (called(12), Move.CALL),
    (TicketRecalled(TICKET, NUMBER, ONE, 1, A), Move.RECALL),
    (VisitStarted(TICKET, NUMBER, VISIT, ONE), Move.START),
    (FINISHED, Move.FINISH),
    (TicketMissed(TICKET, NUMBER, A, ONE, TODAY), Move.NO_SHOW),
    (TicketHeld(TICKET, NUMBER, VISIT, ONE, A, None, TODAY), Move.HOLD),
    (TicketTransferred(TICKET, NUMBER, VISIT, ONE, A, B, ""), Move.TRANSFER),
    (TicketNoted(TICKET, NUMBER, ONE, "see file"), Move.NOTE),
    (CounterPaused(ONE, WANG, "meal"), Move.PAUSE),
    (CounterResumed(ONE, WANG), Move.RESUME),
]


def may(view: HallView, now: datetime = AT) -> tuple[Move | None, bool, str]:
    told = may_undo(view, ONE, now)
    return told.move, told.allowed, told.why_not.en


@pytest.mark.parametrize(("event", "move"), MOVES, ids=[move for _, move in MOVES])
def test_every_step_but_a_call_may_be_undone_for_ten_seconds(event: Event, move: Move) -> None:
    view = after(AT_ONE, event)
    in_time, late = AT + timedelta(seconds=UNDO_S), AT + timedelta(seconds=UNDO_S, microseconds=1)
    if move in (Move.CALL, Move.RECALL):
        assert [may(view, at)[1] for at in (AT, late)] == [False, False]
        assert CALLED_ALOUD in may(view)[2]
        return
    assert may(view, in_time) == (move, True, "")
    assert may(view, late)[1] is False
    assert "within 10 seconds only" in may(view, late)[2]


def test_the_button_knows_until_when() -> None:
    assert may_undo(after(AT_ONE, FINISHED), ONE, AT).until == AT + timedelta(seconds=UNDO_S)


ELSEWHERE = TicketCalled(TICKET, NUMBER, B, ServiceId(1), "normal", Language.ZH, NINE, TWO, WANG)


@pytest.mark.parametrize(
    "gone",
    [
        ELSEWHERE,
        VisitStarted(TICKET, NUMBER, VISIT, ONE, by_itself=True),
        TicketReturned(TICKET, NUMBER, A),
        TicketReleased(TICKET, NUMBER, A),
        TicketCancelled(TICKET, NUMBER, A, TicketState.WAITING, "left", TODAY),
    ],
    ids=lambda event: type(event).__name__,
)
def test_what_the_ticket_has_gone_on_from_cannot_be_undone(gone: Event) -> None:
    view = after(AT_ONE, TicketTransferred(TICKET, NUMBER, VISIT, ONE, A, B, ""), gone)
    assert may(view) == (None, False, "There is nothing to undo, or the ticket has gone on from here.")


@pytest.mark.parametrize("rated", [RatingGiven(VISIT, ONE, 5), RatingUnanswered(VISIT, ONE)])
def test_a_finish_that_was_rated_cannot_be_undone(rated: Event) -> None:
    assert "has been rated" in may(after(AT_ONE, FINISHED, rated))[2]


def test_the_rating_of_an_earlier_visit_changes_nothing() -> None:
    assert may(after(AT_ONE, FINISHED, RatingUnanswered(VisitId(6), ONE)))[1]


def test_a_finish_that_lets_the_ticket_go_on_may_be_undone_until_somebody_calls_it() -> None:
    went_on = after(AT_ONE, FINISHED, TicketWentOn(TICKET, NUMBER, B, ServiceId(2)))
    assert may(went_on)[:2] == (Move.FINISH, True)
    assert not may(after(went_on, ELSEWHERE))[1]


def test_nothing_is_undone_twice() -> None:
    undone = MoveUndone(Move.FINISH, ONE, WANG, TICKET, NUMBER, TODAY, TicketState.DONE, A, SERVING, VISIT)
    view = after(AT_ONE, FINISHED, undone)
    assert (view.counter(ONE).last, view.counter(ONE).ticket) == (None, SERVING)
    assert not may(view)[1]


def test_the_next_call_hides_the_finish_before_it() -> None:
    view = after(AT_ONE, FINISHED, called(13))
    assert view.counter(ONE).last == LastMove(Move.CALL, AT, called(13).ticket_id, "A013")


def test_another_tickets_way_is_no_matter() -> None:
    missed = after(showing(replace(OPEN, ticket=CALLED)), TicketMissed(TICKET, NUMBER, A, ONE, TODAY))
    assert may(after(missed, called(13, TWO)))[:2] == (Move.NO_SHOW, True)
