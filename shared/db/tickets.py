"""Tickets as rows, each found by what it is known by."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from shared.db.change import Change, Question, next_id_of
from shared.db.checked_rows import checked_json, checked_of
from shared.db.prepared import Prepared
from shared.db.queue_tables import AT_COUNTER, HELD, PARKED, ticket, visit
from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId, TicketId
from shared.domain.material_check import Checked
from shared.domain.ticket import Ticket, TicketState
from shared.domain.words import NOTHING, Language, Words

COLUMNS = [
    ticket.c[name]
    for name in (
        "id",
        "number",
        "code",
        "business_day",
        "service_id",
        "queue_id",
        "priority",
        "language",
        "state",
        "issued_at",
        "entered_at",
        "rank_at",
        "slot_at",
        "steps",
        "for_counter_id",
        "for_clerk_id",
        "return_to",
        "counter_id",
        "clerk_id",
        "called_at",
        "first_called_at",
        "started_at",
        "recalls",
        "visit_id",
        "comment",
        "missed_at",
        "due_at",
        "due_call",
        "reason",
        "name",
        "sent_by",
        "materials",
        "held_at",
        "held_for",
        "moves",
    )
]
_BY_ID = Prepared(
    select(*COLUMNS).where(ticket.c.hall_id == bindparam("hall_id"), ticket.c.id == bindparam("ticket_id"))
)
_AT_COUNTER = Prepared(select(*COLUMNS).where(ticket.c.counter_id == bindparam("counter_id"), AT_COUNTER))
_PARKED = Prepared(
    select(*COLUMNS).where(
        ticket.c.hall_id == bindparam("hall_id"),
        ticket.c.business_day == bindparam("day"),
        PARKED,
        ticket.c.number == bindparam("number"),
    )
)
_HELD_LONGEST = Prepared(
    select(*COLUMNS)
    .where(
        ticket.c.hall_id == bindparam("hall_id"),
        ticket.c.business_day == bindparam("day"),
        HELD,
        ticket.c.for_clerk_id == bindparam("clerk_id"),
    )
    .order_by(ticket.c.held_at, ticket.c.id)
    .limit(1)
)
_NEVER_CHANGED = ("id", "number", "code", "business_day", "priority", "language", "issued_at", "slot_at")
_SAVED = [c.name for c in COLUMNS if c.name not in (*_NEVER_CHANGED, "moves")]
_SAVE = Prepared(
    update(ticket)
    .where(ticket.c.id == bindparam("ticket_id"))
    .values({name: bindparam(f"new_{name}", type_=ticket.c[name].type) for name in _SAVED})
    .values(moves=ticket.c.moves + 1)
)
_KEEP_MATERIALS = [
    Prepared(
        update(table)
        .where(table.c.id == bindparam("of_id"))
        .values(materials=bindparam("checked", type_=table.c.materials.type))
    )
    for table in (ticket, visit)
]
_NEXT_ID = next_id_of(ticket)
_ADD = Prepared(insert(ticket))


def of_row(row: Any) -> Ticket:
    """Return the ticket that a row of `COLUMNS` holds."""
    return Ticket(
        TicketId(row.id),
        row.number,
        row.code,
        row.business_day,
        ServiceId(row.service_id),
        QueueId(row.queue_id),
        row.priority,
        Language(row.language),
        TicketState(row.state),
        row.issued_at,
        row.entered_at,
        row.rank_at,
        row.slot_at,
        tuple(ServiceId(step) for step in row.steps or ()),
        row.for_counter_id,
        row.for_clerk_id,
        row.return_to,
        row.counter_id,
        row.clerk_id,
        row.called_at,
        row.first_called_at,
        row.started_at,
        row.recalls,
        row.visit_id,
        row.comment,
        row.missed_at,
        row.due_at,
        row.due_call,
        reason_of(row.reason),
        row.name,
        row.sent_by,
        checked_of(row.materials),
        row.held_at,
        row.held_for or "",
        row.moves,
    )


def reason_of(kept: list[str] | None) -> Words:
    """Return why a ticket was called, in both languages."""
    return Words(*kept) if kept else NOTHING


def find(change: Change, ticket_id: TicketId) -> Ticket | None:
    return _one(change, _BY_ID, ticket_id=ticket_id, hall_id=change.hall_id)


def at_counter(change: Change, counter_id: CounterId) -> Ticket | None:
    """Return the ticket that a counter has called or is serving; there is at most one."""
    return _one(change, _AT_COUNTER, counter_id=counter_id)


def ask_at_counter(counter_id: CounterId) -> Question:
    return _AT_COUNTER, {"counter_id": counter_id}


def parked(change: Change, number: str) -> Ticket | None:
    """Return today's parked ticket of that number."""
    return _one(change, _PARKED, hall_id=change.hall_id, day=change.business_day, number=number)


def held_longest(change: Change, clerk_id: ClerkId) -> Ticket | None:
    """Return the ticket of today that a clerk has held longest."""
    return _one(change, _HELD_LONGEST, hall_id=change.hall_id, day=change.business_day, clerk_id=clerk_id)


def add(change: Change, row: Mapping[str, Any]) -> Ticket:
    """Insert a new ticket; what the row leaves out is empty."""
    whole: dict[str, Any] = {column.name: None for column in ticket.c}
    whole |= {"name": "", "held_for": "", "moves": 0}
    whole |= {"id": change.new_id(_NEXT_ID), "hall_id": change.hall_id, **row}
    change.write(_ADD, **whole)
    kept = {name: whole[name] for name in Ticket.__slots__ if name in whole}
    return Ticket(**kept | {"steps": tuple(whole["steps"] or ()), "reason": NOTHING, "materials": ()})


def ask_next_id() -> Question:
    return _NEXT_ID, {}


def save(change: Change, kept: Ticket) -> None:
    """Keep what became of a ticket, and count that it was moved."""
    values = {f"new_{name}": getattr(kept, name) for name in _SAVED}
    values |= {"new_steps": list(kept.steps) or None, "new_reason": _pair(kept.reason)}
    change.write(_SAVE, ticket_id=kept.id, **values | {"new_materials": checked_json(kept.materials)})


def keep_materials(change: Change, served: Ticket, checked: Checked) -> None:
    """Keep a clerk's ticks with the ticket and its open visit; that moves nothing."""
    for order, row_id in zip(_KEEP_MATERIALS, (served.id, served.visit_id), strict=True):
        change.write(order, of_id=row_id, checked=checked_json(checked))


def _pair(reason: Words) -> list[str] | None:
    return None if reason == NOTHING else [reason.zh, reason.en]


def _one(change: Change, question: Prepared, **values: object) -> Ticket | None:
    row = change.one(question, **values)
    return of_row(row) if row else None
