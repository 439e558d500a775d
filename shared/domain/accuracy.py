"""What told waits were worth: each compared with the wait that came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from shared.domain.ticket import WaitRange


@dataclass(frozen=True, slots=True)
class Told:
    """A wait told at issue, and the real one in minutes."""

    wait: WaitRange
    real_min: float


@dataclass(frozen=True, slots=True)
class Accuracy:
    tickets: int
    median_error_min: float
    """From the middle of the range told, regardless of the direction."""
    coverage: float
    """Share of tickets called within the range told, from 0 to 1."""


def accuracy(told: Sequence[Told]) -> Accuracy | None:
    """Return how well waits were told; None when there are none. Of a vague one no minutes were told."""
    in_minutes = [one for one in told if not one.wait.vague]
    if not in_minutes:
        return None
    errors = [abs(one.real_min - (one.wait.low + one.wait.high) / 2) for one in in_minutes]
    inside = sum(one.wait.low <= one.real_min <= one.wait.high for one in in_minutes)
    return Accuracy(len(in_minutes), round(median(errors), 2), round(inside / len(in_minutes), 4))
