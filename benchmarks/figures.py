"""Figures of a measurement: percentiles of times, in milliseconds."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True)
class Times:
    """What a series of times came to, in milliseconds."""

    count: int
    p50_ms: float
    p95_ms: float
    p99_ms: float
    max_ms: float


def times(seconds: Sequence[float]) -> Times:
    """Return the figures of a series of times; raises ValueError when there are none."""
    if not seconds:
        raise ValueError("nothing was measured")
    ordered = sorted(seconds)

    def at(share: float) -> float:
        return round(1000 * ordered[max(0, ceil(share * len(ordered)) - 1)], 2)

    return Times(len(ordered), at(0.50), at(0.95), at(0.99), round(1000 * ordered[-1], 2))


def shown(times: Times) -> str:
    """Return the figures as one line for people."""
    return f"p50 {times.p50_ms} ms, p95 {times.p95_ms} ms, p99 {times.p99_ms} ms, max {times.max_ms} ms"
