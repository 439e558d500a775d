"""Whether a call screen grew while it ran: plain numbers in, sentences out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import dropwhile, groupby
from statistics import linear_regression, median

from benchmarks.soak.sample import Sample
from shared.domain.problem import Problem

SETTLES_SHARE = 0.5
"""Share of the time in which caches fill; what grows in it is no leak.

Measurements of drawn texts are kept for the last 2,048 texts: with some 900 new numbers a day they are full at noon.
"""
LEAST_SAMPLES = 6
MOST_MB = 3.0
"""How much the straight line through a process's memory may rise in the rest of the time."""
MOST_MS = 2.0
"""How much more processor time a frame may take; a machine's own ups and downs come to as much."""


@dataclass(frozen=True, slots=True)
class Aim:
    what: str
    of: Callable[[Sample], float]
    growth: Callable[[Sequence[float], Sequence[float]], float]
    most: float
    unit: str


def fitted_growth(at: Sequence[float], values: Sequence[float]) -> float:
    """Return by how much the straight line through the values rises from the first moment to the last."""
    return linear_regression(at, values).slope * (at[-1] - at[0])


def lasting_growth(_: Sequence[float], values: Sequence[float]) -> float:
    """Return how much more the last third has than the first, as a rule: a moment with more or less does not count."""
    third = len(values) // 3
    return median(values[-third:]) - median(values[:third])


AIMS = (
    Aim("own memory of the call screen", lambda s: s.screen_mb, fitted_growth, MOST_MB, "MB"),
    Aim("own memory of the speaking process", lambda s: s.voice_mb, fitted_growth, MOST_MB, "MB"),
    Aim("open handles of the call screen", lambda s: s.handles, lasting_growth, 1, "handles"),
    Aim("open handles of the speaking process", lambda s: s.voice_handles, lasting_growth, 1, "handles"),
    Aim("threads of the call screen", lambda s: s.threads, lasting_growth, 1, "threads"),
    Aim("threads of the speaking process", lambda s: s.voice_threads, lasting_growth, 1, "threads"),
    Aim("objects in the window", lambda s: s.objects, lasting_growth, 2, "objects"),
    Aim("time within which 95 of 100 frames are painted", lambda s: s.frame_p95_ms, lasting_growth, MOST_MS, "ms"),
)


@dataclass(frozen=True, slots=True)
class Growth:
    what: str
    by: float
    most: float
    unit: str

    @property
    def is_too_much(self) -> bool:
        return self.by > self.most


def judge(samples: Sequence[Sample]) -> tuple[Growth, ...]:
    """Return how much each grew after the time in which caches fill.

    Raises:
        Problem: too few samples to tell.
    """
    counted = after_settling(samples)
    if len(counted) < LEAST_SAMPLES:
        raise Problem(f"{len(samples)} looks are too few to tell growth from chance; let the soak last longer.")
    at = [sample.hall_h for sample in counted]
    return tuple(
        Growth(aim.what, round(aim.growth(at, [float(aim.of(s)) for s in counted]), 2), aim.most, aim.unit)
        for aim in AIMS
    )


def after_settling(samples: Sequence[Sample]) -> Sequence[Sample]:
    until = samples[-1].hall_h * SETTLES_SHARE if samples else 0.0
    return [sample for sample in samples if sample.hall_h > until]


def restarts(samples: Sequence[Sample]) -> int:
    """Return how many times the speaking process went or came anew after its start; what it uses then begins anew."""
    since_start = dropwhile(lambda pid: pid == 0, (sample.voice_pid for sample in samples))
    return max(0, sum(1 for _ in groupby(since_start)) - 1)


def complaints(growths: Sequence[Growth], samples: Sequence[Sample]) -> list[str]:
    """Return a sentence for each that grew too much, and one where growth may hide behind a new process."""
    told = [f"{g.what} grew by {g.by:g} {g.unit}, the aim is {g.most:g}" for g in growths if g.is_too_much]
    count = restarts(samples)
    return [*told, f"the speaking process went or came anew {count} times, the aim is 0"] if count else told
