"""How long a service takes: the catalogue's mean to begin with, and more and more what it took lately."""

from dataclasses import dataclass, replace
from math import sqrt
from statistics import fmean, median

KEPT = 20
PRIOR_WEIGHT = 5
"""The catalogue's mean counts like so many services."""
PRIOR_SPREAD = 0.6
"""Standard deviation of a service that nobody has timed yet, as a part of its mean."""
LONGEST = 3
"""A time of more than so many usual ones counts as so many: a visit nobody finished before lunch."""
PLAUSIBLE_S = range(10, 4 * 3600)
"""Shorter is a slip of the finger, longer a visit forgotten."""


@dataclass(frozen=True, slots=True)
class ServiceTimes:
    """What is known of one service's times; each runs from call to finish, as a counter is taken for so long."""

    mean_s: float
    """As the catalogue has it."""
    recent_s: tuple[int, ...] = ()
    """The last times, newest last."""

    def with_time(self, duration_s: float) -> "ServiceTimes":
        """Return the knowledge after one more service; an implausible time teaches nothing."""
        seconds = round(duration_s)
        if seconds not in PLAUSIBLE_S:
            return self
        return replace(self, recent_s=(*self.recent_s, seconds)[-KEPT:])

    @property
    def weight(self) -> int:
        """How many services this knowledge is worth."""
        return PRIOR_WEIGHT + len(self.recent_s)

    @property
    def typical_s(self) -> float:
        """The expected time of the next service."""
        return fmean((*self._prior, *self._capped))

    @property
    def spread_s(self) -> float:
        """The standard deviation of the next service's time."""
        typical = self.typical_s
        prior = PRIOR_WEIGHT * (PRIOR_SPREAD * typical) ** 2
        return sqrt((prior + sum((s - typical) ** 2 for s in self._capped)) / self.weight)

    @property
    def _prior(self) -> tuple[float, ...]:
        return (self.mean_s,) * PRIOR_WEIGHT

    @property
    def _capped(self) -> tuple[float, ...]:
        longest = LONGEST * median((*self._prior, *self.recent_s))
        return tuple(min(s, longest) for s in self.recent_s)
