"""Numbers given of services that have limits: written down with each ticket, counted no further than the limits ask."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select

from shared.db.change import Change
from shared.db.prepared import Prepared
from shared.db.queue_tables import given_number, ticket
from shared.domain.ids import ServiceId
from shared.domain.ticket import Ticket, TicketState

_GIVE = Prepared(insert(given_number).values({c.name: bindparam(c.name, type_=c.type) for c in given_number.c}))
_OF_DAY = (
    given_number.c.service_id == bindparam("service_id"),
    given_number.c.business_day == bindparam("day"),
    ticket.c.state != TicketState.ABANDONED.value,
)


def _counted(*where: Any) -> Prepared:
    """Return the question for numbers that were not given back."""
    kept = given_number.join(ticket, ticket.c.id == given_number.c.ticket_id)
    found = select(ticket.c.id).select_from(kept).where(*_OF_DAY, *where).limit(bindparam("most")).subquery()
    return Prepared(select(func.count().label("given")).select_from(found))


_TODAY = _counted()
_IN_SLICE = _counted(given_number.c.issued_at >= bindparam("begins", type_=given_number.c.issued_at.type))
_TO_PERSON = _counted(given_number.c.person == bindparam("person"))


def write_down(change: Change, made: Ticket, service_ids: Iterable[ServiceId], person: str | None) -> None:
    """Count a new ticket for each of these services."""
    for service_id in service_ids:
        when = {"business_day": made.business_day, "issued_at": made.issued_at}
        change.write(_GIVE, ticket_id=made.id, service_id=service_id, person=person, **when)


def today(change: Change, service_id: ServiceId, most: int) -> int:
    return _count(change, _TODAY, service_id=service_id, most=most)


def in_slice(change: Change, service_id: ServiceId, begins: datetime, most: int) -> int:
    """Count the numbers of today that were given from a moment on."""
    return _count(change, _IN_SLICE, service_id=service_id, begins=begins, most=most)


def to_person(change: Change, service_id: ServiceId, person: str, most: int) -> int:
    return _count(change, _TO_PERSON, service_id=service_id, person=person, most=most)


def _count(change: Change, question: Prepared, **values: Any) -> int:
    found = change.one(question, day=change.business_day, **values)
    assert found is not None
    return int(found.given)
