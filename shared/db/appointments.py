"""Appointments as rows: found by what the citizen knows, counted for a slot, and kept."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, func, insert, select, update

from shared.db.appointment_table import BOOKED, TAKEN, appointment
from shared.db.change import Change, Question, next_id_of
from shared.db.prepared import Prepared
from shared.db.setup_tables import hall
from shared.domain.appointment import Appointment, AppointmentState, Source
from shared.domain.ids import AppointmentId, ServiceId
from shared.domain.words import Language, Words

AT_A_TIME = 200
"""Missed appointments that one change looks after."""

OF_ONE_KEY = 20
"""Appointments of one phone or person that are looked at."""

COLUMNS = [appointment.c[name] for name in Appointment.__slots__]
_CHANGES = [c for c in COLUMNS if c.name not in ("id", "code", "source", "reference", "booked_at")]
_HALL = appointment.c.hall_id == bindparam("hall_id")
_NOW = bindparam("now", type_=appointment.c.until.type)
_SLOT = bindparam("slot_at", type_=appointment.c.slot_at.type)


def _where(*conditions: Any) -> Select[Any]:
    return select(*COLUMNS).where(_HALL, *conditions)


_BY_CODE = Prepared(_where(appointment.c.code == bindparam("code")))
_BY_REFERENCE = Prepared(
    _where(appointment.c.source == bindparam("source"), appointment.c.reference == bindparam("reference"))
)
_BY_PHONE = Prepared(
    _where(appointment.c.business_day == bindparam("day"), appointment.c.phone_tail == bindparam("tail"))
    .order_by(appointment.c.slot_at, appointment.c.id)
    .limit(OF_ONE_KEY)
)
_LATER_BY_PHONE = Prepared(
    _where(
        appointment.c.business_day > bindparam("day"),
        appointment.c.phone_tail == bindparam("tail"),
        BOOKED,
    )
    .order_by(appointment.c.business_day, appointment.c.slot_at, appointment.c.id)
    .limit(2)
)
_BY_PERSON = Prepared(
    _where(appointment.c.person == bindparam("person"), appointment.c.business_day >= bindparam("day"))
    .order_by(appointment.c.business_day, appointment.c.slot_at, appointment.c.id)
    .limit(OF_ONE_KEY)
)
_IN_OTHER_HALL = Prepared(
    select(hall.c.name_zh, hall.c.name_en)
    .join(appointment, appointment.c.hall_id == hall.c.id)
    .where(hall.c.id != bindparam("hall_id"), appointment.c.code == bindparam("code"))
    .limit(1)
)
_OVERDUE = Prepared(_where(BOOKED, appointment.c.until < _NOW).order_by(appointment.c.until).limit(AT_A_TIME))
_TAKEN = Prepared(
    select(func.count().label("taken")).where(
        appointment.c.service_id == bindparam("service_id"), appointment.c.slot_at == _SLOT, TAKEN
    )
)
_NEXT_ID = next_id_of(appointment)
_ADD = Prepared(insert(appointment))
_SAVE = Prepared(
    update(appointment)
    .where(appointment.c.id == bindparam("appointment_id"))
    .values({c.name: bindparam(f"new_{c.name}", type_=c.type) for c in _CHANGES})
)


def of_row(row: Any) -> Appointment:
    """Return the appointment that a row of `COLUMNS` holds."""
    kinds = {"state": AppointmentState(row.state), "source": Source(row.source), "language": Language(row.language)}
    return Appointment(**{c.name: getattr(row, c.name) for c in COLUMNS} | kinds)


def by_code(change: Change, code: str) -> Appointment | None:
    return _one(change, _BY_CODE, hall_id=change.hall_id, code=code)


def ask_by_code(hall_id: int, code: str) -> Question:
    return _BY_CODE, {"hall_id": hall_id, "code": code}


def other_hall(change: Change, code: str) -> Words | None:
    """Return the name of another hall of the same database where a code is known."""
    row = change.one(_IN_OTHER_HALL, hall_id=change.hall_id, code=code)
    return Words(row.name_zh, row.name_en) if row else None


def by_reference(change: Change, source: Source, reference: str) -> Appointment | None:
    return _one(change, _BY_REFERENCE, hall_id=change.hall_id, source=source, reference=reference)


def by_phone(change: Change, tail: str) -> list[Appointment]:
    """Return today's appointments of a phone's last digits, the earliest first."""
    found = change.rows(_BY_PHONE, hall_id=change.hall_id, day=change.business_day, tail=tail)
    return [of_row(row) for row in found]


def later_by_phone(change: Change, tail: str) -> Appointment | None:
    """Return the one appointment after today of a phone's last digits; None where there is none, or more than one."""
    found = change.rows(_LATER_BY_PHONE, hall_id=change.hall_id, day=change.business_day, tail=tail)
    return of_row(found[0]) if len(found) == 1 else None


def by_person(change: Change, person: str) -> list[Appointment]:
    """Return a person's appointments of today and later, the earliest first."""
    found = change.rows(_BY_PERSON, hall_id=change.hall_id, person=person, day=change.business_day)
    return [of_row(row) for row in found]


def taken(change: Change, service_id: ServiceId, slot_at: datetime) -> int:
    """Return how many have booked a service at a time and did not cancel; a slot holds few."""
    row = change.one(_TAKEN, service_id=service_id, slot_at=slot_at)
    assert row is not None
    return int(row.taken)


def overdue(change: Change) -> list[Appointment]:
    """Return those that nobody came for while they could be checked in, so many at a time."""
    return [of_row(row) for row in change.rows(_OVERDUE, hall_id=change.hall_id, now=change.now)]


def anything_overdue() -> Select[Any]:
    """Return the question whether there is any, for `hall_id` and `now`."""
    return select(appointment.c.id).where(_HALL, BOOKED, appointment.c.until < _NOW)


def add(change: Change, row: Mapping[str, Any]) -> AppointmentId:
    new_id = AppointmentId(change.new_id(_NEXT_ID))
    change.write(_ADD, id=new_id, **row)
    return new_id


def save(change: Change, kept: Appointment) -> None:
    change.write(_SAVE, appointment_id=kept.id, **{f"new_{c.name}": getattr(kept, c.name) for c in _CHANGES})


def _one(change: Change, question: Prepared, **values: Any) -> Appointment | None:
    row = change.one(question, **values)
    return of_row(row) if row else None
