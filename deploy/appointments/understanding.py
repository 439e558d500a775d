"""What a row of another platform means in this hall."""

import re
from datetime import datetime

from deploy.appointments.mapping import Mapping
from deploy.appointments.rows import Row
from shared.actions.bringing import Told
from shared.domain.appointment import REFERENCE_LENGTH, Booking, Source
from shared.domain.hall import Hall
from shared.domain.ids import ServiceId
from shared.domain.problem import Problem
from shared.tomlfile.likeness import advice

_SPAN = re.compile(r"\s*(?:-|–|—|~|～|至|到)\s*")
"""Between the begin and the end of a slot told as "09:00-09:30"; it is the begin that counts."""


def told_by(row: Row, mapping: Mapping, hall: Hall, source: Source) -> Told:
    """Return the appointment that a row tells.

    Raises:
        Problem: something in it is missing or not understood.
    """
    if row.wrong:
        raise Problem(f"{row.wrong}.")
    columns = mapping.columns
    reference = _needed(row, columns.reference)
    if len(reference) > REFERENCE_LENGTH:
        raise Problem(f'column "{columns.reference}" is longer than {REFERENCE_LENGTH} characters.')
    booking = Booking(
        service_id_of(_needed(row, columns.service), mapping, hall),
        _slot_at(row, mapping, hall),
        row.cells.get(columns.name, ""),
        row.cells.get(columns.phone, ""),
        row.cells.get(columns.id_number) or None,
        source=source,
        reference=reference,
    )
    return Told(booking, cancelled=row.cells.get(columns.state, "") in mapping.cancelled)


def service_id_of(name: str, mapping: Mapping, hall: Hall) -> ServiceId:
    """Return the service that a platform, or a catalogue, calls so."""
    code = mapping.services.get(name, name)
    for service in hall.services:
        if code in (service.code, service.name.zh):
            return service.id
    known = [*mapping.services, *(service.code for service in hall.services)]
    raise Problem(f'there is no service "{code}"{advice(code, known)}.'.replace("?.", "?"))


def _needed(row: Row, column: str) -> str:
    value = row.cells.get(column)
    if value is None:
        raise Problem(f'there is no column "{column}".')
    if not value:
        raise Problem(f'column "{column}" is empty.')
    return value


def _slot_at(row: Row, mapping: Mapping, hall: Hall) -> datetime:
    day, time = _needed(row, mapping.columns.date), row.cells.get(mapping.columns.time, "")
    begin = _SPAN.split(time)[0] if time else ""
    formats = mapping.formats.with_time if begin else mapping.formats.date
    text = f"{day} {begin}".strip()
    for wanted in formats:
        try:
            found = datetime.strptime(text, wanted)
        except ValueError:
            continue
        return found if found.tzinfo else found.replace(tzinfo=hall.zone)
    raise Problem(f'"{text}" is no date and time of a format in [formats].')
