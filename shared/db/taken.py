"""Which services citizens took numbers for most."""

from datetime import date

from sqlalchemy import Connection, func, select

from shared.db.queue_tables import ticket
from shared.domain.ids import HallId, ServiceId


def most_taken(connection: Connection, hall_id: HallId, day: date, most: int) -> tuple[ServiceId, ...]:
    """Return the services of a day's tickets, the one taken most first; reads all of the day, so ask seldom."""
    taken = func.count().label("taken")
    wanted = (
        select(ticket.c.service_id, taken)
        .where(ticket.c.hall_id == hall_id, ticket.c.business_day == day)
        .group_by(ticket.c.service_id)
        .order_by(taken.desc(), ticket.c.service_id)
        .limit(most)
    )
    return tuple(ServiceId(service_id) for service_id, _ in connection.execute(wanted))
