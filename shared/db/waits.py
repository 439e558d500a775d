"""Since when people wait, as rows."""

from datetime import date, datetime

from sqlalchemy import Connection, and_, case, func, select

from shared.db.base import Moment
from shared.db.queue_tables import IN_LINE, WAITING, ticket
from shared.domain.ids import HallId, QueueId

# Who checked in early waits only from the booked time on.
_SINCE = case((ticket.c.slot_at > ticket.c.entered_at, ticket.c.slot_at), else_=ticket.c.entered_at)


def waiting_since(connection: Connection, hall_id: HallId, day: date) -> dict[QueueId, datetime]:
    """Return for each queue in which anybody waits since when the one does who waits longest."""
    # IN_LINE names the index that is as small as the lines are; it says nothing that WAITING does not.
    of_day = and_(ticket.c.hall_id == hall_id, ticket.c.business_day == day, IN_LINE, WAITING)
    longest = select(ticket.c.queue_id, func.min(_SINCE, type_=Moment())).where(of_day).group_by(ticket.c.queue_id)
    return {QueueId(queue_id): since for queue_id, since in connection.execute(longest)}
