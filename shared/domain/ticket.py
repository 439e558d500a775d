"""A ticket and the visits it leads to, as the queue engine sees them."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from shared.domain.hall import NORMAL
from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId, TicketId, VisitId
from shared.domain.material_check import Checked
from shared.domain.words import NOTHING, Language, Words


class TicketState(StrEnum):
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    PARKED = "parked"
    HELD = "held"
    DONE = "done"
    ABANDONED = "abandoned"


OVER = (TicketState.DONE, TicketState.ABANDONED)
"""Nothing happens to such a ticket any more."""


SHORT_MIN = 15
"""A wait of at most so many minutes may begin at nothing and still be believed."""


@dataclass(frozen=True, slots=True)
class WaitRange:
    """An expected wait, in whole minutes from the likely best to the likely worst."""

    low: int
    high: int

    @property
    def vague(self) -> bool:
        """Whether so little is known that no minutes should be told: it may be over at once, or take long."""
        return self.low == 0 and self.high > SHORT_MIN


@dataclass(frozen=True, slots=True)
class Ticket:
    id: TicketId
    number: str
    """As the citizen reads it, e.g. A012; it never changes."""
    code: str
    """Unguessable; what the slip's QR code carries."""
    business_day: date
    service_id: ServiceId
    queue_id: QueueId
    priority: str
    language: Language
    state: TicketState
    issued_at: datetime
    entered_at: datetime
    """When it came into its present line, or the last one it was in."""
    rank_at: datetime
    """What its line is ordered by, lowest first."""
    slot_at: datetime | None = None
    """The booked time of an appointment."""
    steps: tuple[ServiceId, ...] = ()
    """Services still to come after this one, in their order."""
    for_counter_id: CounterId | None = None
    """While it waits: the only counter that may call it."""
    for_clerk_id: ClerkId | None = None
    """While it waits or is held: the only clerk who may call it."""
    return_to: ClerkId | None = None
    """Whom it goes back to when this visit is finished."""
    counter_id: CounterId | None = None
    clerk_id: ClerkId | None = None
    called_at: datetime | None = None
    first_called_at: datetime | None = None
    started_at: datetime | None = None
    recalls: int = 0
    visit_id: VisitId | None = None
    """The open visit while serving, else None."""
    comment: str = ""
    """What the last clerk left for the next one."""
    missed_at: datetime | None = None
    """When it was parked the last time."""
    due_at: datetime | None = None
    """When it moves by itself: starts while called, comes back while held, is over while parked."""
    due_call: int | None = None
    """While parked: it is over once its queue has called so many tickets on its day."""
    reason: Words = NOTHING
    """Why it was called the last time, and no other."""
    name: str = ""
    """The masked name by which its citizen is called too, where the hall calls by name."""
    sent_by: ClerkId | None = None
    """Who transferred it here, while it is on that way."""
    materials: Checked = ()
    """What clerks found of the papers of its present service."""
    held_at: datetime | None = None
    """When it was put on hold the last time."""
    held_for: str = ""
    """Why, by its code or in the clerk's own words."""
    moves: int = field(default=0, compare=False)
    """How often it was moved, by whomever; shows whether it is still where a step brought it."""

    @property
    def personal(self) -> bool:
        """Whether it waits for one counter or clerk."""
        return self.for_counter_id is not None or self.for_clerk_id is not None

    def class_at(self, now: datetime) -> str:
        """Return the class that it counts as: an appointment is a normal one before its booked time."""
        return NORMAL if self.slot_at is not None and self.slot_at > now else self.priority


@dataclass(frozen=True, slots=True)
class Issued:
    """A ticket just taken, with what its slip tells."""

    ticket: Ticket
    people_ahead: int
    wait: WaitRange
    staffed: bool = True
    """Whether a counter was open for its queue; the wait is a guess where none was."""
    away: bool = False
    """Whether a kiosk gave it while the database was away: people ahead and wait are the last known ones."""
    asked_at: datetime | None = None
    """When people ahead and wait were reckoned anew; None for when it was given."""

    @property
    def told_at(self) -> datetime:
        """When people ahead and wait were so."""
        return self.asked_at or self.ticket.issued_at
