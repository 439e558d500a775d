"""AB岗: a colleague serves at a counter while its own clerk is away, until that one comes back."""

from shared.actions.letting_in import Entry, SignedIn, let_in
from shared.actions.taking_counter import end_turn, leave_other_counter, with_ticket
from shared.db import duty, handing_over
from shared.db.change import Change
from shared.db.duty import Shift
from shared.db.store import Store
from shared.domain import duty_words as say
from shared.domain import refusals
from shared.domain.events import CameBack, StandInBegan
from shared.domain.ids import CommandId
from shared.domain.problem import Refused
from shared.domain.words import Words


def stand_in(store: Store, entry: Entry, command: CommandId) -> SignedIn:
    """Let a clerk take over the counter of a colleague who is on duty there, with the own PIN.

    The colleague's shift, and pause if any, ends; the new shift keeps both names. A ticket in hand stays at the counter
    and counts for whoever finishes it. Who stood in before is relieved. Whoever stands in here already goes on.

    Raises:
        Refused: nobody is on duty there, or the clerk is; the clerk has a ticket in hand at another counter; or the
            PIN is not right, is wanted, or must wait.
        BrokenHash: the PIN that is kept cannot be read.
    """

    def take(change: Change) -> Words:
        number = change.hall.counter(entry.counter_id).number
        here = duty.open_shift_at(change, entry.counter_id)
        if here is None:
            raise Refused(refusals.NOBODY_ON_DUTY.fill(counter=number))
        if here.stands_for == entry.clerk_id:
            return return_to_counter(change, entry, here)
        if here.clerk_id != entry.clerk_id:
            _take_over(change, entry, here)
        elif here.stands_for is None:
            raise Refused(refusals.ON_DUTY_YOURSELF.fill(counter=number))
        away = change.hall.clerk(here.stands_for or here.clerk_id).name
        return with_ticket(change, here.counter_id, say.TAKEN_OVER, say.TAKEN_OVER_WITH, counter=number, clerk=away)

    return let_in(store, entry, command, take)


def come_back(store: Store, entry: Entry, command: CommandId) -> SignedIn:
    """Let a clerk, with the own PIN, have the own counter back from the colleague who stands in there.

    The colleague's shift ends; a ticket in hand stays at the counter.

    Raises:
        Refused: nobody stands in for the clerk there; the clerk has a ticket in hand at another counter; or the PIN
            is not right, is wanted, or must wait.
        BrokenHash: the PIN that is kept cannot be read.
    """

    def take(change: Change) -> Words:
        here = duty.open_shift_at(change, entry.counter_id)
        if here is None or here.stands_for != entry.clerk_id:
            number = change.hall.counter(entry.counter_id).number
            raise Refused(refusals.NOBODY_STANDS_IN.fill(counter=number))
        return return_to_counter(change, entry, here)

    return let_in(store, entry, command, take)


def return_to_counter(change: Change, entry: Entry, stand_in: Shift) -> Words:
    """End a colleague's turn and begin the own clerk's shift; return what to tell."""
    leave_other_counter(change, entry.clerk_id)
    end_turn(change, stand_in)
    duty.begin_shift(change, entry.counter_id, entry.clerk_id, entry.terminal)
    handing_over.hand_over(change, entry.counter_id, entry.clerk_id)
    change.record(CameBack(entry.counter_id, entry.clerk_id, stand_in.clerk_id, entry.terminal))
    number, colleague = change.hall.counter(entry.counter_id).number, change.hall.clerk(stand_in.clerk_id).name
    return with_ticket(change, entry.counter_id, say.CAME_BACK, say.CAME_BACK_WITH, counter=number, clerk=colleague)


def _take_over(change: Change, entry: Entry, here: Shift) -> None:
    own = here.stands_for or here.clerk_id
    leave_other_counter(change, entry.clerk_id)
    end_turn(change, here)
    duty.begin_shift(change, entry.counter_id, entry.clerk_id, entry.terminal, own)
    handing_over.hand_over(change, entry.counter_id, entry.clerk_id)
    change.record(StandInBegan(entry.counter_id, entry.clerk_id, own, entry.terminal))
