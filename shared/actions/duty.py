"""Duty: who sits at which counter, pauses included."""

from shared.actions.at_counter import shift_of
from shared.actions.moving import resume as resume_held
from shared.db import duty, last_moves, lines, tickets
from shared.db.change import Change
from shared.db.duty import Shift
from shared.db.last_moves import MoveMade
from shared.db.store import Store
from shared.domain import lifecycle, refusals
from shared.domain.actor import Actor
from shared.domain.events import CounterPaused, CounterResumed, ShiftBegan, ShiftEnded, TicketReleased
from shared.domain.hall import Role
from shared.domain.ids import ClerkId, CommandId, CounterId
from shared.domain.last_move import Move
from shared.domain.problem import Refused
from shared.domain.ticket import TicketState


def sign_in(store: Store, clerk_id: ClerkId, counter_id: CounterId, command: CommandId) -> Actor:
    """Begin a shift, or take up the clerk's own open shift at this counter again.

    Raises:
        Refused: the counter or clerk is unknown, taken, or the clerk still has a ticket elsewhere.
    """
    newcomer = Actor(Role.CLERK, f"clerk {clerk_id}", counter_id, clerk_id)

    def decide(change: Change) -> Actor:
        hall = change.hall
        if not (hall.has_clerk(clerk_id) and hall.has_counter(counter_id)):
            raise Refused(refusals.UNKNOWN_CLERK_OR_COUNTER)
        role, number = hall.clerk(clerk_id).role, hall.counter(counter_id).number
        here = duty.open_shift_at(change, counter_id)
        if here is not None and here.clerk_id != clerk_id:
            raise Refused(refusals.COUNTER_TAKEN.fill(counter=number))
        if here is None:
            _leave_other_counter(change, clerk_id)
            duty.begin_shift(change, counter_id, clerk_id)
            change.record(ShiftBegan(counter_id, clerk_id))
        return Actor(role, f"counter {number}", counter_id, clerk_id)

    return store.change(newcomer, command, Actor, decide)


def sign_out(store: Store, by: Actor, command: CommandId) -> None:
    """End the actor's shift.

    Raises:
        Refused: a ticket is still at the counter.
    """

    def decide(change: Change) -> None:
        open_here = shift_of(change, by)
        if (found := tickets.at_counter(change, open_here.counter_id)) is not None:
            raise Refused(refusals.FINISH_BEFORE_LEAVING.fill(number=found.number))
        leave(change, open_here)

    store.change(by, command, None, decide)


def leave(change: Change, shift: Shift) -> None:
    """End a shift; what waited for its counter or clerk alone is kept for nobody any more.

    Any colleague may call what waits. What is held until this clerk wants it again waits from now on, since nobody
    would think of it; what is held until a time comes back then.
    """
    for kept in lines.kept_for(change, shift.counter_id, shift.clerk_id):
        freed = lifecycle.release(kept)
        tickets.save(change, freed)
        change.record(TicketReleased(freed.id, freed.number, freed.queue_id))
        if freed.state is TicketState.HELD and freed.due_at is None:
            resume_held(change, freed)
    duty.end_shift(change, shift.id)
    change.record(ShiftEnded(shift.counter_id, shift.clerk_id))


def pause(store: Store, by: Actor, reason: str, command: CommandId) -> None:
    """Pause the counter; a ticket already in hand may still be finished.

    Raises:
        Refused: it is paused already.
    """

    def decide(change: Change) -> None:
        open_here = shift_of(change, by)
        if open_here.paused:
            raise Refused(refusals.PAUSED_ALREADY)
        duty.set_pause(change, open_here.id, reason)
        last_moves.keep(change, open_here.id, MoveMade(Move.PAUSE, change.now))
        change.record(CounterPaused(open_here.counter_id, open_here.clerk_id, reason))

    store.change(by, command, None, decide)


def resume(store: Store, by: Actor, command: CommandId) -> None:
    """Let a paused counter call again.

    Raises:
        Refused: it is not paused.
    """

    def decide(change: Change) -> None:
        open_here = shift_of(change, by)
        if not open_here.paused:
            raise Refused(refusals.NOT_PAUSED)
        paused = last_moves.pause_of(change, open_here.id)
        duty.set_pause(change, open_here.id, None)
        resumed = MoveMade(Move.RESUME, change.now, paused_at=paused.paused_at, reason=paused.reason)
        last_moves.keep(change, open_here.id, resumed)
        change.record(CounterResumed(open_here.counter_id, open_here.clerk_id))

    store.change(by, command, None, decide)


def _leave_other_counter(change: Change, clerk_id: ClerkId) -> None:
    """End the shift the clerk forgot elsewhere; a clerk can never end with two open tickets."""
    elsewhere = duty.open_shift_of(change, clerk_id)
    if elsewhere is None:
        return
    number = change.hall.counter(elsewhere.counter_id).number
    if (found := tickets.at_counter(change, elsewhere.counter_id)) is not None:
        raise Refused(refusals.TICKET_ELSEWHERE.fill(number=found.number, counter=number))
    leave(change, elsewhere)
