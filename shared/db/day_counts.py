"""What a queue's day has come to: numbers given, people waiting and calls."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import bindparam, insert, select, update

from shared.db.change import Change, Question
from shared.db.number_block_table import reserved_from
from shared.db.prepared import Prepared
from shared.db.queue_tables import day_queue
from shared.domain.ids import QueueId
from shared.domain.ticket import Ticket

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


def _count(change: Change, queue_id: QueueId, day: date, serials: int = 0, waiting: int = 0, calls: int = 0) -> None:
    more = {"more_serials": serials, "more_waiting": waiting, "more_calls": calls}
    change.write(_COUNT, of_queue=queue_id, day=day, **more)


def _begin_day(change: Change, queue_id: QueueId, day: date, serials: int = 0, waiting: int = 0) -> None:
    counted = {"last_serial": serials, "waiting": waiting, "calls": 0}
    change.write(_NEW_DAY, queue_id=queue_id, business_day=day, **counted)
