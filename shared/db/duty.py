"""Shifts, open counters and service times as rows."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, bindparam, insert, select, update

from shared.db.change import Change, Question
from shared.db.prepared import Prepared
from shared.db.queue_tables import AT_COUNTER, ON_DUTY, day_queue, service_time, shift, ticket
from shared.db.setup_tables import queue, service
from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId, ShiftId
from shared.domain.line_wait import Load


@dataclass(frozen=True, slots=True)
class Shift:
    """A clerk at a counter, from sign-in to sign-out."""

    id: ShiftId
    counter_id: CounterId
    clerk_id: ClerkId
    paused: bool
    recent: tuple[str, ...]
    """Priority classes of the last calls here, newest last, while the policy asks for them."""
    reason: str
    """Of the pause; empty while there is none."""
    began_at: datetime
    terminal: str
    """The program at which the clerk signed in last; empty where it told no name."""
    stands_for: ClerkId | None
    """The colleague whose counter this is, of a clerk who stands in."""


_OPEN = select(
    shift.c.id,
    shift.c.counter_id,
    shift.c.clerk_id,
    shift.c.paused_at,
    shift.c.recent,
    shift.c.reason,
    shift.c.began_at,
    shift.c.terminal,
    shift.c.stands_for_id,
).where(shift.c.hall_id == bindparam("hall_id"), ON_DUTY)
_OF_COUNTER = Prepared(_OPEN.where(shift.c.counter_id == bindparam("key")))
_OF_CLERK = Prepared(_OPEN.where(shift.c.clerk_id == bindparam("key")))
_BEGIN = Prepared(
    insert(shift).values(
        {
            name: bindparam(name, type_=shift.c[name].type)
            for name in ("hall_id", "counter_id", "clerk_id", "began_at", "reason", "terminal", "stands_for_id")
        }
    )
)
_OF_SHIFT = update(shift).where(shift.c.id == bindparam("shift_id"))
_END = Prepared(_OF_SHIFT.values(ended_at=bindparam("at", type_=shift.c.ended_at.type)))
_PAUSE = Prepared(
    _OF_SHIFT.values(
        paused_at=bindparam("at", type_=shift.c.paused_at.type),
        pause_until=bindparam("until", type_=shift.c.pause_until.type),
        reason=bindparam("why"),
    )
)
_REMEMBER = Prepared(_OF_SHIFT.values(recent=bindparam("classes", type_=shift.c.recent.type)))
_AT_WORK = Prepared(
    select(shift.c.counter_id, shift.c.clerk_id, ticket.c.id.label("in_hand"))
    .select_from(shift.outerjoin(ticket, and_(ticket.c.counter_id == shift.c.counter_id, AT_COUNTER)))
    .where(shift.c.hall_id == bindparam("hall_id"), ON_DUTY, shift.c.paused_at.is_(None))
)
_WAITING = Prepared(
    select(day_queue.c.queue_id, day_queue.c.waiting)
    .join(queue, queue.c.id == day_queue.c.queue_id)
    .where(queue.c.hall_id == bindparam("hall_id"), day_queue.c.business_day == bindparam("day"))
)
_TIMES_OF_QUEUE = Prepared(
    select(service_time.c.service_id, service_time.c.recent)
    .join(service, service.c.id == service_time.c.service_id)
    .where(service.c.queue_id == bindparam("queue_id"))
)
_TIMES_AT = Prepared(
    select(service_time.c.recent)
    .join(ticket, ticket.c.service_id == service_time.c.service_id)
    .where(ticket.c.counter_id == bindparam("counter_id"), AT_COUNTER)
)
_FIRST_TIME = Prepared(
    insert(service_time).values(
        service_id=bindparam("of_service"), recent=bindparam("times", type_=service_time.c.recent.type)
    )
)
_NEXT_TIME = Prepared(
    update(service_time)
    .where(service_time.c.service_id == bindparam("of_service"))
    .values(recent=bindparam("times", type_=service_time.c.recent.type))
)


def open_shift_at(change: Change, counter_id: CounterId) -> Shift | None:
    return _shift(change, _OF_COUNTER, counter_id)


def ask_shift_at(hall_id: int, counter_id: CounterId) -> Question:
    return _OF_COUNTER, {"hall_id": hall_id, "key": counter_id}


def open_shift_of(change: Change, clerk_id: ClerkId) -> Shift | None:
    return _shift(change, _OF_CLERK, clerk_id)


def begin_shift(
    change: Change, counter_id: CounterId, clerk_id: ClerkId, terminal: str, stands_for: ClerkId | None = None
) -> None:
    who = {"hall_id": change.hall_id, "counter_id": counter_id, "clerk_id": clerk_id, "stands_for_id": stands_for}
    change.write(_BEGIN, **who, began_at=change.now, reason="", terminal=terminal or None)


def end_shift(change: Change, shift_id: ShiftId) -> None:
    change.write(_END, shift_id=shift_id, at=change.now)


def set_pause(change: Change, shift_id: ShiftId, reason: str | None, until: datetime | None = None) -> None:
    """Pause a shift for a reason, or with None let it go on; `until` is when the pause gets too long."""
    change.write(_PAUSE, shift_id=shift_id, at=None if reason is None else change.now, why=reason or "", until=until)


def remember_calls(change: Change, shift_id: ShiftId, classes: tuple[str, ...]) -> None:
    """Keep the priority classes of a counter's last calls."""
    change.write(_REMEMBER, shift_id=shift_id, classes=list(classes))


