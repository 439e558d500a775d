"""Duty: who sits at which counter, from signing in to signing out. Pauses and stand-ins have modules of their own."""

from shared.actions.at_counter import shift_of
from shared.actions.letting_in import Entry, SignedIn, let_in
from shared.actions.pausing import end_pause
from shared.actions.pausing import pause as pause
from shared.actions.pausing import resume as resume
from shared.actions.standing_in import return_to_counter
from shared.actions.taking_counter import begin, leave, leave_other_counter, with_ticket
from shared.db import duty, handing_over, tickets
from shared.db.change import Change
from shared.db.duty import Shift
from shared.db.store import Store
from shared.domain import duty_words as say
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.events import ShiftEnded, ShiftMoved
from shared.domain.ids import ClerkId, CommandId, CounterId
from shared.domain.pause_words import LOCKED
from shared.domain.problem import Refused
from shared.domain.skills import serves_nothing
from shared.domain.terminal import is_same_installation, shown_terminal
from shared.domain.words import Words


def sign_in(store: Store, clerk_id: ClerkId, counter_id: CounterId, command: CommandId, pin: str = "") -> Actor:
    """Sign in as `sign_in_at` does, for programs that tell nobody a sentence; return who acts from now on."""
    return sign_in_at(store, Entry(clerk_id, counter_id, pin), command).actor


def sign_in_at(store: Store, entry: Entry, command: CommandId) -> SignedIn:
    """Begin a shift, or take up the clerk's own open shift at this counter again with the ticket that is in hand.

    A shift of the same clerk at another counter ends, if no ticket is there. At another terminal of the same counter
    the shift goes on, and the first terminal learns of it (`CounterView.terminal`). A shift left open on an earlier day
    ends, and one of today begins. A clerk for whom somebody stands in here comes back. A pause because the PC was
    locked ends.

    Raises:
        Refused: the counter or clerk is unknown, taken, or the clerk still has a ticket elsewhere; or the PIN is not
            right, is wanted, or must wait.
        BrokenHash: the PIN that is kept cannot be read.
    """

    def take(change: Change) -> Words:
        said = _take(change, entry)
        if serves_nothing(change.hall, entry.counter_id, entry.clerk_id):
            return refusals.NONE_OF_YOUR_QUEUES.fill(counter=change.hall.counter(entry.counter_id).number)
        return said

    return let_in(store, entry, command, take)


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


def _take(change: Change, entry: Entry) -> Words:
    """Let a clerk have a counter; return what to tell."""
    number = change.hall.counter(entry.counter_id).number
    here = duty.open_shift_at(change, entry.counter_id)
    if here is None:
        was = leave_other_counter(change, entry.clerk_id)
        begin(change, entry)
        said = say.ON_DUTY_NOW if was is None else say.FROM_OTHER_COUNTER
        return said.fill(counter=number, was=was)
    if here.clerk_id == entry.clerk_id:
        return _take_up(change, entry, here)
    if here.stands_for == entry.clerk_id:
        return return_to_counter(change, entry, here)
    raise Refused(refusals.COUNTER_TAKEN.fill(counter=number))


def _take_up(change: Change, entry: Entry, here: Shift) -> Words:
    """Let a clerk go on with the own shift, also after a crash, at another terminal or on another day."""
    number = change.hall.counter(here.counter_id).number
    if here.began_at.astimezone(change.zone).date() != change.business_day:
        end_pause(change, here)
        duty.end_shift(change, here.id)
        change.record(ShiftEnded(here.counter_id, here.clerk_id))
        begin(change, entry)
        return with_ticket(change, here.counter_id, say.ON_DUTY_NOW, say.BACK_WITH, counter=number)
    if here.reason == LOCKED.code:
        end_pause(change, here, told=True)
    if entry.terminal in ("", here.terminal):
        return with_ticket(change, here.counter_id, say.BACK, say.BACK_WITH, counter=number)
    handing_over.move_shift(change, here.id, entry.terminal)
    change.record(ShiftMoved(here.counter_id, here.clerk_id, here.terminal, entry.terminal))
    if here.terminal and not is_same_installation(here.terminal, entry.terminal):
        return say.HERE_INSTEAD.fill(was=shown_terminal(here.terminal))
    return with_ticket(change, here.counter_id, say.BACK, say.BACK_WITH, counter=number)
