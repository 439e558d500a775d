"""The moves of a ticket's life: which are allowed, and what each makes of the ticket. Refused moves change nothing."""

from dataclasses import dataclass, replace
from datetime import datetime

from shared.domain.ids import ClerkId, CounterId, QueueId, VisitId
from shared.domain.problem import Refused
from shared.domain.refusals import WRONG_STATE
from shared.domain.ticket import Ticket, TicketState
from shared.domain.words import NOTHING, Words

_NAMES = {
    TicketState.WAITING: Words("正在等候", "waiting"),
    TicketState.CALLED: Words("已被叫到", "called"),
    TicketState.SERVING: Words("正在办理", "being served"),
    TicketState.PARKED: Words("已过号", "parked after a missed call"),
    TicketState.HELD: Words("已挂起", "on hold"),
    TicketState.DONE: Words("已办结", "finished"),
    TicketState.ABANDONED: Words("已取消", "cancelled"),
}


def call(
    ticket: Ticket,
    counter_id: CounterId,
    clerk_id: ClerkId,
    now: datetime,
    reason: Words = NOTHING,
    starts_at: datetime | None = None,
) -> Ticket:
    """Call a waiting ticket, or one that is held, for a reason; `starts_at` is when it counts as being served."""
    _allow(ticket, Words("叫号", "called"), TicketState.WAITING, TicketState.HELD)
    return replace(
        ticket,
        state=TicketState.CALLED,
        for_counter_id=None,
        for_clerk_id=None,
        counter_id=counter_id,
        clerk_id=clerk_id,
        called_at=now,
        first_called_at=ticket.first_called_at or now,
        started_at=None,
        recalls=0,
        due_at=starts_at,
        reason=reason,
    )


def recall(ticket: Ticket, starts_at: datetime | None = None) -> Ticket:
    """Call again; the citizen gets as long to come as after the first call."""
    _allow(ticket, Words("重呼", "called again"), TicketState.CALLED)
    return replace(ticket, recalls=ticket.recalls + 1, due_at=starts_at)


def may_start(ticket: Ticket) -> None:
    """Refuse a ticket whose visit cannot be opened; asked before the visit gets its id."""
    _allow(ticket, Words("开始办理", "started"), TicketState.CALLED)


def start(ticket: Ticket, visit_id: VisitId, now: datetime) -> Ticket:
    may_start(ticket)
    return replace(ticket, state=TicketState.SERVING, visit_id=visit_id, started_at=now, due_at=None)


def undo_start(ticket: Ticket, starts_at: datetime | None) -> Ticket:
    """Let a ticket count as called again, whose visit was begun by mistake."""
    _allow(ticket, Words("撤销开始", "taken back to called"), TicketState.SERVING)
    return replace(ticket, state=TicketState.CALLED, visit_id=None, started_at=None, due_at=starts_at)


def note(ticket: Ticket, comment: str) -> Ticket:
    """Leave a note for the next clerk."""
    _allow(ticket, Words("备注", "given a note"), TicketState.CALLED, TicketState.SERVING)
    return replace(ticket, comment=comment)


def may_check_materials(ticket: Ticket) -> None:
    """Refuse a ticket whose papers cannot be looked at, since it is not being served."""
    _allow(ticket, Words("核对材料", "checked for its papers"), TicketState.SERVING)


def may_finish(ticket: Ticket) -> None:
    """Refuse a ticket that is not being served."""
    _allow(ticket, Words("办结", "finished"), TicketState.SERVING)


def finish(ticket: Ticket) -> Ticket:
    may_finish(ticket)
    return replace(ticket, state=TicketState.DONE, visit_id=None)


def go_on(ticket: Ticket, queue_id: QueueId, rank_at: datetime, now: datetime) -> Ticket:
    """Go on to the ticket's next service, in the line of its queue; the number stays."""
    may_finish(ticket)
    service_id, *steps = ticket.steps
    return replace(
        _in_line(ticket, now),
        service_id=service_id,
        steps=tuple(steps),
        queue_id=queue_id,
        rank_at=rank_at,
        sent_by=None,
        materials=(),
    )


def go_back(ticket: Ticket, to: ClerkId | None, queue_id: QueueId, rank_at: datetime, now: datetime) -> Ticket:
    """Go back where the ticket was sent from: to the clerk who wants it again, or to the queue if the clerk is gone."""
    may_finish(ticket)
    in_line = _in_line(ticket, now)
    return replace(in_line, for_clerk_id=to, queue_id=queue_id, return_to=None, sent_by=None, rank_at=rank_at)


