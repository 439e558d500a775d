"""Tickets found by what stands on their slips."""

from sqlalchemy import bindparam, select

from shared.db.change import Change
from shared.db.prepared import Prepared
from shared.db.queue_tables import ticket
from shared.db.tickets import COLUMNS, of_row
from shared.domain.ticket import Ticket

_OF_HALL = ticket.c.hall_id == bindparam("hall_id")
_BY_CODE = Prepared(select(*COLUMNS).where(_OF_HALL, ticket.c.code == bindparam("code")))
_BY_NUMBER = Prepared(
    select(*COLUMNS).where(_OF_HALL, ticket.c.business_day == bindparam("day"), ticket.c.number == bindparam("number"))
)


def by_code(change: Change, code: str) -> Ticket | None:
    """Return the ticket of a slip, of whatever day."""
    row = change.one(_BY_CODE, hall_id=change.hall_id, code=code)
    return of_row(row) if row else None


def by_number(change: Change, number: str) -> Ticket | None:
    """Return today's ticket of that number."""
    row = change.one(_BY_NUMBER, hall_id=change.hall_id, day=change.business_day, number=number)
    return of_row(row) if row else None
