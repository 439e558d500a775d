"""Bringing numbers into the database that a kiosk gave while it was away: each exactly once, at its true place."""

from shared.actions.issuing import limited, wait_behind
from shared.db import day_counts, found_tickets, given, lines, number_blocks, tickets
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.events import TicketCameTooLate, TicketIssued
from shared.domain.number_block import NumberBlock
from shared.domain.problem import Refused
from shared.domain.rank import rank_at
from shared.domain.taken_away import Came, TakenAway
from shared.domain.ticket import Ticket, TicketState


def bring_in(store: Store, by: Actor, taken: TakenAway) -> Came:
    """Put a number into its line, ranked by when it was taken; told again, it changes nothing.

    The citizen has the slip: hours, closings and limits refuse nobody here. One whose day is over is kept as an
    abandoned ticket of that day.

    Raises:
        Refused: the number belongs to another kiosk, or somebody else has it.
    """

    def decide(change: Change) -> Came:
        known = found_tickets.of_code(change, taken.code)
        if known is None:
            known = _add(change, taken)
        return Came.IN_LINE if known.business_day == change.business_day else Came.TOO_LATE

    return store.change(by, taken.command, Came, decide)


def _add(change: Change, taken: TakenAway) -> Ticket:
    _claim(change, taken)
    # The kiosk's clock may have gone ahead meanwhile; nobody is ranked behind who comes after this.
    issued_at = min(taken.issued_at, change.now)
    rank = rank_at(issued_at, change.hall.head_start_s(taken.priority, taken.queue_id))
    today = taken.business_day == change.business_day
    state = TicketState.WAITING if today else TicketState.ABANDONED
    row = {
        "business_day": taken.business_day,
        "number": taken.number,
        "code": taken.code,
        "service_id": taken.service_id,
        "queue_id": taken.queue_id,
        "priority": taken.priority,
        "language": taken.language,
        "state": state,
        "issued_at": issued_at,
        "entered_at": issued_at,
        "rank_at": rank,
        "steps": list(taken.steps) or None,
        "recalls": 0,
        "comment": "",
    }
    ahead = lines.count_before(change, taken.queue_id, rank) if today else 0
    made = tickets.add(change, row)
    given.write_down(change, made, limited(change.hall, (taken.service_id, *taken.steps)), None)
    if today:
        _enter_line(change, made, ahead)
    else:
        told = (made.id, made.number, made.queue_id, made.service_id, made.business_day, made.issued_at)
        change.record(TicketCameTooLate(*told))
    return made


def _claim(change: Change, taken: TakenAway) -> None:
    """Refuse a number that is not this kiosk's; one that nobody has is reserved for it now, with its whole block.

    A database put back from a copy does not know the blocks of the day, and its citizens still hold their slips; the
    kiosk gives the rest of the block when it is away again.
    """
    mine = number_blocks.of_holder(change, taken.holder, taken.queue_id, taken.business_day)
    if any(taken.serial in block.span for block in mine):
        return
    spans = number_blocks.taken(change, taken.queue_id, taken.business_day)
    used = found_tickets.of_number(change, taken.number, taken.business_day) is not None
    if used or any(taken.serial in span for span in spans):
        raise Refused(refusals.NOT_RESERVED.fill(number=taken.number))
    own = NumberBlock(taken.queue_id, taken.business_day, taken.serial, taken.serial)
    whole = taken.block or own
    is_free = not any(span.overlaps(whole.span) for span in spans)
    number_blocks.add(change, taken.holder, whole if is_free else own)


def _enter_line(change: Change, made: Ticket, ahead: int) -> None:
    wait, _ = wait_behind(change, made.queue_id, made.service_id, ahead)
    day_counts.count_waiting(change, made, +1)
    what = (made.id, made.number, made.queue_id, made.service_id, made.priority)
    change.record(TicketIssued(*what, ahead, wait.low, wait.high, made.steps, taken_away=True))
