"""What programs ask about appointments without changing them: a day's list, what is free, and what became of them."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

from sqlalchemy import Connection, func, or_, select

from shared.db.appointment_table import BOOKED, TAKEN, appointment
from shared.db.appointments import COLUMNS, of_row
from shared.db.base import one_of
from shared.db.queue_tables import ticket
from shared.domain.after_hours import BookedSlot
from shared.domain.appointment import Appointment, AppointmentState
from shared.domain.ids import HallId, ServiceId

_OVER = one_of(ticket.c.state, "done", "abandoned")


def on_day(connection: Connection, hall_id: HallId, day: date) -> list[Appointment]:
    """Return a day's appointments whatever became of them, the earliest first."""
    of_day = (appointment.c.hall_id == hall_id, appointment.c.business_day == day)
    found = connection.execute(select(*COLUMNS).where(*of_day).order_by(appointment.c.slot_at, appointment.c.id))
    return [of_row(row) for row in found]


def with_tickets_on(
    connection: Connection, hall_id: HallId, day: date
) -> list[tuple[Appointment, str | None, str | None]]:
    """Return a day's appointments, the earliest first, each with number and state of its ticket where it has one."""
    columns = (*COLUMNS, ticket.c.number.label("ticket_number"), ticket.c.state.label("ticket_state"))
    wanted = (
        select(*columns)
        .outerjoin(ticket, ticket.c.id == appointment.c.ticket_id)
        .where(appointment.c.hall_id == hall_id, appointment.c.business_day == day)
        .order_by(appointment.c.slot_at, appointment.c.id)
    )
    return [(of_row(row), row.ticket_number, row.ticket_state) for row in connection.execute(wanted)]


def taken_between(connection: Connection, service_id: ServiceId, first: datetime, last: datetime) -> Counter[datetime]:
    """Return how many have booked each time of a service, from the first to the last."""
    at = appointment.c.slot_at
    counted = select(at, func.count()).where(appointment.c.service_id == service_id, TAKEN, at.between(first, last))
    found = connection.execute(counted.group_by(at)).all()
    return Counter({row[0]: row[1] for row in found})


def not_served_on(connection: Connection, hall_id: HallId, day: date) -> list[BookedSlot]:
    """Return a day's booked times whose citizens are still to come or still in the hall."""
    wanted = (
        select(appointment.c.service_id, appointment.c.slot_at)
        .outerjoin(ticket, ticket.c.id == appointment.c.ticket_id)
        .where(appointment.c.hall_id == hall_id, appointment.c.business_day == day, TAKEN, or_(BOOKED, ~_OVER))
    )
    return [BookedSlot(ServiceId(service_id), slot_at) for service_id, slot_at in connection.execute(wanted)]


def counted(
    connection: Connection, hall_id: HallId, first: date, last: date
) -> Iterator[tuple[ServiceId, AppointmentState, int]]:
    """Yield how many appointments of these days each service has in each state."""
    key = (appointment.c.service_id, appointment.c.state)
    of_days = (appointment.c.hall_id == hall_id, appointment.c.business_day.between(first, last))
    for service_id, state, count in connection.execute(select(*key, func.count()).where(*of_days).group_by(*key)):
        yield ServiceId(service_id), AppointmentState(state), count
