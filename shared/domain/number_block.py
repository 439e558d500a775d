"""Numbers that belong to one kiosk alone for a day, so that it can go on while the database is away."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from shared.domain.ids import QueueId

TOP = 999
"""Blocks are taken from here downwards: the last serial of three digits."""
LOWEST = 501
"""Serials below stay free for the normal counter; further blocks are taken above three digits."""


@dataclass(frozen=True, slots=True)
class Span:
    """Serials from–to, both included."""

    first: int
    last: int

    def __contains__(self, serial: int) -> bool:
        return self.first <= serial <= self.last

    def overlaps(self, other: "Span") -> bool:
        return self.first <= other.last and other.first <= self.last

    def __len__(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class NumberBlock:
    """A span of a queue's serials on one business day."""

    queue_id: QueueId
    business_day: date
    first: int
    last: int

    @property
    def span(self) -> Span:
        return Span(self.first, self.last)

    def lies_in(self, other: "NumberBlock") -> bool:
        same_line = (self.queue_id, self.business_day) == (other.queue_id, other.business_day)
        return same_line and other.first <= self.first and self.last <= other.last


def next_span(size: int, taken: Iterable[Span], last_serial: int) -> Span:
    """Return the span for one more block of a queue's day.

    It lies below those taken, while there is room above the normal counter; else above all that is in use.
    """
    known = list(taken)
    last = min((span.first for span in known if span.first <= TOP), default=TOP + 1) - 1
    first = last - size + 1
    if first >= max(LOWEST, last_serial + 1):
        return Span(first, last)
    begins = max([TOP, last_serial, *(span.last for span in known)]) + 1
    return Span(begins, begins + size - 1)


def serial_after(last_serial: int, taken: Iterable[Span]) -> int:
    """Return the normal counter's next serial, which jumps over what is reserved."""
    serial = last_serial + 1
    for span in sorted(taken, key=lambda span: span.first):
        if serial in span:
            serial = span.last + 1
    return serial
