"""What the terminal knows of the visit in hand beside the hall's own picture."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from counter_terminal.state import Page
from shared.domain.ids import ServiceId, TicketId
from shared.domain.material_check import Checked
from shared.domain.passing_on import NEVER, PassedOn
from shared.domain.view import AtCounter


@dataclass(frozen=True, slots=True)
class Walk:
    """Where a ticket with several services is: which of them this is, and what comes next; and how it came here."""

    ticket_id: TicketId
    service_id: ServiceId
    place: int
    all: int
    next: ServiceId | None
    spent_s: Mapping[ServiceId, int] = field(default_factory=dict)
    """Seconds that its earlier visits took, by service."""
    passed_on: PassedOn = NEVER


@dataclass(frozen=True, slots=True)
class Ticked:
    """Ticks that are on their way to the hall, shown until its own picture has them."""

    ticket_id: TicketId
    service_id: ServiceId
    ticks: Checked


@dataclass(frozen=True, slots=True)
class VisitFacts:
    ticked: Ticked | None = None
    late: bool = False
    """Whether ticks could not be stored at once, and are sent again."""
    walk: Walk | None = None
    written: frozenset[Page] = frozenset()
    """The pages on which something is written for the ticket in hand, and not used yet."""
    and_next: bool = False
    """Whether the outcome that will be chosen calls the next one too; never longer than its page is open."""
    has_printer: bool = False
    printing: bool = False

    def ticks_of(self, ticket: AtCounter) -> Checked:
        """Return the ticks to be shown of the ticket in hand."""
        ticked = self.ticked
        if ticked is not None and (ticked.ticket_id, ticked.service_id) == (ticket.ticket_id, ticket.service_id):
            return ticked.ticks
        return ticket.materials

    def walk_of(self, ticket: AtCounter) -> Walk | None:
        walk = self.walk
        return walk if walk and (walk.ticket_id, walk.service_id) == (ticket.ticket_id, ticket.service_id) else None

    def spent_on(self, ticket: AtCounter) -> Mapping[ServiceId, int]:
        """Return the seconds that the ticket's earlier visits took, by service; nothing until they are read."""
        walk = self.walk_of(ticket)
        return walk.spent_s if walk else {}


NO_VISIT = VisitFacts()
