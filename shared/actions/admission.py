"""Whether the hall gives a number now: its hours, closings and limits."""

from shared.db import given, halls
from shared.db.change import Change
from shared.domain.admission import may_issue
from shared.domain.caps import Counts, person_key, slice_of
from shared.domain.hall import Service
from shared.domain.problem import Refused


def admit(change: Change, service: Service, person: str | None) -> None:
    """Refuse, in words for the citizen, when no number of a service may be given now."""
    refused = may_issue(change.hall, service, change.now, _counts(change, service, person))
    if refused is not None:
        raise Refused(refused)


def key_of_person(change: Change, id_number: str) -> str:
    """Return what stands for a citizen in this hall's counts."""
    return person_key(halls.person_secret(change.connection, change.hall_id), id_number)


def _counts(change: Change, service: Service, person: str | None) -> Counts:
    caps, today, in_slice, of_person = service.caps, 0, 0, 0
    if caps.per_day is not None:
        today = given.today(change, service.id, caps.per_day)
    if caps.per_slice is not None:
        begins, _ = slice_of(change.now, caps.slice_s, change.zone)
        in_slice = given.in_slice(change, service.id, begins, caps.per_slice)
    if caps.per_person is not None and person is not None:
        of_person = given.to_person(change, service.id, person, caps.per_person)
    return Counts(today, in_slice, of_person)
