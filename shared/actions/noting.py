"""A note on the ticket for whichever clerk has it next."""

from shared.actions.at_counter import asking_at_counter, ticket_in_hand
from shared.db import last_moves, tickets
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import lifecycle, refusals
from shared.domain.actor import Actor
from shared.domain.events import TicketNoted
from shared.domain.ids import CommandId
from shared.domain.last_move import Move
from shared.domain.problem import Refused
from shared.domain.seen import Seen
from shared.domain.ticket import Ticket

LONGEST = 200
"""Characters that fit under a number on a clerk's screen."""


def note(store: Store, by: Actor, text: str, command: CommandId, seen: Seen | None = None) -> Ticket:
    """Leave a note on the ticket called or served here, in place of the one before; an empty one takes it away.

    It stays with the ticket wherever it goes, until somebody writes another, and is `AtCounter.comment` where it is
    called next.

    Raises:
        Refused: there is no ticket here, or the text is too long.
    """

    def decide(change: Change) -> Ticket:
        shift, found = ticket_in_hand(change, by, seen)
        noted = lifecycle.note(found, short(text))
        tickets.save(change, noted)
        last_moves.took(change, shift.id, Move.NOTE, found)
        change.record(TicketNoted(noted.id, noted.number, shift.counter_id, noted.comment))
        return noted

    return store.change(by, command, Ticket, decide, asking_at_counter(store, by))


def short(text: str) -> str:
    """Return a clerk's words without blanks around them; refuse what is too long to be shown."""
    told = text.strip()
    if len(told) > LONGEST:
        raise Refused(refusals.TOO_LONG.fill(most=LONGEST))
    return told
