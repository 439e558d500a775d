"""Which number blocks a kiosk should have: for every queue, today and on the next day that the hall is open."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from shared.domain.admission import numbers_of
from shared.domain.hall import Hall
from shared.domain.ids import QueueId
from shared.domain.number_block import NumberBlock

LEAST_LEFT = 0.5
"""A kiosk asks for one more block when less than this share of a block is left."""


@dataclass(frozen=True, slots=True)
class QueueDay:
    """A queue on one business day."""

    queue_id: QueueId
    business_day: date


def days_ahead(hall: Hall, now: datetime) -> tuple[date, ...]:
    """Return today and the next day that the hall gives numbers, which may begin with the database away."""
    today = now.astimezone(hall.zone).date()
    tonight = datetime.combine(today + timedelta(days=1), time(), hall.zone)
    numbers = numbers_of(hall)
    opens = tonight if numbers.is_open(tonight) else numbers.next_opening(tonight)
    return (today,) if opens is None else (today, numbers.day_of(opens))


def wanted_blocks(
    hall: Hall, now: datetime, blocks: Iterable[NumberBlock], used: Mapping[QueueDay, int], size: int
) -> list[QueueDay]:
    """Return the queues and days for which a kiosk should ask for a block; none when `size` is 0.

    `used` counts the serials it has given of its blocks.
    """
    if size == 0:
        return []
    room = dict[QueueDay, int]()
    for block in blocks:
        key = QueueDay(block.queue_id, block.business_day)
        room[key] = room.get(key, 0) + len(block.span)
    days = days_ahead(hall, now)
    return [key for key in _all(hall, days) if room.get(key, 0) - used.get(key, 0) < size * LEAST_LEFT]


def _all(hall: Hall, days: Iterable[date]) -> Iterator[QueueDay]:
    return (QueueDay(queue.id, day) for day in days for queue in hall.queues)
