"""How many numbers of a service have been given, counted no further than its limits ask."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, not_, select

from shared.db.base import one_of
from shared.db.change import Change
from shared.db.prepared import Prepared
from shared.db.queue_tables import ticket
from shared.domain.ids import ServiceId

_OF_SERVICE = (ticket.c.service_id == bindparam("service_id"), ticket.c.business_day == bindparam("day"))
_GIVEN_BACK = one_of(ticket.c.state, "abandoned")


def _counted(*where: Any) -> Prepared:
    found = select(ticket.c.id).where(*_OF_SERVICE, *where, not_(_GIVEN_BACK)).limit(bindparam("most")).subquery()
    return Prepared(select(func.count().label("given")).select_from(found))


_TODAY = _counted()
_IN_SLICE = _counted(ticket.c.issued_at >= bindparam("begins", type_=ticket.c.issued_at.type))
_TO_PERSON = _counted(ticket.c.person == bindparam("person"))


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
