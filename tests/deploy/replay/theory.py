"""What queueing theory says of a line, to compare a replay with; times are in any one unit."""

import heapq
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import factorial

Visit = tuple[float, float]
"""When somebody comes, and how long the visit takes."""


def waiting_chance(counters: int, load: float) -> float:
    """Return Erlang C: the chance to wait at all. `load` is arrival rate times mean visit, below `counters`."""
    all_busy = load**counters / factorial(counters) * counters / (counters - load)
    return all_busy / (sum(load**n / factorial(n) for n in range(counters)) + all_busy)


def erlang_mean_wait(rate: float, mean_visit: float, counters: int) -> float:
    """Return the mean wait of M/M/c."""
    load = rate * mean_visit
    return waiting_chance(counters, load) * mean_visit / (counters - load)


def pollaczek_khinchine_mean_wait(rate: float, mean_visit: float, mean_square_visit: float) -> float:
    """Return the mean wait of M/G/1."""
    return rate * mean_square_visit / (2 * (1 - rate * mean_visit))


def first_come_first_served(visits: Sequence[Visit], counters: int) -> list[float]:
    """Return each visit's wait."""
    free_at, waits = [0.0] * counters, []
    for at, visit in visits:
        called_at = max(at, heapq.heappop(free_at))
        heapq.heappush(free_at, called_at + visit)
        waits.append(called_at - at)
    return waits


@dataclass(frozen=True, slots=True)
class Model:
    """People come by chance at a rate, and find so many counters."""

    counters: int
    rate: float
    visit: Callable[[random.Random], float]
    mean_wait: float
    """What theory says."""

    def visits(self, seed: int, count: int) -> list[Visit]:
        chance, at, made = random.Random(seed), 0.0, list[Visit]()
        for _ in range(count):
            at += chance.expovariate(self.rate)
            made.append((at, self.visit(chance)))
        return made
