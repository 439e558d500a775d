"""What every action at a counter asks first: who is signed in here, and which ticket is in hand."""

from collections.abc import Iterator
from datetime import date

from shared.db import duty, tickets
from shared.db.change import Change, Question
from shared.db.duty import Shift
from shared.db.store import Asking, Store
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.hall import Hall
from shared.domain.ids import CounterId
from shared.domain.problem import Refused
from shared.domain.seen import Seen, check_in_hand
from shared.domain.ticket import Ticket


def _counter_of(by: Actor) -> CounterId:
    if by.counter_id is None:
        raise Refused(refusals.NOT_AT_A_COUNTER.fill(who=by.name))
    return by.counter_id


def asking_at_counter(store: Store, by: Actor) -> Asking:
    """Return what the functions here will ask, to be asked along with the lock."""

    def ask(_hall: Hall, _day: date) -> Iterator[Question]:
        if by.counter_id is not None:
            yield duty.ask_shift_at(store.hall_id, by.counter_id)
            yield tickets.ask_at_counter(by.counter_id)

    return ask


def shift_of(change: Change, by: Actor) -> Shift:
    """Return the actor's own open shift at the actor's counter."""
    open_here = duty.open_shift_at(change, _counter_of(by))
    if open_here is None or open_here.clerk_id != by.clerk_id:
        raise Refused(refusals.NOT_SIGNED_IN.fill(who=by.name))
    return open_here


def check_on_duty(change: Change, by: Actor) -> None:
    """Refuse a clerk whose shift at the counter has ended; kiosks, guides and the hall itself have no counter."""
    if by.counter_id is not None:
        shift_of(change, by)


def ticket_in_hand(change: Change, by: Actor, seen: Seen | None = None) -> tuple[Shift, Ticket]:
    """Return the actor's shift, and the ticket called or being served at its counter; refuse one that was not seen."""
    shift = shift_of(change, by)
    found = tickets.at_counter(change, shift.counter_id)
    if found is None:
        raise Refused(refusals.NO_TICKET)
    check_in_hand(found, seen)
    return shift, found


def free_counter(change: Change, by: Actor) -> Shift:
    """Return the actor's shift, at a counter that may call: not paused and with no ticket in hand."""
    shift = shift_of(change, by)
    if shift.paused:
        raise Refused(refusals.PAUSED_NO_CALL)
    if (found := tickets.at_counter(change, shift.counter_id)) is not None:
        raise Refused(refusals.FINISH_BEFORE_CALL.fill(number=found.number))
    return shift
