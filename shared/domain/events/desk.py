"""What a clerk does beside a ticket's way: ticks materials, leaves a note, takes the last move back."""

from dataclasses import dataclass
from datetime import date, datetime

from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId, TicketId, VisitId
from shared.domain.last_move import Move
from shared.domain.material_check import Checked
from shared.domain.ticket import TicketState
from shared.domain.view import AtCounter


@dataclass(frozen=True, slots=True)
class MaterialsChecked:
    """The clerk's ticks of the present service, all of them; they take the place of the ones before."""

    ticket_id: TicketId
    number: str
    visit_id: VisitId
    counter_id: CounterId
    service_id: ServiceId
    materials: Checked


@dataclass(frozen=True, slots=True)
class TicketNoted:
    """The clerk who has the ticket in hand left a note for the next one; an empty one takes the note away."""

    ticket_id: TicketId
    number: str
    counter_id: CounterId
    comment: str


@dataclass(frozen=True, slots=True)
class MoveUndone:
    """A clerk took the last move back; the counter is as before it, with the ticket in hand that it had."""

    move: Move
    counter_id: CounterId
    clerk_id: ClerkId
    ticket_id: TicketId | None = None
    number: str = ""
    business_day: date | None = None
    """The ticket's own, which may be over."""
    was: TicketState | None = None
    """Where the move had brought the ticket."""
    queue_id: QueueId | None = None
    """The queue in which it was then."""
    in_hand: AtCounter | None = None
    """What the counter has in hand again; None after a pause."""
    visit_id: VisitId | None = None
    """The visit that goes on, or that was begun by mistake."""
    service_times: tuple[int, ...] | None = None
    """The service's last times without the one that a finish taught; None where they stay."""
    paused_at: datetime | None = None
    """Since when the counter is paused, where it is paused again."""
    reason: str = ""
    """Why it is paused."""
    pause_until: datetime | None = None
    """When that pause gets longer than its reason allows."""
