"""Tickets that wait for one counter or clerk alone, as rows; there are few of them at any time."""

from datetime import date

from sqlalchemy import bindparam, select, union_all

from shared.db.change import Question
from shared.db.prepared import Prepared
from shared.db.queue_tables import FOR_CLERK, FOR_COUNTER, ticket
from shared.db.setup_tables import clerk, counter
from shared.domain.ids import HallId

_COLUMNS = (
    ticket.c.id,
    ticket.c.number,
    ticket.c.queue_id,
    ticket.c.for_counter_id,
    ticket.c.for_clerk_id,
    ticket.c.sent_by,
)
_TODAY = ticket.c.business_day == bindparam("day")
# Asked by the hall's counters and clerks, and not by the hall's own column: for that SQLite would read all of the day.
_COUNTERS = select(counter.c.id).where(counter.c.hall_id == bindparam("hall_id"))
_CLERKS = select(clerk.c.id).where(clerk.c.hall_id == bindparam("hall_id"))
_PERSONAL = Prepared(
    union_all(
        select(*_COLUMNS).where(ticket.c.for_counter_id.in_(_COUNTERS), _TODAY, FOR_COUNTER),
        select(*_COLUMNS).where(
            ticket.c.for_clerk_id.in_(_CLERKS), _TODAY, FOR_CLERK, ticket.c.for_counter_id.is_(None)
        ),
    )
)


def ask_personal(hall_id: HallId, day: date) -> Question:
    return _PERSONAL, {"hall_id": hall_id, "day": day}
