"""What is known of today's appointments, and what the clerk wants to see of them."""

from dataclasses import dataclass

from shared.domain.appointment_list import DayOfAppointments
from shared.domain.ids import AppointmentId


@dataclass(frozen=True, slots=True)
class AppointmentFacts:
    day: DayOfAppointments | None = None
    """None before they have been read."""
    typed: str = ""
    whole_hall: bool = False
    failed: bool = False
    """Whether they could not be read anew."""
    chosen: AppointmentId | None = None


NO_APPOINTMENTS = AppointmentFacts()
