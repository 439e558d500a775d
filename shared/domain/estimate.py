"""The expected wait as a range to be believed: from the people ahead, the open counters and the services' times."""

from collections.abc import Collection
from dataclasses import dataclass
from math import ceil, floor, sqrt

from shared.domain.service_times import ServiceTimes
from shared.domain.ticket import SHORT_MIN, WaitRange

_EIGHT_OF_TEN, _HALF = 1.2816, 0.6745
"""Standard deviations on both sides of the mean between which eight of ten waits lie, and half of them."""
_PHASE = 1 / 6
"""Variance, in services, that each counter adds because nobody knows how far its present service is."""
_CLOSE = 3 / 7
"""How far from the mean a range may reach, as a part of it: its end is then 2.5 times its beginning."""
_FIVES_UP_TO_MIN = 60

AT_ONCE = WaitRange(0, 5)


@dataclass(frozen=True, slots=True)
class _Wait:
    """What is known of a wait, in minutes."""

    mean: float
    deviation: float


def wait_range(
    people_ahead: int, counters_open: float, line: Collection[ServiceTimes], counters_free: int = 0
) -> WaitRange | None:
    """Return the wait in minutes, in fives; None while no counter is open.

    Eight of ten people are called within it. Where that is too wide to believe it is drawn in, and where not even half
    of them would then be called within it, the range is `vague`.

    `line` has the times of the services that people wait for here. Of counters that serve other lines too only this
    line's part counts as open; `counters_free` says how many of them have nobody now.
    """
    if not counters_open or not line:
        return None
    turns = people_ahead + 1 - counters_free
    return _told(_reckoned(turns, counters_open, line)) if turns > 0 else AT_ONCE


def _reckoned(turns: int, counters: float, line: Collection[ServiceTimes]) -> _Wait:
    """Return the time until so many services have ended, at counters that are all busy."""
    typical_s, variation = _pace(line)
    turn_min = typical_s / 60 / counters
    # The first to end is under way: what is left of it is (1 + variation) / 2 of a service on average.
    mean = turn_min * (turns - 1 + (1 + variation) / 2)
    own = turn_min**2 * min(turns, variation * turns + _PHASE * counters)
    # Nor is the mean known better than from so many services.
    doubt = mean**2 * variation * len(line) / sum(times.weight for times in line)
    return _Wait(mean, sqrt(own + doubt))


def _told(wait: _Wait) -> WaitRange:
    """Return the range to tell; only one that ends soon may begin at nothing."""
    margin = _EIGHT_OF_TEN * wait.deviation
    high = min(wait.mean + margin, max(SHORT_MIN, wait.mean * (1 + _CLOSE)))
    low = max(0, wait.mean - margin)
    if high <= SHORT_MIN:
        return WaitRange(floor(low / 5) * 5, ceil(high / 5) * 5)
    # Rounded, it still holds the mean.
    step = _step(wait.mean)
    end = max(SHORT_MIN + 5, _nearest(high), ceil(wait.mean / step) * step)
    if _HALF * wait.deviation > _CLOSE * wait.mean:
        return WaitRange(0, end)
    beginning = min(_nearest(max(low, high * (1 - _CLOSE) / (1 + _CLOSE))), floor(wait.mean / step) * step)
    return WaitRange(min(beginning, end - _step(end)), end)


def _nearest(minutes: float) -> int:
    return floor(minutes / _step(minutes) + 0.5) * _step(minutes)


def _step(minutes: float) -> int:
    return 5 if minutes <= _FIVES_UP_TO_MIN else 10


def _pace(line: Collection[ServiceTimes]) -> tuple[float, float]:
    """Return the mean time of the line's services, and their variance over its square, at most 1.

    Services done more often of late count for more.
    """
    weight = sum(times.weight for times in line)
    mean = sum(times.weight * times.typical_s for times in line) / weight
    square = sum(times.weight * (times.spread_s**2 + times.typical_s**2) for times in line) / weight
    return mean, min(1, square / mean**2 - 1)
