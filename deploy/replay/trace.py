"""Reads a trace of arrivals from a CSV file; each mistake is one sentence with file, line and column."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from deploy.replay.arrival import Arrival, Hours, Trace
from deploy.replay.rows import Row, rows_of
from shared.catalogue.model import Catalogue
from shared.domain.hall import NORMAL
from shared.domain.problem import Problem
from shared.tomlfile.likeness import advice

T = TypeVar("T")

NEEDED = ("arrived_at", "service_s")
LONGEST_S = 24 * 3600
YEARS = range(1971, 3000)
"""Years that a hall's journal can tell of; it begins in 1970."""

_HOURS = re.compile(r"(\d\d:\d\d)\s*[-–]\s*(\d\d:\d\d)")


def read_trace(path: Path, catalogue: Catalogue) -> Trace:
    """Read the arrivals at the hall that a catalogue describes.

    The columns are `arrived_at` (ISO, in the hall's own time unless it has an offset) and `service_s`; if they are
    there, `queue` (letter), `service` (code), `class` (code of a priority class) and `counter_hours` ("08:00-18:00",
    the same on all lines of a day or only on one); others are not looked at. A queue without a service means the
    first service of the queue.

    Raises:
        Problem: the file cannot be read, or a value in it cannot be understood or is not of this hall.
    """
    reader = _Reader(catalogue)
    arrivals: list[Arrival] = []
    hours: dict[date, Hours] = {}
    for row in rows_of(path, NEEDED):
        arrival = reader.arrival(row)
        arrivals.append(arrival)
        if found := _hours(row):
            on = arrival.at.astimezone(reader.zone).date()
            if hours.setdefault(on, found) != found:
                raise row.problem("counter_hours", f"{on} has other hours on an earlier line; keep one of them")
    if not arrivals:
        raise Problem(f"{path}: nobody arrives; add lines below the heading.")
    return Trace(tuple(arrivals), hours)


class _Reader:
    """What the hall knows, for looking up what the lines name."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.zone = ZoneInfo(catalogue.hall.time_zone)
        self._queue_of = {service.code: service.queue for service in catalogue.services}
        self._first_of = {service.queue: service.code for service in reversed(catalogue.services)}
        self._classes = {NORMAL, *(p.code for p in catalogue.priorities)}

    def arrival(self, row: Row) -> Arrival:
        return Arrival(_moment(row, self.zone), self._service(row), _seconds(row), self._class(row))

    def _service(self, row: Row) -> str:
        service, queue = row.value("service"), row.value("queue")
        if service and service not in self._queue_of:
            raise row.problem("service", f'there is no service "{service}"{advice(service, self._queue_of)}')
        if queue and queue not in self._first_of:
            raise row.problem("queue", f'no service has queue "{queue}"{advice(queue, self._first_of)}')
        if service and queue and self._queue_of[service] != queue:
            wanted = self._queue_of[service]
            raise row.problem(
                "queue", f'service "{service}" is of queue "{wanted}", not "{queue}"; correct one of them'
            )
        if not service and not queue and len(self._first_of) > 1:
            raise row.problem("queue", "is empty, and the hall has several queues; name one, or a service")
        return service or self._first_of[queue or next(iter(self._first_of))]

    def _class(self, row: Row) -> str:
        named = row.value("class") or NORMAL
        if named not in self._classes:
            raise row.problem("class", f'there is no priority class "{named}"{advice(named, sorted(self._classes))}')
        return named


def _moment(row: Row, zone: ZoneInfo) -> datetime:
    text = row.value("arrived_at")
    how = f'"{text}" is not a date and time like "2026-03-02T08:50:00"'
    told = _understood(datetime.fromisoformat, text)
    if told is None or told.year not in YEARS:
        raise row.problem("arrived_at", how)
    return (told.replace(tzinfo=zone) if told.tzinfo is None else told).astimezone(UTC)


def _seconds(row: Row) -> float:
    text = row.value("service_s")
    seconds = _understood(float, text)
    if seconds is None or not 0 <= seconds <= LONGEST_S:
        raise row.problem("service_s", f'"{text}" is not a number of seconds from 0 to {LONGEST_S}')
    return seconds


def _hours(row: Row) -> Hours | None:
    text = row.value("counter_hours")
    if not text:
        return None
    parts = _HOURS.fullmatch(text)
    opens, closes = (_understood(time.fromisoformat, part) for part in parts.groups()) if parts else (None, None)
    if opens is None or closes is None or opens >= closes:
        raise row.problem("counter_hours", f'"{text}" are not hours like "08:00-18:00"')
    return Hours(opens, closes)


def _understood(read: Callable[[str], T], text: str) -> T | None:
    try:
        return read(text)
    except ValueError:
        return None
