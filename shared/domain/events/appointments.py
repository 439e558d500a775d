"""What happens to an appointment."""

from dataclasses import dataclass
from datetime import datetime

from shared.domain.appointment import Source
from shared.domain.ids import AppointmentId, ServiceId, TicketId


@dataclass(frozen=True, slots=True)
class AppointmentBooked:
    """A time is promised; with `was_at` it was another one before."""

    appointment_id: AppointmentId
    service_id: ServiceId
    slot_at: datetime
    source: Source
    was_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AppointmentCancelled:
    appointment_id: AppointmentId
    service_id: ServiceId
    slot_at: datetime
    source: Source


@dataclass(frozen=True, slots=True)
class AppointmentCheckedIn:
    """Whoever booked has come, and has this ticket."""

    appointment_id: AppointmentId
    service_id: ServiceId
    slot_at: datetime
    ticket_id: TicketId
    number: str


@dataclass(frozen=True, slots=True)
class AppointmentMissed:
    """Nobody came while the appointment could be checked in."""

    appointment_id: AppointmentId
    service_id: ServiceId
    slot_at: datetime
