"""Which appointments a service offers on a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from shared.domain.hall import Hall, Service
from shared.domain.hours import Span, Weekday
from shared.domain.opening import Opening, opening_of, range_of
from shared.domain.slot_pattern import SlotPattern
from shared.domain.working_days import is_public_holiday


@dataclass(frozen=True, slots=True)
class Slot:
    """An appointment that `capacity` citizens may book, in the hall's own zone."""

    start: datetime
    end: datetime
    capacity: int


def slots_on(service: Service, day: date, hall: Hall) -> tuple[Slot, ...]:
    """Return a day's appointments, the earliest first."""
    if day in hall.hours.no_slots_on or day in service.no_slots_on:
        return ()
    opening = opening_of(hall, service)
    found = ((span, pattern) for pattern in service.slots for span in _spans(pattern, day, opening))
    moments = ((range_of(day, span, hall.zone), pattern.capacity) for span, pattern in found)
    slots = (Slot(range_.opens, range_.closes, capacity) for range_, capacity in moments if range_ is not None)
    return tuple(sorted(slots, key=lambda slot: slot.start))


def _spans(pattern: SlotPattern, day: date, opening: Opening) -> Iterator[Span]:
    if pattern.days and Weekday.of(day) not in pattern.days:
        return
    if pattern.after_hours:
        yield from pattern.spans() if _staffed(day, opening) else ()
        return
    open_spans = opening.spans(day)
    yield from (span for span in pattern.spans() if any(part.holds(span) for part in open_spans))


def _staffed(day: date, opening: Opening) -> bool:
    """Say whether people may stay after hours: on days of the hall, and on ordinary weekends."""
    free = is_public_holiday(day) or opening.hours.special(day) is not None
    return not free or bool(opening.hours.on(day, opening.default))
