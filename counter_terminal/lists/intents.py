"""What a clerk asks for with a row of a list, and the action of the hall that each means."""

from dataclasses import dataclass
from typing import TypeAlias

from counter_terminal.state import Act
from shared.actions.calling import call_this
from shared.actions.issuing import cancel
from shared.actions.moving import end_hold
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.ids import CommandId, TicketId
from shared.domain.seen import Seen
from shared.domain.ticket import Ticket


@dataclass(frozen=True, slots=True)
class CallThis:
    ticket_id: TicketId
    act: Act = Act.CALL_THIS


@dataclass(frozen=True, slots=True)
class EndHold:
    ticket_id: TicketId
    act: Act = Act.END_HOLD


@dataclass(frozen=True, slots=True)
class Cancel:
    ticket_id: TicketId
    reason: str
    """A code of `CANCEL_REASONS`."""
    act: Act = Act.CANCEL


RowIntent: TypeAlias = CallThis | EndHold | Cancel


def perform_on_row(intent: RowIntent, store: Store, by: Actor, command: CommandId, seen: Seen) -> Ticket:
    """Carry an intent out; blocking. Raises Refused or DatabaseAway."""
    match intent:
        case CallThis(ticket_id):
            return call_this(store, by, ticket_id, command, seen)
        case EndHold(ticket_id):
            return end_hold(store, by, ticket_id, command)
        case Cancel(ticket_id, reason):
            return cancel(store, by, ticket_id, reason, command)
