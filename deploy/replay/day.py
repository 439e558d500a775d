"""The demonstration's day: made-up arrivals at a hall, most of them in the morning and after the lunch break."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from deploy.replay.arrival import Arrival, Hours, Trace
from shared.catalogue.model import Catalogue, ServiceEntry
from shared.domain.hall import NORMAL

DATE = date(2026, 3, 2)
LOAD = 0.85
"""Share of their day that counters would serve."""
GREEN = "green"
GREEN_SHARE = 0.15

_PEAKS = ((0.40, 0.2), (0.35, 0.7), (0.25, None))
"""How many come at each peak, and which part of the day is over then; None for those who come at any time."""
_PEAK_WIDTH = 0.08
_LAST = 0.95
"""The part of the day after which nobody takes a number."""
_SHAPE = 3
"""Of the gamma distribution of visits: most are shorter than the mean, some much longer."""


def day_of(catalogue: Catalogue, seed: int = 1) -> Trace:
    """Return a day on which every queue of the hall gets as many people as its counters can just serve."""
    chance = random.Random(seed)
    zone = ZoneInfo(catalogue.hall.time_zone)
    hours = Hours(time.fromisoformat(catalogue.hall.open_from), time.fromisoformat(catalogue.hall.open_until))
    opens, closes = (datetime.combine(DATE, at, zone).astimezone(UTC) for at in (hours.opens, hours.closes))
    classes = {p.code for p in catalogue.priorities}
    arrivals = (
        Arrival(
            opens + (closes - opens) * _part_of_day(chance),
            service.code,
            _visit_s(chance, service),
            GREEN if GREEN in classes and chance.random() < GREEN_SHARE else NORMAL,
        )
        for service, visits in _visits(catalogue, closes - opens)
        for _ in range(visits)
    )
    return Trace(tuple(arrivals), {DATE: hours})


def _visits(catalogue: Catalogue, open_for: timedelta) -> Iterator[tuple[ServiceEntry, int]]:
    """Yield how many come for each service: every counter's time is shared by the services of its queues."""
    share_s = dict.fromkeys(catalogue.services, 0.0)
    for counter in catalogue.counters:
        served = [service for service in catalogue.services if service.queue in counter.queues]
        for service in served:
            share_s[service] += open_for.total_seconds() * LOAD / len(served)
    for service, seconds in share_s.items():
        yield service, max(1, round(seconds / service.mean_service_s))


def _part_of_day(chance: random.Random) -> float:
    """Return when somebody comes: 0 when the hall opens, 1 when it closes."""
    (peak,) = chance.choices([at for _, at in _PEAKS], [share for share, _ in _PEAKS])
    part = chance.random() if peak is None else chance.gauss(peak, _PEAK_WIDTH)
    return part if 0 <= part <= _LAST else _part_of_day(chance)


def _visit_s(chance: random.Random, service: ServiceEntry) -> float:
    return max(30, round(chance.gammavariate(_SHAPE, service.mean_service_s / _SHAPE)))
