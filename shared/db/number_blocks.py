"""Number blocks as rows: serials that only one kiosk gives on a day."""

from datetime import date
from typing import Any

from sqlalchemy import bindparam, insert, select

from shared.db.change import Change
from shared.db.day_counts import Counts
from shared.db.number_block_table import number_block
from shared.db.prepared import Prepared
from shared.domain.ids import QueueId
from shared.domain.number_block import NumberBlock, Span, serial_after

_OF_DAY = Prepared(
    select(number_block.c.first, number_block.c.last, number_block.c.holder)
    .where(number_block.c.queue_id == bindparam("queue_id"), number_block.c.business_day == bindparam("day"))
    .order_by(number_block.c.first)
)
_ADD = Prepared(insert(number_block))


def next_serial(change: Change, queue_id: QueueId, so_far: Counts) -> int:
    """Return the serial of the normal counter's next number today."""
    if so_far.last_serial + 1 != so_far.reserved_from:
        return so_far.last_serial + 1
    return serial_after(so_far.last_serial, taken(change, queue_id, change.business_day))


def taken(change: Change, queue_id: QueueId, day: date) -> list[Span]:
    """Return all reserved serials of a queue's day."""
    return [Span(row.first, row.last) for row in _rows(change, queue_id, day)]


def of_holder(change: Change, holder: str, queue_id: QueueId, day: date) -> list[NumberBlock]:
    """Return the blocks of one kiosk for a queue's day, lowest first."""
    mine = (row for row in _rows(change, queue_id, day) if row.holder == holder)
    return [NumberBlock(queue_id, day, row.first, row.last) for row in mine]


def add(change: Change, holder: str, made: NumberBlock) -> None:
    key = {"queue_id": made.queue_id, "business_day": made.business_day}
    span = {"first": made.first, "last": made.last}
    change.write(_ADD, **key, **span, holder=holder, kiosk=change.by.name, at=change.now)


def _rows(change: Change, queue_id: QueueId, day: date) -> list[Any]:
    return change.rows(_OF_DAY, queue_id=queue_id, day=day)
