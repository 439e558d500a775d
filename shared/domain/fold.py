"""How each event changes what a hall looks like."""

from dataclasses import replace
from datetime import datetime

from shared.domain.alert import Alert
from shared.domain.events import (
    AlertCleared,
    AlertRaised,
    CameBack,
    CounterPaused,
    CounterResumed,
    Event,
    MaterialsChecked,
    MessageRead,
    MessageSent,
    MessageTakenBack,
    MoveUndone,
    RatingGiven,
    RatingOpened,
    RatingUnanswered,
    Recorded,
    ShiftBegan,
    ShiftEnded,
    ShiftMoved,
    StandInBegan,
    SuggestionMoved,
    SuggestionReceived,
    TicketCalled,
    TicketCancelled,
    TicketHeld,
    TicketIssued,
    TicketMissed,
    TicketNoted,
    TicketRecalled,
    TicketReturned,
    TicketTransferred,
    TicketWentOn,
    VisitFinished,
    VisitStarted,
)
from shared.domain.fold_moves import with_last_moves, without_move
from shared.domain.fold_urgent import urgent_after
from shared.domain.ids import ClerkId, CounterId, VisitId
from shared.domain.message import Message
from shared.domain.service_times import ServiceTimes
from shared.domain.suggestion import SuggestionState
from shared.domain.ticket import TicketState
from shared.domain.view import AtCounter, CallView, CounterState, CounterView, HallView, OpenRating


def fold(view: HallView, recorded: Recorded) -> HallView:
    """Return the view after one more journal entry; an entry already seen changes nothing."""
    if recorded.seq <= view.cursor:
        return view
    after = _after(view, recorded.event, recorded.at, recorded.seq)
    moved = with_last_moves(after, recorded.event, recorded.at)
    return replace(moved, cursor=recorded.seq, urgent=urgent_after(view.urgent, recorded))


def _after(view: HallView, event: Event, at: datetime, seq: int) -> HallView:  # noqa: C901 - one table of events
    match event:
        case TicketIssued():
            return view.with_waiting(event.queue_id, +1)
        case TicketCalled():
            return _called(view, event, at, seq)
        case TicketRecalled():
            return _recalled(view, event, at, seq)
        case VisitStarted():
            return _with_ticket(view, event.counter_id, visit_id=event.visit_id, started_at=at)
        case VisitFinished():
            return _timed(view.without_ticket(event.counter_id), event)
        case TicketMissed():
            return _missed(view.without_ticket(event.counter_id), event)
        case TicketWentOn():
            return view.with_waiting(event.queue_id, +1)
        case TicketHeld():
            return _held(view.without_ticket(event.counter_id), event)
        case TicketReturned():
            return view.with_waiting(event.queue_id, +1).without_missed(event.number).without_held(event.number)
        case TicketTransferred():
            return view.without_ticket(event.counter_id).with_waiting(event.to_queue_id, +1)
        case TicketCancelled():
            return _cancelled(view, event)
        case RatingOpened():
            whose = (event.visit_id, event.number, event.clerk_id, event.until, event.service_id, event.language)
            rating = OpenRating(*whose)
            return view.with_counter(replace(view.counter(event.counter_id), rating=rating))
        case RatingGiven() | RatingUnanswered():
            return _rating_closed(view, event.counter_id, event.visit_id)
        case ShiftBegan():
            return _signed_in(view, event, at)
        case StandInBegan():
            return _signed_in(view, event, at, event.stands_for)
        case CameBack():
            return _signed_in(view, event, at)
        case ShiftMoved():
            return view.with_counter(replace(view.counter(event.counter_id), terminal=event.terminal))
        case ShiftEnded():
            left = view.counter(event.counter_id)
            return view.with_counter(CounterView(left.counter_id, ticket=left.ticket, rating=left.rating))
        case CounterPaused():
            return view.with_counter(_paused(view.counter(event.counter_id), event, at))
        case CounterResumed():
            return _on_duty(view, event.counter_id, since=view.counter(event.counter_id).signed_in_at)
        case MaterialsChecked():
            return _with_ticket(view, event.counter_id, materials=event.materials)
        case TicketNoted():
            return _with_ticket(view, event.counter_id, comment=event.comment)
        case MoveUndone():
            return without_move(view, event)
        case AlertRaised():
            return view.with_alert(_alert(event, at))
        case AlertCleared():
            return view.without_alert(event.alert_id)
        case MessageSent():
            sent = Message(event.message_id, event.by, event.to, event.text, at, event.counter_id)
            return view.with_message(sent)
        case MessageRead():
            return view.with_message_read(event.message_id, event.reader)
        case MessageTakenBack():
            return view.without_message(event.message_id)
        case SuggestionReceived():
            return view.with_unread_suggestions(+1)
        case SuggestionMoved(was=SuggestionState.NEW):
            return view.with_unread_suggestions(-1)
        case _:
            return view


