"""What every action at a counter asks first: who is signed in here, and which ticket is in hand."""

from shared.db import duty, tickets
from shared.db.change import Change
from shared.db.duty import Shift
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.ids import CounterId
from shared.domain.problem import Refused
from shared.domain.ticket import Ticket


def _counter_of(by: Actor) -> CounterId:
    if by.counter_id is None:
        raise Refused(refusals.NOT_AT_A_COUNTER.fill(who=by.name))
    return by.counter_id


def shift_of(change: Change, by: Actor) -> Shift:
    """Return the actor's own open shift at the actor's counter."""
    open_here = duty.open_shift_at(change, _counter_of(by))
    if open_here is None or open_here.clerk_id != by.clerk_id:
        raise Refused(refusals.NOT_SIGNED_IN.fill(who=by.name))
    return open_here


def ticket_in_hand(change: Change, by: Actor) -> tuple[Shift, Ticket]:
    """Return the actor's shift, and the ticket called or being served at its counter."""
    shift = shift_of(change, by)
    found = tickets.at_counter(change, shift.counter_id)
    if found is None:
        raise Refused(refusals.NO_TICKET)
    return shift, found
