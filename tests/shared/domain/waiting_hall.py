"""A simulated hall with one line, for the expected wait: who came was told a range, and then waited."""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush, heapreplace
from math import log, sqrt
from random import Random

from shared.domain.estimate import wait_range
from shared.domain.service_times import ServiceTimes
from shared.domain.ticket import WaitRange

VARIATION = 0.7
PEOPLE = 100


@dataclass(frozen=True, slots=True)
class Told:
    wait: WaitRange
    waited_min: float


def a_day(seed: int, counters: int, mean_s: float, catalogue_s: float) -> Iterator[Told]:
    """Tell whoever has to wait; a rush in the morning, service times spread like a lognormal, learned on the way."""
    random, times = Random(seed), ServiceTimes(catalogue_s)
    free_at, finished = [0.0] * counters, list[tuple[float, float]]()
    heapify(free_at)
    begins, now = list[float](), 0.0
    for n in range(PEOPLE):
        now += random.expovariate((1.2 if n < PEOPLE / 2 else 0.8) * counters / mean_s)
        while finished and finished[0][0] <= now:
            times = times.with_time(heappop(finished)[1])
        begin = max(now, free_at[0])
        if begin > now:
            wait = wait_range(sum(b > now for b in begins), counters, (times,))
            assert wait is not None
            yield Told(wait, (begin - now) / 60)
        takes = _service(random, mean_s)
        heapreplace(free_at, begin + takes)
        heappush(finished, (begin + takes, takes))
        begins.append(begin)


def _service(random: Random, mean_s: float) -> float:
    spread = log(1 + VARIATION**2)
    return random.lognormvariate(log(mean_s) - spread / 2, sqrt(spread))
