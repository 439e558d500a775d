"""The expected wait as a range: from the people ahead, the open counters and the times of the line's services."""

from collections.abc import Collection
from math import ceil, floor, sqrt

from shared.domain.service_times import ServiceTimes
from shared.domain.ticket import WaitRange

_EIGHT_OF_TEN = 1.2816
"""Standard deviations on both sides of the mean between which eight of ten waits lie."""
_PHASE = 1 / 6
"""Variance, in services, that each counter adds because nobody knows how far its present service is."""
_FINE_UP_TO_MIN = 10


def wait_range(
    people_ahead: int, counters_open: float, line: Collection[ServiceTimes], counters_free: int = 0
) -> WaitRange | None:
    """Return the wait in minutes in which eight of ten people are called; None while no counter is open.

    `line` has the times of the services that people wait for here. Of counters that serve other lines too only this
    line's part counts as open; `counters_free` says how many of them have nobody now.
    """
    if not counters_open or not line:
        return None
    turns = people_ahead + 1 - counters_free
    return _range(turns, counters_open, line) if turns > 0 else WaitRange(0, 1)


def _range(turns: int, counters: float, line: Collection[ServiceTimes]) -> WaitRange:
    """Return the time until so many services have ended, at counters that are all busy."""
    typical_s, variation = _pace(line)
    turn_min = typical_s / 60 / counters
    # The first to end is under way: what is left of it is (1 + variation) / 2 of a service on average.
    mean = turn_min * (turns - 1 + (1 + variation) / 2)
    own = turn_min**2 * min(turns, variation * turns + _PHASE * counters)
    # Nor is the mean known better than from so many services.
    doubt = mean**2 * variation * len(line) / sum(times.weight for times in line)
    margin = _EIGHT_OF_TEN * sqrt(own + doubt)
    low = _down(max(0, mean - margin))
    return WaitRange(low, max(_up(mean + margin), low + 1))


def _pace(line: Collection[ServiceTimes]) -> tuple[float, float]:
    """Return the mean time of the line's services, and their variance over its square, at most 1.

    Services done more often of late count for more.
    """
    weight = sum(times.weight for times in line)
    mean = sum(times.weight * times.typical_s for times in line) / weight
    square = sum(times.weight * (times.spread_s**2 + times.typical_s**2) for times in line) / weight
    return mean, min(1, square / mean**2 - 1)


def _down(minutes: float) -> int:
    return floor(minutes) if minutes <= _FINE_UP_TO_MIN else floor(minutes / 5) * 5


def _up(minutes: float) -> int:
    return ceil(minutes) if minutes <= _FINE_UP_TO_MIN else ceil(minutes / 5) * 5
