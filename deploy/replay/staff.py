"""Who is on duty in a replayed hall: so many of its counters, each with a clerk."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from deploy.replay.arrival import Arrival
from shared.catalogue.model import Catalogue, ClerkEntry, CounterEntry
from shared.domain.hall import Role
from shared.domain.problem import Problem
from shared.domain.words import Words


def staffed(catalogue: Catalogue, arrivals: Iterable[Arrival], count: int | None) -> Catalogue:
    """Return the hall with only `count` of its counters, all of them for None, and a clerk for each.

    Counters that serve a queue which no other one serves yet come first, then those with the lowest numbers.

    Raises:
        Problem: the hall has not so many counters, or nobody would serve a queue that people come for.
    """
    queue_of = {service.code: service.queue for service in catalogue.services}
    wanted = {queue_of[arrival.service] for arrival in arrivals}
    there_are = len(catalogue.counters)
    if count is not None and count > there_are:
        raise Problem(f"--counters {count}: hall {catalogue.hall.code} has {there_are}; choose at most so many.")
    on_duty = _chosen(catalogue.counters, wanted, there_are if count is None else count)
    if alone := wanted.difference(*(counter.queues for counter in on_duty)):
        letters = ", ".join(sorted(alone))
        raise Problem(f"--counters {count}: nobody would serve queue {letters}; let more counters work.")
    clerks = (ClerkEntry(str(c.number), Words(f"{c.number} 号窗口", f"Window {c.number}"), Role.CLERK) for c in on_duty)
    return replace(catalogue, counters=on_duty, clerks=tuple(clerks))


def _chosen(counters: Iterable[CounterEntry], wanted: Collection[str], count: int) -> tuple[CounterEntry, ...]:
    left, chosen, alone = sorted(counters, key=lambda c: c.number), list[CounterEntry](), set(wanted)
    while len(chosen) < count:
        best = max(left, key=lambda c: len(alone.intersection(c.queues)))
        left.remove(best)
        chosen.append(best)
        alone.difference_update(best.queues)
    return tuple(sorted(chosen, key=lambda c: c.number))
