"""A clerk's own PIN, which the clerk changes at the counter; `staff_pins` has what the duty manager does."""

from shared.actions.at_counter import shift_of
from shared.actions.letting_in import Entry, let_in
from shared.db import staff_pins
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.duty_words import PIN_CHANGED_NOW
from shared.domain.events import ClerkPinSet
from shared.domain.ids import CommandId
from shared.domain.problem import Refused
from shared.domain.secret_hash import hash_secret
from shared.domain.staff_pin import check_secret
from shared.domain.words import Words


def change_own_pin(store: Store, by: Actor, old: str, new: str, command: CommandId) -> Words:
    """Give the clerk who is on duty another PIN or password; return what to tell.

    The old one is judged as at signing in: wrong ones cost the same growing pauses and are kept in the journal. A clerk
    who had none needs no old one.

    Raises:
        Refused: the new one is too short or too easy, or the same; the clerk is not on duty here; the old one is
            wrong or wanted.
        MustWait: after wrong ones no PIN of this clerk is looked at for a while.
        BrokenHash: the PIN that is kept cannot be read.
    """
    if by.clerk_id is None or by.counter_id is None:
        raise Refused(refusals.NOT_SIGNED_IN.fill(who=by.name))
    check_secret(new)
    if new == old:
        raise Refused(refusals.SAME_PIN)
    clerk_id, kept = by.clerk_id, hash_secret(new)

    def take(change: Change) -> Words:
        shift_of(change, by)
        staff_pins.set_pin(change, clerk_id, kept)
        change.record(ClerkPinSet(clerk_id))
        return PIN_CHANGED_NOW

    return let_in(store, Entry(clerk_id, by.counter_id, old), command, take).said
