"""The ratings of a day as the duty manager reads them."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from shared.db.queue_tables import rating, ticket, visit
from shared.db.setup_tables import clerk, counter
from shared.domain.ids import HallId, ServiceId
from shared.domain.rating_figures import RatedVisit


def rated_on(connection: Connection, hall_id: HallId, day: date, zone: ZoneInfo) -> Iterator[RatedVisit]:
    """Yield the visits whose rating was asked for on a day, in their order."""
    begins = datetime.combine(day, time(), zone)
    ends = datetime.combine(day + timedelta(days=1), time(), zone)
    wanted = (
        select(
            ticket.c.number.label("ticket_number"),
            counter.c.number.label("counter_number"),
            clerk.c.number.label("clerk_number"),
            visit.c.service_id,
            rating.c.opened_at,
            rating.c.level,
            rating.c.reasons,
            rating.c.comment,
        )
        .join(visit, visit.c.id == rating.c.visit_id)
        .join(ticket, ticket.c.id == rating.c.ticket_id)
        .join(counter, counter.c.id == rating.c.counter_id)
        .join(clerk, clerk.c.id == rating.c.clerk_id)
        .where(rating.c.hall_id == hall_id, rating.c.opened_at >= begins, rating.c.opened_at < ends)
        .order_by(rating.c.opened_at, rating.c.visit_id)
    )
    for row in connection.execute(wanted):
        yield RatedVisit(
            row.ticket_number,
            row.counter_number,
            row.clerk_number,
            ServiceId(row.service_id),
            row.opened_at,
            row.level,
            tuple(row.reasons or ()),
            row.comment or "",
        )
