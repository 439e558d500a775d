"""The expected wait as a range: from the people ahead, the open counters and the usual time of a service."""

from math import ceil, floor

from shared.domain.ticket import WaitRange

_SPREAD_LOW, _SPREAD_HIGH = 0.75, 1.4
_FINE_UP_TO_MIN = 10
_SHORTEST_S, _REMEMBERED = 5, 20


def expected_wait(people_ahead: int, open_counters: int, mean_service_s: float) -> WaitRange:
    """Return the likely wait in minutes, above ten rounded to five, since nobody knows better."""
    if people_ahead == 0:
        return WaitRange(0, max(1, min(5, ceil(mean_service_s / 60 / max(1, open_counters)))))
    minutes = people_ahead * mean_service_s / 60 / max(1, open_counters)
    low, high = minutes * _SPREAD_LOW, minutes * _SPREAD_HIGH
    return WaitRange(_down(low), max(_up(high), _down(low) + 1))


def _down(minutes: float) -> int:
    return floor(minutes) if minutes <= _FINE_UP_TO_MIN else floor(minutes / 5) * 5


def _up(minutes: float) -> int:
    return ceil(minutes) if minutes <= _FINE_UP_TO_MIN else ceil(minutes / 5) * 5


def with_time(times: tuple[int, ...], took_s: int) -> tuple[int, ...]:
    """Return the last service times with one more, in seconds; what is too short to be a service does not count."""
    return times if took_s < _SHORTEST_S else (*times, took_s)[-_REMEMBERED:]
