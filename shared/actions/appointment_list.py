"""Today's appointments as a clerk looks at them: who is to come, who is here, and which number they have."""

from shared.db import appointment_reads
from shared.db.store import Store
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.appointment_list import AppointmentRow, DayOfAppointments
from shared.domain.hall import Role
from shared.domain.problem import Refused
from shared.domain.ticket import TicketState

STAFF = (Role.CLERK, Role.GUIDE, Role.MANAGER, Role.TECHNICIAN)


def list_appointments(store: Store, by: Actor) -> DayOfAppointments:
    """Return today's appointments whatever became of them, the earliest first.

    Raises:
        Refused: the actor is no member of staff; names are for nobody else, not even masked.
    """
    if by.role not in STAFF:
        raise Refused(refusals.STAFF_ONLY)
    now = store.now()
    day = now.astimezone(store.zone).date()
    found = store.read(lambda connection: appointment_reads.with_tickets_on(connection, store.hall_id, day))
    rows = [AppointmentRow(one, number, TicketState(state) if state else None) for one, number, state in found]
    return DayOfAppointments(tuple(rows), now)
