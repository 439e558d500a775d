"""Mistakes in hours, limits and appointments: those that end before they begin, never hold, or hold twice."""

from collections.abc import Iterator
from itertools import combinations

from shared.catalogue.complaint import Check, Complaint
from shared.catalogue.opening_tables import SlotsTable
from shared.catalogue.tables import CatalogueTables, ServiceTable
from shared.domain.hours import OpenOn, Span, Spans, Weekday, meet


def _outer_hours(tables: CatalogueTables) -> Iterator[Complaint]:
    if tables.hall.open_from >= tables.hall.open_until:
        yield Complaint(("hall", "open_until"), f"must be later than open_from, {tables.hall.open_from}")


def _never_open(tables: CatalogueTables) -> Iterator[Complaint]:
    if tables.hours.open_on is OpenOn.WEEKDAYS and tables.hours.usual is not None:
        told = 'holds on no day that is open; give the hours to weekdays, or choose another open_on than "weekdays"'
        yield Complaint(("hours", "usual"), told)
    elif not any(week_of(tables).values()):
        yield Complaint(("hours",), 'no day has hours; add for example monday = ["08:30-12:00"]')


def _service_hours(tables: CatalogueTables) -> Iterator[Complaint]:
    """A service's hours that touch none of the hall's are most likely a slip of the pen."""
    week = week_of(tables)
    for at, service in enumerate(tables.service):
        for key, place, span in _told_hours(service):
            days = [Weekday(key)] if key in week else list(Weekday)
            if not any(meet((span,), week[day]) for day in days):
                yield Complaint(("service", at, "hours", key, place), f'"{span}" is outside the hours of the hall')


def _told_hours(service: ServiceTable) -> Iterator[tuple[str, int, Span]]:
    if service.hours is not None:
        for key in ("usual", *Weekday):
            for place, span in enumerate(getattr(service.hours, key) or ()):
                yield str(key), place, span


def _slices(tables: CatalogueTables) -> Iterator[Complaint]:
    for at, service in enumerate(tables.service):
        if "slice_min" in service.caps.model_fields_set and service.caps.per_slice is None:
            yield Complaint(("service", at, "caps", "slice_min"), "says nothing without per_slice; add it")


def _slots(tables: CatalogueTables) -> Iterator[Complaint]:
    week = week_of(tables)
    for at, service in enumerate(tables.service):
        for place, slots in enumerate(service.slots):
            if (told := _idle(service, slots, week)) is not None:
                yield Complaint(("service", at, "slots", place, "hours"), told)
        for (first, one), (second, other) in combinations(enumerate(service.slots), 2):
            if meet((one.hours,), (other.hours,)) and _days(one) & _days(other):
                told = f"appointments of slots {first + 1} are at the same time; change hours or days"
                yield Complaint(("service", at, "slots", second, "hours"), told)


def _idle(service: ServiceTable, slots: SlotsTable, week: dict[Weekday, Spans]) -> str | None:
    spans = slots.pattern.spans()
    if not spans:
        return f'"{slots.hours}" is shorter than one appointment of {slots.every_min} minutes'
    own = {day: service.hours.week.on(day) if service.hours else None for day in Weekday}
    open_ = {day: week[day] if (told := own[day]) is None else meet(week[day], told) for day in _days(slots)}
    if slots.after_hours or any(part.holds(span) for parts in open_.values() for part in parts for span in spans):
        return None
    return f'"{slots.hours}" is outside the hours of the service; if this is meant, add after_hours = true'


def _days(slots: SlotsTable) -> set[Weekday]:
    return set(slots.days or Weekday)


def week_of(tables: CatalogueTables) -> dict[Weekday, Spans]:
    hours, hall = tables.hours.with_special(()), tables.hall
    default = (Span.of(hall.open_from, hall.open_until),)
    return {day: hours.on_weekday(day, default) for day in Weekday}


opening_checks: tuple[Check, ...] = (_outer_hours, _never_open, _service_hours, _slices, _slots)
