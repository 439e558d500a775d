"""Undoing a request whose answer nobody heard: what it gave goes back, and what it has not given it never will."""

from pydantic import TypeAdapter

from shared.actions.checking_in import CheckedIn
from shared.actions.missing import give_up
from shared.db import answers, tickets
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.ids import CommandId
from shared.domain.problem import Refused
from shared.domain.ticket import Issued, Ticket

_GIVEN: TypeAdapter[Issued | CheckedIn] = TypeAdapter(Issued | CheckedIn)


def undo(store: Store, by: Actor, given: CommandId, reason: str, command: CommandId) -> Ticket | None:
    """Give the ticket back that was asked for with the command `given`; None when it gave none.

    In that case it is void from now on: should it still arrive, it is refused. So nobody can be called with a number
    that is about to go back, and none is counted that nobody wanted.

    Raises:
        Refused: the ticket was called meanwhile, is being served or over.
    """

    def decide(change: Change) -> Ticket | None:
        answer = answers.of(change, given)
        if answer is None:
            answers.make_void(change, given)
            return None
        if answer == answers.VOID:
            return None
        known = _GIVEN.validate_json(answer)
        if isinstance(known, CheckedIn) and known.again:
            return None  # Its citizen was given it before, and still has it.
        ticket_id = (known.issued if isinstance(known, CheckedIn) else known).ticket.id
        found = tickets.find(change, ticket_id)
        if found is None:
            raise Refused(refusals.NO_SUCH_TICKET)
        return give_up(change, found, reason)

    return store.change(by, command, Ticket | None, decide)
