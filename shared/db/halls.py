"""Reading how a hall is set up out of its tables."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, Table, select

from shared.db import setup_tables as t
from shared.db.journal import adapter
from shared.domain.caps import NO_CAPS, Caps
from shared.domain.hall import (
    Clerk,
    Counter,
    Department,
    Elsewhere,
    Hall,
    IdCardUse,
    Material,
    PriorityClass,
    Queue,
    Role,
    Service,
)
from shared.domain.hours import WORKING_DAYS, HallHours, Week
from shared.domain.ids import ClerkId, CounterId, DepartmentId, HallId, QueueId, ServiceId
from shared.domain.pause_words import USUAL_REASONS, PauseReason
from shared.domain.place_kind import PlaceKind
from shared.domain.problem import Problem
from shared.domain.rules import Rules
from shared.domain.slot_pattern import SlotPattern
from shared.domain.visit_outcome import VisitOutcome, with_always
from shared.domain.voice_rules import PLAIN_VOICE, VoiceRules
from shared.domain.words import Words


def list_halls(connection: Connection) -> list[Row[Any]]:
    """Return id, code and time zone of every hall."""
    return list(connection.execute(select(t.hall.c.id, t.hall.c.code, t.hall.c.time_zone).order_by(t.hall.c.id)))


def find(connection: Connection, code: str | None) -> tuple[HallId, ZoneInfo]:
    """Return the hall of a code and its time zone; without a code the only one there is.

    Raises Problem, one sentence, when there is no such hall, or several to choose from.
    """
    known = list_halls(connection)
    if not known:
        raise Problem("The database holds no hall yet. Import one: hall catalogue import FILE.")
    codes = ", ".join(row.code for row in known)
    if code is None and len(known) > 1:
        raise Problem(f"[hall] code is missing, and the database holds several halls: {codes}.")
    for row in known:
        if code in (None, row.code):
            return HallId(row.id), ZoneInfo(row.time_zone)
    raise Problem(f'[hall] code = "{code}": no such hall. The database holds: {codes}.')


def load(connection: Connection, hall_id: HallId) -> Hall:
    row = connection.execute(select(t.hall).where(t.hall.c.id == hall_id)).one()
    with_pin = _with_pin(connection, hall_id)
    classes: tuple[PriorityClass, ...] = adapter(tuple[PriorityClass, ...]).validate_python(row.priorities)
    return Hall(
        id=hall_id,
        code=row.code,
        name=_words(row, "name"),
        time_zone=row.time_zone,
        phone=row.phone,
        open_from=row.open_from,
        open_until=row.open_until,
        demonstration=row.demonstration,
        rules=adapter(Rules).validate_python(row.rules),
        priorities=tuple(known for known in classes if known.active),
        departments=tuple(_department(r) for r in _listed(connection, t.department, hall_id)),
        queues=tuple(_queue(r) for r in _listed(connection, t.queue, hall_id)),
        services=tuple(_service(r) for r in _listed(connection, t.service, hall_id)),
        counters=_counters(connection, hall_id),
        clerks=tuple(_clerk(r, with_pin) for r in _listed(connection, t.clerk, hall_id)),
        notices=adapter(tuple[Words, ...]).validate_python(row.notices),
        retired=(
            *(_queue(r) for r in _retired(connection, t.queue, hall_id)),
            *(_service(r) for r in _retired(connection, t.service, hall_id)),
            *(
                Counter(CounterId(r.id), r.number, (), _words(r, "place"), PlaceKind(r.kind))
                for r in _retired(connection, t.counter, hall_id)
            ),
            *(_clerk(r, with_pin) for r in _retired(connection, t.clerk, hall_id)),
            *(known for known in classes if not known.active),
        ),
        hours=_told(HallHours, row.hours, WORKING_DAYS),
        voice=_told(VoiceRules, row.voice, PLAIN_VOICE),
        pause_reasons=_told(tuple[PauseReason, ...], row.pause_reasons, USUAL_REASONS),
        outcomes=with_always(_told(tuple[VisitOutcome, ...], row.outcomes, ())),
        closed=_closed(row),
        no_more_on=row.no_more_on,
    )


def person_secret(connection: Connection, hall_id: HallId) -> bytes:
    """Return the secret with which `person_key` hides ID numbers; it is the hall's as long as the hall lives."""
    wanted = select(t.hall_secret.c.person).where(t.hall_secret.c.hall_id == hall_id)
    return bytes(connection.execute(wanted).scalar_one())


