"""Who stands first in each line, as rows."""

from datetime import date, datetime

from sqlalchemy import Connection, and_, func, select

from shared.db.queue_tables import IN_LINE, OPEN_LINE, ticket
from shared.domain.candidates import Candidate
from shared.domain.hall import Hall
from shared.domain.ids import QueueId, TicketId
from shared.domain.next_up import next_up


def next_numbers(
    connection: Connection, hall: Hall, day: date, now: datetime, count: int
) -> dict[QueueId, tuple[str, ...]]:
    """Return for each of the hall's queues which numbers of a day are called next, at most `count` of each."""
    waiting = _first_of_lines(connection, hall, day, count)
    return {
        queue.id: tuple(c.number for c in next_up(waiting, queue.id, hall.rules, now, count)) for queue in hall.queues
    }


def _first_of_lines(connection: Connection, hall: Hall, day: date, count: int) -> list[Candidate]:
    t = ticket.c
    place = func.row_number().over(partition_by=(t.queue_id, t.priority), order_by=(t.rank_at, t.id)).label("place")
    # IN_LINE names the index that is as small as the lines are; it says nothing that OPEN_LINE does not.
    of_day = and_(t.hall_id == hall.id, t.business_day == day, IN_LINE, OPEN_LINE)
    wanted = (t.id, t.number, t.queue_id, t.priority, t.rank_at, t.entered_at, t.slot_at)
    lines = select(*wanted, place).where(of_day).subquery()
    rows = connection.execute(select(lines).where(lines.c.place <= count))
    return [
        Candidate(
            TicketId(row.id),
            row.number,
            QueueId(row.queue_id),
            row.priority,
            row.rank_at,
            row.entered_at,
            hall.head_start_s(row.priority, QueueId(row.queue_id)),
            row.slot_at,
        )
        for row in rows
    ]
