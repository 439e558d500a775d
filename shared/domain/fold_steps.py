"""How events change what a clerk did last at each counter, and what taking a step back does to the hall's picture."""

from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from shared.domain.events import (
    CounterPaused,
    CounterResumed,
    Event,
    RatingGiven,
    RatingUnanswered,
    StepUndone,
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
from shared.domain.last_step import LastStep, Step
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
_STEPS: dict[type[_Taken], Step] = {
    TicketCalled: Step.CALL,
    TicketRecalled: Step.RECALL,
    VisitStarted: Step.START,
    VisitFinished: Step.FINISH,
    TicketMissed: Step.NO_SHOW,
    TicketHeld: Step.HOLD,
    TicketTransferred: Step.TRANSFER,
    TicketNoted: Step.NOTE,
}


def with_last_steps(view: HallView, event: Event, at: datetime) -> HallView:
    """Return the view with the step that an event tells of, and without those whose ticket it moves on.

    `TicketWentOn` moves nothing: it belongs to the finish that is told just before it.
    """
    match event:
        case VisitStarted(by_itself=True) | TicketReturned() | TicketReleased() | TicketCancelled():
            return _moved_on(view, event.ticket_id)
        case VisitFinished():
            finished = LastStep(Step.FINISH, at, event.ticket_id, event.number, event.visit_id)
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
            step = LastStep(_STEPS[type(event)], at, event.ticket_id, event.number)
            return _took(_moved_on(view, event.ticket_id), event, step)
        case CounterPaused() | CounterResumed():
            step = LastStep(Step.PAUSE if isinstance(event, CounterPaused) else Step.RESUME, at)
            return _took(view, event, step)
        case RatingGiven() | RatingUnanswered():
            return _rated(view, event)
        case _:
            return view


def without_step(view: HallView, event: StepUndone) -> HallView:
    """Return the view as if the step had not been taken."""
    counter = replace(view.counter(event.counter_id), last=None)
    if event.step is Step.PAUSE:
        return view.with_counter(replace(counter, state=CounterState.OPEN, reason="", since=counter.signed_in_at))
    if event.step is Step.RESUME:
        return view.with_counter(
            replace(counter, state=CounterState.PAUSED, reason=event.reason, since=event.paused_at)
        )
    if counter.rating is not None and counter.rating.visit_id == event.visit_id:
        counter = replace(counter, rating=None)
    back = view.with_counter(replace(counter, ticket=event.in_hand))
    if event.service_times is not None and event.in_hand is not None:
        back = replace(back, times={**back.times, event.in_hand.service_id: event.service_times})
    return _out_of_line(back, event) if event.business_day == view.business_day else back


def _out_of_line(view: HallView, event: StepUndone) -> HallView:
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


def _took(view: HallView, event: _Taken | CounterPaused | CounterResumed, step: LastStep) -> HallView:
    return view.with_counter(replace(view.counter(event.counter_id), last=step))


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
