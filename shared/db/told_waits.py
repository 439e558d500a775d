"""The waits that tickets were told and those that came of it, read from a span of days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from shared.db.queue_tables import ticket
from shared.domain.accuracy import Told
from shared.domain.hall import NORMAL
from shared.domain.ids import HallId, ServiceId
from shared.domain.ticket import WaitRange

AT_A_TIME = 1000


@dataclass(frozen=True, slots=True)
class OfTicket:
    business_day: date
    service_id: ServiceId
    priority: str
    told: Told


def told_waits(connection: Connection, hall_id: HallId, first: date, last: date) -> Iterator[OfTicket]:
    """Yield every ticket of these days that was told a wait and called; booked ones wait for their own time."""
    wanted = select(
        ticket.c.business_day,
        ticket.c.service_id,
        ticket.c.priority,
        ticket.c.issued_at,
        ticket.c.first_called_at,
        ticket.c.wait_low_min,
        ticket.c.wait_high_min,
    ).where(
        ticket.c.hall_id == hall_id,
        ticket.c.business_day.between(first, last),
        ticket.c.first_called_at.is_not(None),
        ticket.c.wait_low_min.is_not(None),
        ticket.c.slot_at.is_(None),
    )
    for row in connection.execute(wanted, execution_options={"yield_per": AT_A_TIME}):
        real_min = (row.first_called_at - row.issued_at).total_seconds() / 60
        told = Told(WaitRange(row.wait_low_min, row.wait_high_min), real_min)
        yield OfTicket(row.business_day, ServiceId(row.service_id), row.priority or NORMAL, told)
