"""A shift that goes on at another terminal, and a ticket in hand that goes on with another clerk, as rows."""

from sqlalchemy import bindparam, update

from shared.db.change import Change
from shared.db.prepared import Prepared
from shared.db.queue_tables import AT_COUNTER, shift, ticket, visit
from shared.domain.ids import ClerkId, CounterId, ShiftId

_MOVE = Prepared(update(shift).where(shift.c.id == bindparam("shift_id")).values(terminal=bindparam("to")))
_HAND_TICKET_OVER = Prepared(
    update(ticket)
    .where(ticket.c.counter_id == bindparam("at_counter"), AT_COUNTER)
    .values(clerk_id=bindparam("to_clerk"))
)
_HAND_VISIT_OVER = Prepared(
    update(visit)
    .where(visit.c.counter_id == bindparam("at_counter"), visit.c.ended_at.is_(None))
    .values(clerk_id=bindparam("to_clerk"))
)


def move_shift(change: Change, shift_id: ShiftId, terminal: str) -> None:
    change.write(_MOVE, shift_id=shift_id, to=terminal)


def hand_over(change: Change, counter_id: CounterId, to: ClerkId) -> None:
    """Let a ticket in hand at a counter, and its visit, be another clerk's from now on."""
    for order in (_HAND_TICKET_OVER, _HAND_VISIT_OVER):
        change.write(order, at_counter=counter_id, to_clerk=to)
