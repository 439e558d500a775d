"""What the clerks' days came to, read from the journal."""

from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection

from shared.db import halls, past_days
from shared.db.store import Store
from shared.domain.duty_times import DutyTimes
from shared.domain.duty_walk import DutyWalk
from shared.domain.hall import Hall
from shared.domain.ids import ClerkId
from shared.domain.opening import opening_of
from shared.domain.view import HallView


def duty_of(store: Store, clerk_id: ClerkId, day: date) -> DutyTimes | None:
    """Return what a day came to for one clerk, of today up to now; None for a clerk who was not on duty."""
    return duties_of(store, day).get(clerk_id)


def duties_of(store: Store, day: date) -> dict[ClerkId, DutyTimes]:
    """Return the same for every clerk who was on duty that day, in the order of the catalogue."""
    return store.read(lambda connection: _duties(connection, halls.load(connection, store.hall_id), day, store.now()))


def _duties(connection: Connection, hall: Hall, day: date, now: datetime) -> dict[ClerkId, DutyTimes]:
    begins, ends = _midnight(hall, day), _midnight(hall, day + timedelta(days=1))
    if now <= begins:
        return {}
    cursor = past_days.last_before(connection, hall.id, begins)
    view = HallView(cursor, day, {}, past_days.on_duty_at(connection, hall.id, begins), (), ())
    walk = DutyWalk(hall, opening_of(hall).ranges(day), view, begins)
    found = walk.walk(past_days.events_after(connection, hall.id, cursor, ends), min(ends, now))
    place = {clerk.id: place for place, clerk in enumerate(hall.clerks)}
    return {clerk_id: found[clerk_id] for clerk_id in sorted(found, key=lambda c: place.get(c, len(place)))}


def _midnight(hall: Hall, day: date) -> datetime:
    return datetime.combine(day, time(), hall.zone)
