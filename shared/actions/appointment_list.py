"""Today's appointments as a clerk looks at them: who is to come, who is here, and which number they have."""

from shared.actions.staff_only import check_staff
from shared.db import appointment_reads
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.appointment_list import AppointmentRow, DayOfAppointments
from shared.domain.ticket import TicketState


def list_appointments(store: Store, by: Actor) -> DayOfAppointments:
    """Return today's appointments whatever became of them, the earliest first.

    Raises:
        Refused: the actor is no member of staff; names are for nobody else, not even masked.
    """
    check_staff(by)
    now = store.now()
    day = now.astimezone(store.zone).date()
    found = store.read(lambda connection: appointment_reads.with_tickets_on(connection, store.hall_id, day))
    rows = [AppointmentRow(one, number, TicketState(state) if state else None) for one, number, state in found]
    return DayOfAppointments(tuple(rows), now)
