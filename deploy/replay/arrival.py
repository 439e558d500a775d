"""Who comes to a replayed hall, and the days they come on."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from shared.domain.hall import NORMAL


@dataclass(frozen=True, slots=True)
class Arrival:
    """A citizen who takes a number."""

    at: datetime
    """In UTC."""
    service: str
    """Code of the service."""
    service_s: float
    """How long the visit takes once the number is called."""
    priority: str = NORMAL


@dataclass(frozen=True, slots=True)
class Hours:
    """From when counters call, and until when they are there even if nobody comes; in the hall's own time."""

    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Trace:
    """All arrivals, and the counters' hours on the days that have some."""

    arrivals: tuple[Arrival, ...]
    hours: Mapping[date, Hours] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Day:
    """One business day, which lasts until its last ticket is done."""

    date: date
    arrivals: tuple[Arrival, ...]
    """In the order they come."""
    opens_at: datetime
    closes_at: datetime


def days_of(trace: Trace, zone: ZoneInfo) -> list[Day]:
    """Return the days of a trace; without hours, counters are there from a day's first arrival to its last."""
    by_date: defaultdict[date, list[Arrival]] = defaultdict(list)
    for arrival in sorted(trace.arrivals, key=lambda a: a.at):
        by_date[arrival.at.astimezone(zone).date()].append(arrival)
    return [_day(on, arrivals, trace.hours.get(on), zone) for on, arrivals in by_date.items()]


def _day(on: date, arrivals: Iterable[Arrival], hours: Hours | None, zone: ZoneInfo) -> Day:
    coming = tuple(arrivals)
    if hours is None:
        return Day(on, coming, coming[0].at, coming[-1].at)
    opens_at, closes_at = (datetime.combine(on, at, zone).astimezone(UTC) for at in (hours.opens, hours.closes))
    return Day(on, coming, opens_at, closes_at)
