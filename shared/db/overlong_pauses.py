"""Pauses that last longer than they should, as rows."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from shared.db.queue_tables import ON_DUTY, shift
from shared.domain.ids import ClerkId, CounterId, HallId


@dataclass(frozen=True, slots=True)
class PauseOver:
    """A pause that goes on though its limit, `until`, is past."""

    counter_id: CounterId
    clerk_id: ClerkId
    reason: str
    since: datetime
    until: datetime


def over(connection: Connection, hall_id: HallId, now: datetime) -> list[PauseOver]:
    """Return the pauses that are too long by now, the longest first; it reads the open shifts alone."""
    wanted = select(shift.c.counter_id, shift.c.clerk_id, shift.c.reason, shift.c.paused_at, shift.c.pause_until)
    too_long = wanted.where(shift.c.hall_id == hall_id, ON_DUTY, shift.c.pause_until <= now)
    rows = connection.execute(too_long.order_by(shift.c.pause_until))
    return [PauseOver(CounterId(row[0]), ClerkId(row[1]), *row[2:]) for row in rows]
