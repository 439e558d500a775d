"""A day's appointments as staff look at them, what each is good for, and which events change them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from shared.domain.appointment import Appointment, AppointmentState
from shared.domain.check_in import opens_at
from shared.domain.events import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentCheckedIn,
    AppointmentMissed,
    DayClosed,
    Event,
    HallChanged,
    MoveUndone,
    TicketCancelled,
    VisitFinished,
)
from shared.domain.ticket import TicketState


class Coming(StrEnum):
    """How far somebody who booked has come."""

    TO_COME = "to_come"
    """It is too early to check in."""
    EXPECTED = "expected"
    """May check in; the booked time is still to come."""
    LATE = "late"
    """May still check in, though the booked time is past."""
    HERE = "here"
    SERVED = "served"
    MISSED = "missed"
    CANCELLED = "cancelled"


MAY_CHECK_IN = (Coming.EXPECTED, Coming.LATE)


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    appointment: Appointment
    number: str | None = None
    """Of the ticket that checking in gave."""
    ticket: TicketState | None = None

    def coming(self, early_s: int, now: datetime) -> Coming:
        """Return how far it has come at `now`; a ticket that was given back leaves it as good as it was before."""
        if self.ticket is TicketState.DONE:
            return Coming.SERVED
        if self.ticket not in (None, TicketState.ABANDONED):
            return Coming.HERE
        one = self.appointment
        if one.state is AppointmentState.CANCELLED:
            return Coming.CANCELLED
        if one.state is AppointmentState.MISSED or now > one.until:
            return Coming.MISSED
        if now < opens_at(one, early_s):
            return Coming.TO_COME
        return Coming.EXPECTED if now <= one.slot_at else Coming.LATE


@dataclass(frozen=True, slots=True)
class DayOfAppointments:
    rows: tuple[AppointmentRow, ...]
    now: datetime


def touches_appointments(event: Event) -> bool:
    """Tell whether an event changes the list of a day's appointments."""
    booked = (AppointmentBooked, AppointmentCancelled, AppointmentCheckedIn, AppointmentMissed)
    return isinstance(event, (*booked, VisitFinished, TicketCancelled, MoveUndone, HallChanged, DayClosed))
