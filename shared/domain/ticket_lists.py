"""The lists a clerk looks at: who waits, who was missed and who is on hold; and which events change them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from shared.domain.events import (
    DayClosed,
    Event,
    HallChanged,
    MoveUndone,
    TicketCalled,
    TicketCancelled,
    TicketHeld,
    TicketIssued,
    TicketMissed,
    TicketReleased,
    TicketReturned,
    TicketTransferred,
    TicketWentOn,
)
from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId, TicketId
from shared.domain.ticket import TicketState
from shared.domain.words import NOTHING, Words

T = TypeVar("T")
PAGE = 20


class TicketList(StrEnum):
    WAITING = "waiting"
    PARKED = "parked"
    HELD = "held"


NONE, ALL = frozenset[TicketList](), frozenset(TicketList)
_OF_STATE = {
    TicketState.WAITING: TicketList.WAITING,
    TicketState.PARKED: TicketList.PARKED,
    TicketState.HELD: TicketList.HELD,
}


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """Somebody who waits, as the counter that looks would call them."""

    ticket_id: TicketId
    number: str
    service_id: ServiceId
    queue_id: QueueId
    priority: str
    entered_at: datetime
    """Since when it waits in this line."""
    slot_at: datetime | None = None
    """The booked time of an appointment."""
    for_counter_id: CounterId | None = None
    for_clerk_id: ClerkId | None = None

    @property
    def personal(self) -> bool:
        """Whether only one counter or clerk may call it."""
        return self.for_counter_id is not None or self.for_clerk_id is not None

    def waited_s(self, now: datetime) -> float:
        return max(0.0, (now - self.entered_at).total_seconds())


@dataclass(frozen=True, slots=True)
class ParkedRow:
    """Somebody who missed the call and may still come back."""

    ticket_id: TicketId
    number: str
    service_id: ServiceId
    queue_id: QueueId
    missed_at: datetime
    over_at: datetime | None = None
    """Until when it may come back; None where no time ends it but the day."""
    calls_left: int | None = None
    """After how many more calls of its queue it is over; None where none end it."""


@dataclass(frozen=True, slots=True)
class HeldRow:
    ticket_id: TicketId
    number: str
    service_id: ServiceId
    queue_id: QueueId
    held_at: datetime | None
    held_by: ClerkId | None
    """Who may call it back; None where that clerk has left."""
    until: datetime | None = None
    """When it waits again by itself; None until it is called back."""
    reason: str = ""
    """Its code or the clerk's own words; `hold_words.hold_reason` tells it."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A part of a list as it was at one moment."""

    rows: tuple[T, ...]
    more: bool
    """Whether there is a next page."""
    now: datetime
    why: Words = NOTHING
    """Why the first of those who wait is called next, as the call itself will say; told with the first page alone."""


def touches_lists(event: Event) -> frozenset[TicketList]:
    """Return the lists that an event changes: who shows one of them reads it again."""
    match event:
        case TicketIssued() | TicketWentOn() | TicketTransferred():
            return frozenset({TicketList.WAITING})
        case TicketReturned() | TicketCalled():
            # A call may be the last that a missed ticket of its queue is kept for.
            return frozenset({TicketList.WAITING, TicketList.PARKED, _OF_STATE.get(event.was, TicketList.WAITING)})
        case TicketMissed():
            return frozenset({TicketList.PARKED})
        case TicketHeld():
            return frozenset({TicketList.HELD})
        case TicketReleased():
            return frozenset({TicketList.WAITING, TicketList.HELD})
        case TicketCancelled() | MoveUndone():
            return frozenset({_OF_STATE[event.was]}) if event.was in _OF_STATE else NONE
        case HallChanged() | DayClosed():
            return ALL
        case _:
            return NONE
