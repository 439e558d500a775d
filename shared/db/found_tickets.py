"""Tickets found by what stands on a slip, whatever became of them."""

from datetime import date

from sqlalchemy import Connection, bindparam, case, func, select

from shared.db.base import one_of
from shared.db.change import Change
from shared.db.prepared import Prepared
from shared.db.queue_tables import ticket
from shared.db.tickets import COLUMNS, of_row
from shared.domain.ids import HallId
from shared.domain.ticket import OVER, Ticket

_OF_HALL = select(*COLUMNS).where(ticket.c.hall_id == bindparam("hall_id"))
_BY_CODE = Prepared(_OF_HALL.where(ticket.c.code == bindparam("code")))
_BY_NUMBER = Prepared(_OF_HALL.where(ticket.c.business_day == bindparam("day"), ticket.c.number == bindparam("number")))


def of_code(change: Change, code: str) -> Ticket | None:
    """Return the ticket whose slip carries this code."""
    row = change.one(_BY_CODE, hall_id=change.hall_id, code=code)
    return of_row(row) if row else None


def of_number(change: Change, number: str, day: date) -> Ticket | None:
    """Return the ticket that has a number on a day."""
    row = change.one(_BY_NUMBER, hall_id=change.hall_id, day=day, number=number)
    return of_row(row) if row else None


def ending_in(connection: Connection, hall_id: HallId, day: date, figures: str, most: int) -> tuple[str, ...]:
    """Return the numbers of a day that end in these figures: first those not over yet, then by the number itself."""
    over = one_of(ticket.c.state, *(state.value for state in OVER))
    wanted = (
        select(ticket.c.number)
        .where(ticket.c.hall_id == hall_id, ticket.c.business_day == day, ticket.c.number.endswith(figures))
        .order_by(case((over, 1), else_=0), func.substr(ticket.c.number, 2), ticket.c.number)
        .limit(most)
    )
    return tuple(connection.execute(wanted).scalars())
