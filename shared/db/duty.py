"""Shifts, counters and open ratings as rows."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import bindparam, func, insert, select, update

from shared.db.change import Change
from shared.db.journal import adapter
from shared.db.queue_tables import ON_DUTY, RATING_OPEN, rating, shift
from shared.db.setup_tables import clerk, counter, counter_queue, hall, queue, service
from shared.domain.hall import Role, Rules
from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId, ShiftId, TicketId, VisitId


@dataclass(frozen=True, slots=True)
class Shift:
    """A clerk at a counter, from sign-in to sign-out."""

    id: ShiftId
    counter_id: CounterId
    clerk_id: ClerkId
    paused: bool


_OPEN = select(shift.c.id, shift.c.counter_id, shift.c.clerk_id, shift.c.paused_at).where(
    shift.c.hall_id == bindparam("hall_id"), ON_DUTY
)
_OF_COUNTER = _OPEN.where(shift.c.counter_id == bindparam("key"))
_OF_CLERK = _OPEN.where(shift.c.clerk_id == bindparam("key"))
_SERVED = (
    select(counter_queue.c.queue_id)
    .where(counter_queue.c.counter_id == bindparam("counter_id"))
    .order_by(counter_queue.c.preference)
)
_OPEN_COUNTERS = (
    select(func.count())
    .select_from(shift.join(counter_queue, counter_queue.c.counter_id == shift.c.counter_id))
    .where(
        shift.c.hall_id == bindparam("hall_id"),
        ON_DUTY,
        shift.c.paused_at.is_(None),
        counter_queue.c.queue_id == bindparam("queue_id"),
    )
)
_OPEN_RATING = select(rating.c.visit_id, rating.c.clerk_id).where(
    rating.c.counter_id == bindparam("counter_id"), RATING_OPEN
)


def open_shift_at(change: Change, counter_id: CounterId) -> Shift | None:
    return _shift(change, _OF_COUNTER, counter_id)


def open_shift_of(change: Change, clerk_id: ClerkId) -> Shift | None:
    return _shift(change, _OF_CLERK, clerk_id)


def begin_shift(change: Change, counter_id: CounterId, clerk_id: ClerkId) -> None:
    row = {"hall_id": change.hall_id, "counter_id": counter_id, "clerk_id": clerk_id, "began_at": change.now}
    change.connection.execute(insert(shift), row | {"reason": ""})


def end_shift(change: Change, shift_id: ShiftId) -> None:
    change.connection.execute(update(shift).where(shift.c.id == shift_id).values(ended_at=change.now))


def set_pause(change: Change, shift_id: ShiftId, reason: str | None) -> None:
    """Pause a shift for a reason, or with None let it go on."""
    paused = {"paused_at": None, "reason": ""} if reason is None else {"paused_at": change.now, "reason": reason}
    change.connection.execute(update(shift).where(shift.c.id == shift_id).values(paused))


def queues_of(change: Change, counter_id: CounterId) -> list[QueueId]:
    """Return the queues a counter serves, in order of preference."""
    return [QueueId(q) for q in change.connection.execute(_SERVED, {"counter_id": counter_id}).scalars()]


def counters_open_for(change: Change, queue_id: QueueId) -> int:
    """Return how many counters that serve a queue are staffed and not paused."""
    key = {"hall_id": change.hall_id, "queue_id": queue_id}
    return int(change.connection.execute(_OPEN_COUNTERS, key).scalar_one())


class ServiceRow(NamedTuple):
    queue_id: QueueId
    letter: str
    mean_service_s: int


def find_service(change: Change, service_id: ServiceId) -> ServiceRow | None:
    """Return what issuing needs to know of a service, or None when the hall does not offer it."""
    wanted = (
        select(service.c.queue_id, queue.c.letter, service.c.mean_service_s)
        .join(queue, queue.c.id == service.c.queue_id)
        .where(service.c.hall_id == change.hall_id, service.c.id == service_id, service.c.active)
    )
    row = change.connection.execute(wanted).one_or_none()
    return ServiceRow(*row) if row else None


def head_start_s(change: Change, priority: str) -> int:
    """Return the head start of a priority class of the hall, in seconds."""
    classes = change.connection.execute(select(hall.c.priorities).where(hall.c.id == change.hall_id)).scalar_one()
    return next((int(c["head_start_s"]) for c in classes if c["code"] == priority), 0)


def rules(change: Change) -> Rules:
    kept = change.connection.execute(select(hall.c.rules).where(hall.c.id == change.hall_id)).scalar_one()
    known: Rules = adapter(Rules).validate_python(kept)
    return known


def queue_exists(change: Change, queue_id: QueueId) -> bool:
    wanted = select(queue.c.id).where(queue.c.hall_id == change.hall_id, queue.c.id == queue_id, queue.c.active)
    return change.connection.execute(wanted).scalar() is not None


def counter_in_use(change: Change, counter_id: CounterId) -> bool:
    """Tell whether the hall has such a counter and its catalogue still names it."""
    wanted = select(counter.c.id).where(counter.c.hall_id == change.hall_id, counter.c.id == counter_id)
    return change.connection.execute(wanted.where(counter.c.active)).scalar() is not None


def counter_number(change: Change, counter_id: CounterId) -> int | None:
    wanted = select(counter.c.number).where(counter.c.hall_id == change.hall_id, counter.c.id == counter_id)
    return change.connection.execute(wanted).scalar()


def clerk_role(change: Change, clerk_id: ClerkId) -> Role | None:
    wanted = select(clerk.c.role).where(clerk.c.hall_id == change.hall_id, clerk.c.id == clerk_id, clerk.c.active)
    found = change.connection.execute(wanted).scalar()
    return Role(found) if found else None


def open_rating_at(change: Change, counter_id: CounterId) -> VisitId | None:
    row = change.connection.execute(_OPEN_RATING, {"counter_id": counter_id}).one_or_none()
    return VisitId(row.visit_id) if row else None


def open_rating(
    change: Change,
    visit_id: VisitId,
    ticket_id: TicketId,
    counter_id: CounterId,
    clerk_id: ClerkId,
    window_s: int,
) -> datetime:
    """Open the rating of a finished visit; return until when it stays open."""
    until = change.now + timedelta(seconds=window_s)
    row = {
        "visit_id": visit_id,
        "hall_id": change.hall_id,
        "ticket_id": ticket_id,
        "counter_id": counter_id,
        "clerk_id": clerk_id,
        "state": "open",
        "opened_at": change.now,
        "until": until,
    }
    change.connection.execute(insert(rating), row)
    return until


def close_rating(change: Change, visit_id: VisitId, level: int | None) -> None:
    """Close an open rating with a level, or as unanswered."""
    state = "unanswered" if level is None else "given"
    closed = {"state": state, "level": level, "closed_at": change.now}
    change.connection.execute(update(rating).where(rating.c.visit_id == visit_id).values(closed))


def _shift(change: Change, statement: Any, key: int) -> Shift | None:
    row = change.connection.execute(statement, {"hall_id": change.hall_id, "key": key}).one_or_none()
    if row is None:
        return None
    return Shift(ShiftId(row.id), CounterId(row.counter_id), ClerkId(row.clerk_id), row.paused_at is not None)
