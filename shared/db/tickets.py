"""Tickets and visits as rows. Nothing here reads more than the head of a line or a fixed number behind it."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import bindparam, insert, select, update

from shared.db.change import Change, Question, next_id_of
from shared.db.journal import adapter
from shared.db.number_block_table import reserved_from
from shared.db.prepared import Prepared
from shared.db.queue_tables import AT_COUNTER, PARKED, day_queue, ticket, visit
from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId, TicketId, VisitId
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
_OF_DAY = (day_queue.c.queue_id == bindparam("of_queue"), day_queue.c.business_day == bindparam("day"))
_COUNTS = Prepared(
    select(
        day_queue.c.last_serial, day_queue.c.waiting, day_queue.c.calls, reserved_from(day_queue).label("reserved_from")
    ).where(*_OF_DAY)
)
_NEW_DAY = Prepared(
    insert(day_queue).values(
        {name: bindparam(name) for name in ("queue_id", "business_day", "last_serial", "waiting", "calls")}
    )
)
_COUNT = Prepared(
    update(day_queue)
    .where(*_OF_DAY)
    .values(
        last_serial=day_queue.c.last_serial + bindparam("more_serials"),
        waiting=day_queue.c.waiting + bindparam("more_waiting"),
        calls=day_queue.c.calls + bindparam("more_calls"),
    )
)
_NEXT_VISIT_ID = next_id_of(visit)
_OPEN_VISIT = Prepared(
    insert(visit).values({c.name: bindparam(c.name, type_=c.type) for c in visit.c if c.name != "ended_at"})
)
_GO_ON_WITH_VISIT = Prepared(update(visit).where(visit.c.id == bindparam("visit_id")).values(ended_at=None, outcome=""))
_END_VISIT = Prepared(
    update(visit).where(visit.c.id == bindparam("visit_id")).values(ended_at=bindparam("at"), outcome=bindparam("how"))
)


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


def checked_of(kept: list[dict[str, Any]] | None) -> Checked:
    """Return the ticks that a row keeps."""
    return adapter(Checked).validate_python(kept) if kept else ()


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
    change.write(_SAVE, ticket_id=kept.id, **values | {"new_materials": _json(kept.materials)})


def keep_materials(change: Change, served: Ticket, checked: Checked) -> None:
    """Keep a clerk's ticks with the ticket and its open visit; that moves nothing."""
    for order, row_id in zip(_KEEP_MATERIALS, (served.id, served.visit_id), strict=True):
        change.write(order, of_id=row_id, checked=_json(checked))


class Counts(NamedTuple):
    """A queue's day so far."""

    last_serial: int
    waiting: int
    calls: int
    reserved_from: int | None = None
    """The lowest serial behind the last one that belongs to a kiosk."""
    begun: bool = True
    """Whether anybody has entered the queue today."""


def counts(change: Change, queue_id: QueueId, day: date) -> Counts:
    row = change.one(_COUNTS, of_queue=queue_id, day=day)
    return Counts(*row) if row else Counts(0, 0, 0, begun=False)


def ask_counts(queue_id: QueueId, day: date) -> Question:
    return _COUNTS, {"of_queue": queue_id, "day": day}


def count_issued(change: Change, queue_id: QueueId, so_far: Counts, serial: int) -> None:
    """Count a new number of a queue today, the normal counter's last one, and one more who waits."""
    if so_far.begun:
        _count(change, queue_id, change.business_day, serials=serial - so_far.last_serial, waiting=1)
    else:
        _begin_day(change, queue_id, change.business_day, serials=serial, waiting=1)


def count_waiting(change: Change, moved: Ticket, by: int) -> None:
    """Keep the number of people waiting in a ticket's queue; whoever leaves it has entered it before."""
    if by < 0 or counts(change, moved.queue_id, moved.business_day).begun:
        _count(change, moved.queue_id, moved.business_day, waiting=by)
    else:
        _begin_day(change, moved.queue_id, moved.business_day, waiting=by)


def count_called(change: Change, called: Ticket) -> None:
    """Count one who waits less, and one more call of the queue."""
    _count(change, called.queue_id, called.business_day, waiting=-1, calls=1)


def open_visit(change: Change, called: Ticket, counter_id: CounterId, clerk_id: ClerkId) -> VisitId:
    who = {"hall_id": change.hall_id, "ticket_id": called.id, "counter_id": counter_id, "clerk_id": clerk_id}
    when = {"called_at": called.called_at, "started_at": change.now}
    visit_id = VisitId(change.new_id(_NEXT_VISIT_ID))
    what = {"service_id": called.service_id, "materials": _json(called.materials)}
    change.write(_OPEN_VISIT, id=visit_id, **who, **when, **what, outcome="")
    return visit_id


def ask_next_visit_id() -> Question:
    return _NEXT_VISIT_ID, {}


def end_visit(change: Change, visit_id: VisitId, outcome: str) -> None:
    change.write(_END_VISIT, visit_id=visit_id, at=change.now, how=outcome)


def go_on_with_visit(change: Change, visit_id: VisitId) -> None:
    """Let a visit go on that was ended by mistake."""
    change.write(_GO_ON_WITH_VISIT, visit_id=visit_id)


def _json(checked: Checked) -> Any:
    return adapter(Checked).dump_python(checked, mode="json") if checked else None


def _pair(reason: Words) -> list[str] | None:
    return None if reason == NOTHING else [reason.zh, reason.en]


def _count(change: Change, queue_id: QueueId, day: date, serials: int = 0, waiting: int = 0, calls: int = 0) -> None:
    more = {"more_serials": serials, "more_waiting": waiting, "more_calls": calls}
    change.write(_COUNT, of_queue=queue_id, day=day, **more)


def _begin_day(change: Change, queue_id: QueueId, day: date, serials: int = 0, waiting: int = 0) -> None:
    counted = {"last_serial": serials, "waiting": waiting, "calls": 0}
    change.write(_NEW_DAY, queue_id=queue_id, business_day=day, **counted)


def _one(change: Change, question: Prepared, **values: object) -> Ticket | None:
    row = change.one(question, **values)
    return of_row(row) if row else None
