"""The wait that kiosk, slip and call screen tell for a queue: one reckoning, so that all tell the same."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from shared.domain.estimate import wait_range
from shared.domain.hall import Counter, Hall
from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId
from shared.domain.service_times import ServiceTimes
from shared.domain.skills import served_at
from shared.domain.ticket import WaitRange
from shared.domain.view import CounterState, HallView

Times = Mapping[ServiceId, tuple[int, ...]]
"""The last times of each service, in seconds, as far as there are any."""


@dataclass(frozen=True, slots=True)
class Load:
    """What a hall has to do now, and who is there to do it."""

    waiting: Mapping[QueueId, int]
    open_counters: Mapping[CounterId, bool]
    """Counters staffed and not paused, and whether each has somebody in hand."""
    clerks: Mapping[CounterId, ClerkId] = field(default_factory=dict)
    """Who sits at them, as far as that is known."""


def load_of(view: HallView) -> Load:
    at_work = [counter for counter in view.counters.values() if counter.state is CounterState.OPEN]
    return Load(
        view.waiting,
        {counter.counter_id: counter.ticket is not None for counter in at_work},
        {counter.counter_id: counter.clerk_id for counter in at_work if counter.clerk_id is not None},
    )


def line_wait(hall: Hall, queue_id: QueueId, people_ahead: int, load: Load, times: Times) -> WaitRange | None:
    """Return the expected wait behind so many people; None while no counter is open for the queue."""
    counters, free = _counters_for(hall, queue_id, load)
    return wait_range(people_ahead, counters, line_of(hall, queue_id, times), free)


def told_wait(hall: Hall, queue_id: QueueId, people_ahead: int, load: Load, times: Times) -> WaitRange:
    """Return what a citizen is told; before a counter opens one is reckoned with, so an early comer gets a figure."""
    counters, free = _counters_for(hall, queue_id, load)
    told = wait_range(people_ahead, counters or 1.0, line_of(hall, queue_id, times), free)
    return told or WaitRange(0, 1)


def is_staffed(hall: Hall, queue_id: QueueId, load: Load) -> bool:
    """Say whether any counter is open for a queue."""
    return bool(counters_at_work(hall, queue_id, load))


def counters_at_work(hall: Hall, queue_id: QueueId, load: Load) -> tuple[Counter, ...]:
    """Return the counters that are open for a queue: staffed by somebody who may serve it, and not paused."""
    there = (counter for counter in hall.counters_of(queue_id) if counter.id in load.open_counters)
    return tuple(counter for counter in there if queue_id in _served(hall, counter, load))


def _served(hall: Hall, counter: Counter, load: Load) -> tuple[QueueId, ...]:
    clerk_id = load.clerks.get(counter.id)
    return counter.queue_ids if clerk_id is None else served_at(hall, counter.id, clerk_id)


def line_of(hall: Hall, queue_id: QueueId, times: Times) -> tuple[ServiceTimes, ...]:
    """Return what is known of the times of the services that people wait for in a queue."""
    waited_for = (service for service in hall.services if service.queue_id == queue_id)
    return tuple(ServiceTimes(service.mean_service_s, times.get(service.id, ())) for service in waited_for)


def _counters_for(hall: Hall, queue_id: QueueId, load: Load) -> tuple[float, int]:
    """Return how many counters work for a queue, and how many of them have nobody now.

    A counter of several queues works for each by its part of those who wait there, the asker included.
    """
    shares, free = 0.0, 0
    for counter in counters_at_work(hall, queue_id, load):
        for_all = 1 + sum(load.waiting.get(served, 0) for served in _served(hall, counter, load))
        shares += (1 + load.waiting.get(queue_id, 0)) / for_all
        free += not load.open_counters[counter.id]
    return shares, free