def load(change: Change) -> Load:
    """Return who waits in the hall today, and which counters are at work."""
    waiting = change.rows(_WAITING, hall_id=change.hall_id, day=change.business_day)
    at_work = change.rows(_AT_WORK, hall_id=change.hall_id)
    return Load(
        {QueueId(row.queue_id): row.waiting for row in waiting},
        {CounterId(row.counter_id): row.in_hand is not None for row in at_work},
        {CounterId(row.counter_id): ClerkId(row.clerk_id) for row in at_work},
    )


def ask_load(hall_id: int, day: date) -> tuple[Question, Question]:
    return (_WAITING, {"hall_id": hall_id, "day": day}), (_AT_WORK, {"hall_id": hall_id})


def service_times_of(change: Change, queue_id: QueueId) -> dict[ServiceId, tuple[int, ...]]:
    """Return how many seconds the last visits of a queue's services took, newest last, as far as there were any."""
    return {ServiceId(row.service_id): tuple(row.recent) for row in change.rows(_TIMES_OF_QUEUE, queue_id=queue_id)}


def ask_service_times_of(queue_id: QueueId) -> Question:
    return _TIMES_OF_QUEUE, {"queue_id": queue_id}


def service_times_at(change: Change, counter_id: CounterId) -> tuple[int, ...] | None:
    """Return the same for the service of the ticket in hand at a counter; None when there was none yet."""
    row = change.one(_TIMES_AT, counter_id=counter_id)
    return tuple(row.recent) if row else None


def ask_service_times_at(counter_id: CounterId) -> Question:
    return _TIMES_AT, {"counter_id": counter_id}


def keep_service_times(change: Change, service_id: ServiceId, times: tuple[int, ...], first: bool) -> None:
    change.write(_FIRST_TIME if first else _NEXT_TIME, of_service=service_id, times=list(times))


def _shift(change: Change, question: Prepared, key: int) -> Shift | None:
    row: Any = change.one(question, hall_id=change.hall_id, key=key)
    if row is None:
        return None
    return Shift(
        ShiftId(row.id),
        CounterId(row.counter_id),
        ClerkId(row.clerk_id),
        row.paused_at is not None,
        tuple(row.recent or ()),
        row.reason,
        row.began_at,
        row.terminal or "",
        None if row.stands_for_id is None else ClerkId(row.stands_for_id),
    )