def miss(ticket: Ticket, now: datetime, over_at: datetime | None = None, over_at_call: int | None = None) -> Ticket:
    """Park a called ticket; its right to come back ends at a time, at a number of calls, or with its day."""
    _allow(ticket, Words("记为过号", "marked as missed"), TicketState.CALLED)
    return replace(
        ticket,
        state=TicketState.PARKED,
        counter_id=None,
        clerk_id=None,
        missed_at=now,
        due_at=over_at,
        due_call=over_at_call,
    )


def is_over(ticket: Ticket, now: datetime, calls: int) -> bool:
    """Tell whether a parked ticket has lost its right to come back."""
    too_late = ticket.due_at is not None and ticket.due_at <= now
    return too_late or (ticket.due_call is not None and ticket.due_call <= calls)


def come_back(ticket: Ticket, rank_at: datetime, now: datetime) -> Ticket:
    """Take a missed or held ticket into its line again; one that was held waits for the clerk who held it."""
    _allow(ticket, Words("复号", "taken back into its queue"), TicketState.PARKED, TicketState.HELD)
    return replace(ticket, state=TicketState.WAITING, entered_at=now, rank_at=rank_at, due_at=None, due_call=None)


def hold(ticket: Ticket, until: datetime | None, now: datetime, reason: str = "") -> Ticket:
    """Put a ticket being served aside, until a time or until its clerk wants it again; the counter is free."""
    _allow(ticket, Words("挂起", "put on hold"), TicketState.SERVING)
    return replace(
        ticket,
        state=TicketState.HELD,
        visit_id=None,
        for_clerk_id=ticket.clerk_id,
        counter_id=None,
        clerk_id=None,
        due_at=until,
        held_at=now,
        held_for=reason,
    )


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a ticket is sent: a queue, and there perhaps one counter or clerk only."""

    queue_id: QueueId
    counter_id: CounterId | None = None
    clerk_id: ClerkId | None = None
    return_to: ClerkId | None = None
    """Who gets it back when it is finished there."""


def transfer(ticket: Ticket, to: Destination, rank_at: datetime, comment: str, now: datetime) -> Ticket:
    """Send a ticket being served elsewhere; it keeps its number."""
    _allow(ticket, Words("转移", "transferred"), TicketState.SERVING)
    return replace(
        _in_line(ticket, now),
        queue_id=to.queue_id,
        rank_at=rank_at,
        for_counter_id=to.counter_id,
        for_clerk_id=to.clerk_id,
        return_to=to.return_to,
        sent_by=ticket.clerk_id,
        comment=comment,
    )


def release(ticket: Ticket) -> Ticket:
    """Let any counter of its queue call a ticket whose own clerk or counter is not there any more."""
    _allow(ticket, Words("转给其他窗口", "given to other counters"), TicketState.WAITING, TicketState.HELD)
    return replace(ticket, for_counter_id=None, for_clerk_id=None)


def cancel(ticket: Ticket) -> Ticket:
    _allow(ticket, Words("取消", "cancelled"), TicketState.WAITING, TicketState.PARKED, TicketState.HELD)
    return _abandoned(ticket)


def close(ticket: Ticket) -> Ticket:
    """Abandon a ticket whose day is over, wherever it is."""
    open_states = set(TicketState) - {TicketState.DONE, TicketState.ABANDONED}
    _allow(ticket, Words("随日终关闭", "closed with its day"), *open_states)
    return _abandoned(ticket)


def _abandoned(ticket: Ticket) -> Ticket:
    return replace(
        ticket,
        state=TicketState.ABANDONED,
        visit_id=None,
        for_counter_id=None,
        for_clerk_id=None,
        due_at=None,
        due_call=None,
    )


def _in_line(ticket: Ticket, now: datetime) -> Ticket:
    return replace(ticket, state=TicketState.WAITING, visit_id=None, counter_id=None, clerk_id=None, entered_at=now)


def _allow(ticket: Ticket, move: Words, *states: TicketState) -> None:
    if ticket.state not in states:
        raise Refused(WRONG_STATE.fill(number=ticket.number, state=_NAMES[ticket.state], move=move))
