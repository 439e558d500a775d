"""Guides on duty: they walk the hall and sign in without a counter, by the same PINs and pauses as clerks."""

from shared.actions.letting_in import Newcomer, SignedIn, let_in_anywhere
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import duty_words as say
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.clerk import may_guide
from shared.domain.events import GuideSignedIn, GuideSignedOut
from shared.domain.ids import ClerkId, CommandId
from shared.domain.problem import Refused


def sign_in_guide(
    store: Store, clerk_id: ClerkId, command: CommandId, *, pin: str = "", terminal: str = ""
) -> SignedIn:
    """Let a guide or the duty manager in without a counter, at as many handsets as they like.

    The PIN takes a tenth of a second to be looked at: not for a GUI thread.

    Raises:
        Refused: the clerk is unknown or no guide, or the PIN is not right, is wanted, or must wait.
        BrokenHash: the PIN that is kept cannot be read.
    """

    def enter(change: Change) -> SignedIn:
        clerk = change.hall.clerk(clerk_id)
        if not may_guide(clerk.role):
            raise Refused(refusals.NOT_A_GUIDE)
        change.record(GuideSignedIn(clerk_id, terminal))
        return SignedIn(Actor(clerk.role, f"guide {clerk.number}", None, clerk_id), say.GUIDING.fill(clerk=clerk.name))

    return let_in_anywhere(store, Newcomer(clerk_id, pin), command, enter)


def sign_out_guide(store: Store, by: Actor, command: CommandId) -> None:
    """Note that a guide puts the handset away.

    Raises:
        Refused: the actor is no guide.
    """

    def decide(change: Change) -> None:
        if by.clerk_id is None or not may_guide(by.role):
            raise Refused(refusals.NOT_A_GUIDE)
        change.record(GuideSignedOut(by.clerk_id))

    store.change(by, command, None, decide)
