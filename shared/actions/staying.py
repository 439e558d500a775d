"""Who must stay after hours for those who booked."""

from datetime import date

from sqlalchemy import Connection

from shared.db import appointment_reads, halls, snapshot
from shared.db.store import Store
from shared.domain import booking_words as say
from shared.domain.after_hours import Stay, left_behind, open_for_appointments
from shared.domain.hall import Hall
from shared.domain.ids import CounterId
from shared.domain.words import Words


def stays_today(store: Store) -> tuple[Stay, ...]:
    """Return which queues need a counter after hours today, for appointments still to come or to be served."""
    return store.read(lambda c: _stays(c, halls.load(c, store.hall_id), store.today(c)))


def why_stay(store: Store, counter_id: CounterId) -> Words | None:
    """Return what to warn a clerk of who is about to sign out: nobody else is there for those who booked.

    A warning and no refusal: a clerk who is ill must be able to leave, and the manager may send somebody else.
    """

    def question(connection: Connection) -> Words | None:
        hall, today = halls.load(connection, store.hall_id), store.today(connection)
        view = snapshot.read_view(connection, store.hall_id, today)
        stay = left_behind(hall, view, counter_id, _stays(connection, hall, today))
        if stay is None:
            return None
        return say.STILL_TO_COME.fill(people=stay.people, until=f"{stay.until.astimezone(hall.zone):%H:%M}")

    return store.read(question)


def _stays(connection: Connection, hall: Hall, day: date) -> tuple[Stay, ...]:
    return open_for_appointments(hall, day, appointment_reads.not_served_on(connection, hall.id, day))
