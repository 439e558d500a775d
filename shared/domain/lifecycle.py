"""The moves of a ticket's life: which are allowed, and what each makes of the ticket. Refused moves change nothing."""

from dataclasses import replace
from datetime import datetime

from shared.domain.ids import ClerkId, CounterId, QueueId, VisitId
from shared.domain.problem import Refused
from shared.domain.refusals import WRONG_STATE
from shared.domain.ticket import Ticket, TicketState
from shared.domain.words import Words

_NAMES = {
    TicketState.WAITING: Words("正在等候", "waiting"),
    TicketState.CALLED: Words("已被叫到", "called"),
    TicketState.SERVING: Words("正在办理", "being served"),
    TicketState.PARKED: Words("已过号", "parked after a missed call"),
    TicketState.DONE: Words("已办结", "finished"),
    TicketState.ABANDONED: Words("已取消", "cancelled"),
}


def call(ticket: Ticket, counter_id: CounterId, clerk_id: ClerkId, now: datetime) -> Ticket:
    _allow(ticket, Words("叫号", "called"), TicketState.WAITING)
    return replace(
        ticket,
        state=TicketState.CALLED,
        counter_id=counter_id,
        clerk_id=clerk_id,
        called_at=now,
        started_at=None,
        recalls=0,
    )


def recall(ticket: Ticket) -> Ticket:
    _allow(ticket, Words("重呼", "called again"), TicketState.CALLED)
    return replace(ticket, recalls=ticket.recalls + 1)


def may_start(ticket: Ticket) -> None:
    """Refuse a ticket whose visit cannot be opened; asked before the visit gets its id."""
    _allow(ticket, Words("开始办理", "started"), TicketState.CALLED)


def start(ticket: Ticket, visit_id: VisitId, now: datetime) -> Ticket:
    may_start(ticket)
    return replace(ticket, state=TicketState.SERVING, visit_id=visit_id, started_at=now)


def finish(ticket: Ticket) -> Ticket:
    _allow(ticket, Words("办结", "finished"), TicketState.SERVING)
    return replace(ticket, state=TicketState.DONE, visit_id=None)


def miss(ticket: Ticket, now: datetime) -> Ticket:
    _allow(ticket, Words("记为过号", "marked as missed"), TicketState.CALLED)
    return replace(ticket, state=TicketState.PARKED, counter_id=None, clerk_id=None, missed_at=now)


def come_back(ticket: Ticket, rank_at: datetime) -> Ticket:
    _allow(ticket, Words("复号", "taken back into its queue"), TicketState.PARKED)
    return replace(ticket, state=TicketState.WAITING, rank_at=rank_at)


def transfer(ticket: Ticket, to: QueueId, comment: str) -> Ticket:
    """Send a ticket being served to another queue; it keeps its number and its place by first arrival."""
    _allow(ticket, Words("转移", "transferred"), TicketState.SERVING)
    return replace(
        ticket,
        state=TicketState.WAITING,
        queue_id=to,
        visit_id=None,
        counter_id=None,
        clerk_id=None,
        comment=comment,
    )


def cancel(ticket: Ticket) -> Ticket:
    _allow(ticket, Words("取消", "cancelled"), TicketState.WAITING, TicketState.PARKED)
    return replace(ticket, state=TicketState.ABANDONED)


def _allow(ticket: Ticket, move: Words, *states: TicketState) -> None:
    if ticket.state not in states:
        raise Refused(WRONG_STATE.fill(number=ticket.number, state=_NAMES[ticket.state], move=move))
