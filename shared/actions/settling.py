"""Finding out what became of a command whose answer nobody heard, so that it cannot happen behind anybody's back."""

from shared.db import answers
from shared.db.change import Change
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.ids import CommandId


def was_done(store: Store, by: Actor, given: CommandId, command: CommandId) -> bool:
    """Tell whether the command `given` was carried out; one that was not never will be, should it still arrive.

    Sent again, one that was carried out returns its first answer.
    """

    def decide(change: Change) -> bool:
        answer = answers.of(change, given)
        if answer is None:
            answers.make_void(change, given)
        return answer not in (None, answers.VOID)

    return store.change(by, command, bool, decide)
