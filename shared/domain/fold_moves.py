"""How events change what a clerk did last at each counter, and what taking a move back does to the hall's picture."""

from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

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
    VisitFinished,
    VisitStarted,
)
from shared.domain.ids import TicketId
from shared.domain.last_move import LastMove, Move
from shared.domain.ticket import TicketState
from shared.domain.view import CounterState, HallView

_Taken: TypeAlias = (
    TicketCalled
    | TicketRecalled
    | VisitStarted
    | VisitFinished
    | TicketMissed
    | TicketHeld
    | TicketTransferred
    | TicketNoted
)
_MOVES: dict[type[_Taken], Move] = {
    TicketCalled: Move.CALL,
    TicketRecalled: Move.RECALL,
    VisitStarted: Move.START,
    VisitFinished: Move.FINISH,
    TicketMissed: Move.NO_SHOW,
    TicketHeld: Move.HOLD,
    TicketTransferred: Move.TRANSFER,
    TicketNoted: Move.NOTE,
}


def with_last_moves(view: HallView, event: Event, at: datetime) -> HallView:
    """Return the view with the move that an event tells of, and without those whose ticket it moves on.

    `TicketWentOn` moves nothing: it belongs to the finish that is told just before it.
    """
    match event:
        case VisitStarted(by_itself=True) | TicketReturned() | TicketReleased() | TicketCancelled():
            return _moved_on(view, event.ticket_id)
        case VisitFinished():
            finished = LastMove(Move.FINISH, at, event.ticket_id, event.number, event.visit_id)
            return _took(_moved_on(view, event.ticket_id), event, finished)
        case (
            TicketCalled()
            | TicketRecalled()
            | VisitStarted()
            | TicketMissed()
            | TicketHeld()
            | TicketTransferred()
            | TicketNoted()
        ):
            move = LastMove(_MOVES[type(event)], at, event.ticket_id, event.number)
            return _took(_moved_on(view, event.ticket_id), event, move)
        case CounterPaused() | CounterResumed():
            move = LastMove(Move.PAUSE if isinstance(event, CounterPaused) else Move.RESUME, at)
            return _took(view, event, move)
        case RatingGiven() | RatingUnanswered():
            return _rated(view, event)
        case _:
            return view


def without_move(view: HallView, event: MoveUndone) -> HallView:
    """Return the view as if the move had not been taken."""
    counter = replace(view.counter(event.counter_id), last=None)
    if event.move is Move.PAUSE:
        open_again = replace(counter, state=CounterState.OPEN, reason="", pause_until=None)
        return view.with_counter(replace(open_again, since=counter.signed_in_at))
    if event.move is Move.RESUME:
        paused = replace(counter, state=CounterState.PAUSED, reason=event.reason, since=event.paused_at)
        return view.with_counter(replace(paused, pause_until=event.pause_until))
    if counter.rating is not None and counter.rating.visit_id == event.visit_id:
        counter = replace(counter, rating=None)
    back = view.with_counter(replace(counter, ticket=event.in_hand))
    if event.service_times is not None and event.in_hand is not None:
        back = replace(back, times={**back.times, event.in_hand.service_id: event.service_times})
    return _out_of_line(back, event) if event.business_day == view.business_day else back


def _out_of_line(view: HallView, event: MoveUndone) -> HallView:
    assert event.queue_id is not None
    match event.was:
        case TicketState.WAITING:
            return view.with_waiting(event.queue_id, -1)
        case TicketState.PARKED:
            return view.without_missed(event.number)
        case TicketState.HELD:
            return view.without_held(event.number)
        case _:
            return view


def _took(view: HallView, event: _Taken | CounterPaused | CounterResumed, move: LastMove) -> HallView:
    """Note a move at a counter where somebody is on duty; it ends with their shift."""
    counter = view.counter(event.counter_id)
    return view if counter.clerk_id is None else view.with_counter(replace(counter, last=move))


def _moved_on(view: HallView, ticket_id: TicketId) -> HallView:
    for counter in view.counters.values():
        if counter.last is not None and counter.last.ticket_id == ticket_id:
            view = view.with_counter(replace(counter, last=None))
    return view


def _rated(view: HallView, event: RatingGiven | RatingUnanswered) -> HallView:
    counter = view.counter(event.counter_id)
    if counter.last is None or counter.last.visit_id != event.visit_id:
        return view
    return view.with_counter(replace(counter, last=replace(counter.last, rated=True)))