def _listed(connection: Connection, table: Table, hall_id: HallId) -> Sequence[Row[Any]]:
    return connection.execute(
        select(table).where(table.c.hall_id == hall_id, table.c.active).order_by(table.c.position)
    ).all()


def _retired(connection: Connection, table: Table, hall_id: HallId) -> Sequence[Row[Any]]:
    return connection.execute(select(table).where(table.c.hall_id == hall_id, ~table.c.active)).all()


def _words(row: Row[Any], name: str) -> Words:
    return Words(getattr(row, f"{name}_zh"), getattr(row, f"{name}_en"))


def _told(kind: Any, value: Any, usual: Any) -> Any:
    """Return a value of a kind; the usual one where the catalogue told none."""
    return usual if value is None else adapter(kind).validate_python(value)


def _closed(row: Row[Any]) -> Words | None:
    return None if row.closed_zh is None else _words(row, "closed")


def _department(row: Row[Any]) -> Department:
    return Department(DepartmentId(row.id), row.code, _words(row, "name"))


def _with_pin(connection: Connection, hall_id: HallId) -> frozenset[int]:
    """Return the ids of the clerks who have a PIN."""
    wanted = select(t.clerk_pin.c.clerk_id).join(t.clerk, t.clerk.c.id == t.clerk_pin.c.clerk_id)
    return frozenset(connection.execute(wanted.where(t.clerk.c.hall_id == hall_id)).scalars())


def _clerk(row: Row[Any], with_pin: frozenset[int]) -> Clerk:
    skills = _told(tuple[QueueId, ...], row.skills, None)
    name = _words(row, "name")
    return Clerk(ClerkId(row.id), row.number, name, Role(row.role), row.may_choose, skills, row.id in with_pin)


def _queue(row: Row[Any]) -> Queue:
    head_starts = _told(tuple[tuple[str, int], ...], row.head_starts, ())
    return Queue(QueueId(row.id), row.letter, _words(row, "name"), _words(row, "place"), row.zone, head_starts)


def _service(row: Row[Any]) -> Service:
    return Service(
        id=ServiceId(row.id),
        code=row.code,
        department_id=DepartmentId(row.department_id),
        queue_id=QueueId(row.queue_id),
        name=_words(row, "name"),
        hint=_words(row, "hint"),
        fee=_words(row, "fee"),
        mean_service_s=row.mean_service_s,
        promised_s=row.promised_s,
        promised_days=row.promised_days,
        materials=adapter(tuple[Material, ...]).validate_python(row.materials),
        elsewhere=adapter(tuple[Elsewhere, ...]).validate_python(row.elsewhere),
        hours=_told(Week, row.hours, None),
        caps=_told(Caps, row.caps, NO_CAPS),
        slots=_told(tuple[SlotPattern, ...], row.slots, ()),
        no_slots_on=_told(tuple[date, ...], row.no_slots_on, ()),
        long_line_from=row.long_line_from,
        id_card=None if row.id_card is None else IdCardUse(row.id_card),
        id_typed=row.id_typed,
        keywords=_told(tuple[str, ...], row.keywords, ()),
        closed=_closed(row),
        no_more_on=row.no_more_on,
    )


def _counters(connection: Connection, hall_id: HallId) -> tuple[Counter, ...]:
    served: dict[int, list[QueueId]] = defaultdict(list)
    pairs = select(t.counter_queue.c.counter_id, t.counter_queue.c.queue_id).join(
        t.counter, t.counter.c.id == t.counter_queue.c.counter_id
    )
    in_order = pairs.where(t.counter.c.hall_id == hall_id).order_by(t.counter_queue.c.preference)
    for counter_id, queue_id in connection.execute(in_order):
        served[counter_id].append(QueueId(queue_id))
    return tuple(
        Counter(CounterId(r.id), r.number, tuple(served[r.id]), _words(r, "place"), PlaceKind(r.kind))
        for r in _listed(connection, t.counter, hall_id)
    )