def _paused(counter: CounterView, event: CounterPaused, at: datetime) -> CounterView:
    return replace(counter, state=CounterState.PAUSED, reason=event.reason, since=at, pause_until=event.until)


def _alert(event: AlertRaised, at: datetime) -> Alert:
    where = (event.about, event.counter_id, event.details)
    return Alert(event.alert_id, event.kind, event.place, event.by, at, *where)


def _called(view: HallView, event: TicketCalled, at: datetime, seq: int) -> HallView:
    ticket = AtCounter(
        event.ticket_id,
        event.number,
        event.service_id,
        event.queue_id,
        event.priority,
        event.language,
        issued_at=event.issued_at,
        called_at=at,
        comment=event.comment,
        reason=event.reason,
        name=event.name,
        materials=event.materials,
        sent_by=event.sent_by,
    )
    counter = replace(view.counter(event.counter_id), ticket=ticket)
    call = CallView(
        event.ticket_id, event.number, event.counter_id, at, seq=seq, queue_id=event.queue_id, name=event.name
    )
    if event.was is TicketState.HELD:
        return view.without_held(event.number).with_counter(counter).with_call(call)
    return view.with_waiting(event.queue_id, -1).with_counter(counter).with_call(call)


def _recalled(view: HallView, event: TicketRecalled, at: datetime, seq: int) -> HallView:
    call = CallView(event.ticket_id, event.number, event.counter_id, at, event.recalls, seq, event.queue_id, event.name)
    return _with_ticket(view, event.counter_id, recalls=event.recalls).with_call(call)


def _with_ticket(view: HallView, counter_id: CounterId, **changes: object) -> HallView:
    counter = view.counter(counter_id)
    if counter.ticket is None:
        return view
    return view.with_counter(replace(counter, ticket=replace(counter.ticket, **changes)))  # type: ignore[arg-type]


def _missed(view: HallView, event: TicketMissed) -> HallView:
    return view.with_missed(event.number, event.queue_id) if event.business_day == view.business_day else view


def _timed(view: HallView, event: VisitFinished) -> HallView:
    known = view.times.get(event.service_id, ())
    times = ServiceTimes(0, known).with_time(event.took_s).recent_s
    return view if times == known else replace(view, times={**view.times, event.service_id: times})


def _held(view: HallView, event: TicketHeld) -> HallView:
    return view.with_held(event.number) if event.business_day == view.business_day else view


def _cancelled(view: HallView, event: TicketCancelled) -> HallView:
    if event.counter_id is not None:
        return view.without_ticket(event.counter_id)
    if event.business_day != view.business_day:
        return view
    if event.was is TicketState.WAITING:
        return view.with_waiting(event.queue_id, -1)
    return view.without_missed(event.number).without_held(event.number)


def _rating_closed(view: HallView, counter_id: CounterId, visit_id: VisitId) -> HallView:
    counter = view.counter(counter_id)
    if counter.rating is None or counter.rating.visit_id != visit_id:
        return view
    return view.with_counter(replace(counter, rating=None))


def _signed_in(
    view: HallView, event: ShiftBegan | StandInBegan | CameBack, at: datetime, stands_for: ClerkId | None = None
) -> HallView:
    who = {"clerk_id": event.clerk_id, "stands_for": stands_for, "terminal": event.terminal, "last": None}
    return _on_duty(view, event.counter_id, **who, since=at, signed_in_at=at)


def _on_duty(view: HallView, counter_id: CounterId, **changes: object) -> HallView:
    open_now = {"state": CounterState.OPEN, "reason": "", "pause_until": None}
    return view.with_counter(replace(view.counter(counter_id), **open_now, **changes))  # type: ignore[arg-type]
