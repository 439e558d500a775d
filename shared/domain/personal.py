"""Tickets that wait for one counter or one clerk alone: transferred, sent back, or back from being on hold."""

from dataclasses import dataclass

from shared.domain.events import (
    DayClosed,
    Event,
    HallChanged,
    MoveUndone,
    TicketReleased,
    TicketReturned,
    TicketTransferred,
    TicketWentOn,
)
from shared.domain.ids import ClerkId, CounterId, QueueId, TicketId
from shared.domain.ticket import TicketState


@dataclass(frozen=True, slots=True)
class PersonalTicket:
    ticket_id: TicketId
    number: str
    queue_id: QueueId
    for_counter_id: CounterId | None
    for_clerk_id: ClerkId | None
    sent_by: ClerkId | None
    """The colleague who transferred it last, if any did."""


def touches_personal(event: Event) -> bool:
    """Tell whether there may be other such tickets after an event; a call of a known one is told by its id."""
    match event:
        case TicketTransferred(to_counter_id=counter_id, to_clerk_id=clerk_id):
            return counter_id is not None or clerk_id is not None
        case TicketWentOn(for_clerk_id=clerk_id):
            return clerk_id is not None
        case TicketReturned(was=was):
            return was is TicketState.HELD
        case TicketReleased() | MoveUndone() | DayClosed() | HallChanged():
            return True
        case _:
            return False
