"""What time alone brings about, as rows: tickets that are due or of days that are over, answers nobody asks for."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, delete, exists, literal, or_, select

from shared.db.alerts import anything_over
from shared.db.appointments import anything_overdue
from shared.db.change import Change
from shared.db.journal_tables import command
from shared.db.prepared import Prepared
from shared.db.queue_tables import AT_COUNTER, DUE, DUE_CALL, IN_LINE, day_queue, ticket
from shared.db.setup_tables import counter
from shared.db.tickets import COLUMNS, of_row
from shared.domain.ids import HallId
from shared.domain.ticket import Ticket

AT_A_TIME = 200
"""Tickets that one change looks after, so that nobody waits long for its lock."""

ANSWERS_KEPT = timedelta(days=2)

_HALL = ticket.c.hall_id == bindparam("hall_id")


def _due(what: list[Any]) -> Select[Any]:
    return select(*what).where(_HALL, DUE, ticket.c.due_at <= bindparam("now", type_=ticket.c.due_at.type))


def _due_by_calls(what: list[Any]) -> Select[Any]:
    same_day = and_(day_queue.c.queue_id == ticket.c.queue_id, day_queue.c.business_day == ticket.c.business_day)
    counted = ticket.join(day_queue, same_day)
    return select(*what).select_from(counted).where(_HALL, DUE_CALL, ticket.c.due_call <= day_queue.c.calls)


_ONE = [literal(1)]
# Asked as the first day that has anybody left: for "is there one" PostgreSQL reads the whole table while it is small,
# as it expects one soon.
_DAYS = select(ticket.c.business_day).where(_HALL, IN_LINE)
_FIRST_DAY = _DAYS.order_by(ticket.c.business_day).limit(1)
_LAST_DAY = _DAYS.order_by(ticket.c.business_day.desc()).limit(1)
_ANYTHING = select(
    or_(
        exists(_due(_ONE)),
        exists(_due_by_calls(_ONE)),
        exists(anything_overdue()),
        exists(anything_over()),
        _FIRST_DAY.scalar_subquery() < bindparam("day"),
        _LAST_DAY.scalar_subquery() > bindparam("day"),
    ).label("anything")
)
_DUE = Prepared(_due(COLUMNS).order_by(ticket.c.due_at).limit(AT_A_TIME))
_DUE_BY_CALLS = Prepared(_due_by_calls(COLUMNS).limit(AT_A_TIME))
_LEFT = select(*COLUMNS).where(_HALL, IN_LINE).order_by(ticket.c.business_day, ticket.c.id).limit(AT_A_TIME)
_OVER = Prepared(_LEFT.where(ticket.c.business_day < bindparam("day")))
_TO_COME = Prepared(_LEFT.where(ticket.c.business_day > bindparam("day")))
_LEFT_TODAY = Prepared(
    select(*COLUMNS).where(_HALL, IN_LINE, ticket.c.business_day == bindparam("day")).order_by(ticket.c.id)
)
_IN_HAND = Prepared(
    select(*COLUMNS)
    .join(counter, counter.c.id == ticket.c.counter_id)
    .where(counter.c.hall_id == bindparam("hall_id"), AT_COUNTER)
    .order_by(ticket.c.id)
)
_FORGET = Prepared(
    delete(command).where(
        command.c.hall_id == bindparam("hall_id"), command.c.at < bindparam("before", type_=command.c.at.type)
    )
)


def anything_due(connection: Connection, hall_id: HallId, now: datetime, day: date) -> bool:
    """Tell, without a lock, whether time has brought something about."""
    key = {"hall_id": hall_id, "now": now, "day": day}
    return bool(connection.execute(_ANYTHING, key).scalar_one())


def due(change: Change) -> list[Ticket]:
    """Return the tickets whose time has come, or whose queue has called too many since they were missed."""
    by_time = change.rows(_DUE, hall_id=change.hall_id, now=change.now)
    by_calls = change.rows(_DUE_BY_CALLS, hall_id=change.hall_id)
    found = [of_row(row) for row in (*by_time, *by_calls)]
    return list({due.id: due for due in found}.values())


def of_days_over(change: Change) -> list[Ticket]:
    """Return tickets that wait, are missed or held, and whose day is not today.

    A day to come is over too: the clock stood wrong when its tickets were taken.
    """
    key = {"hall_id": change.hall_id, "day": change.business_day}
    return [of_row(row) for question in (_OVER, _TO_COME) for row in change.rows(question, **key)][:AT_A_TIME]


def open_today(change: Change) -> list[Ticket]:
    """Return every ticket of today that waits, is missed or held."""
    return [of_row(row) for row in change.rows(_LEFT_TODAY, hall_id=change.hall_id, day=change.business_day)]


def in_hand(change: Change) -> list[Ticket]:
    """Return every ticket that a counter has called or is serving, of whatever day, retired counters included."""
    return [of_row(row) for row in change.rows(_IN_HAND, hall_id=change.hall_id)]


def forget_old_answers(change: Change) -> None:
    """Delete the answers that are older than any command is sent again."""
    change.write(_FORGET, hall_id=change.hall_id, before=change.now - ANSWERS_KEPT)
