"""A counter as whoever presses a key there sees it, so that no step lands on a ticket that nobody has seen."""

from dataclasses import dataclass

from shared.domain import refusals
from shared.domain.ids import TicketId
from shared.domain.last_move import LastMove
from shared.domain.problem import Refused
from shared.domain.ticket import Ticket
from shared.domain.view import CounterView


@dataclass(frozen=True, slots=True)
class Seen:
    """What stood on the screen when the key was pressed."""

    ticket_id: TicketId | None = None
    """The ticket called or served there; None for a free counter."""
    last: LastMove | None = None
    """What undoing would take back."""


def seen_at(counter: CounterView) -> Seen:
    """Return what a counter shows."""
    return Seen(counter.ticket.ticket_id if counter.ticket else None, counter.last)


def check_in_hand(found: Ticket, seen: Seen | None) -> None:
    """Refuse a step that was meant for another ticket, or for a free counter; None was meant for whatever is there.

    Raises:
        Refused: another ticket is in hand by now.
    """
    if seen is not None and seen.ticket_id != found.id:
        raise Refused(refusals.OTHER_IN_HAND.fill(number=found.number))


def check_last(known: LastMove, seen: Seen | None) -> None:
    """Refuse to undo another move than the one that was seen.

    Raises:
        Refused: something else was done at the counter since.
    """
    if seen is None:
        return
    if seen.last is None or (seen.last.move, seen.last.ticket_id) != (known.move, known.ticket_id):
        raise Refused(refusals.OTHER_LAST_MOVE)
