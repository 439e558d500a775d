"""The wait that kiosk, slip and call screen tell for a queue: one reckoning, so that all tell the same."""

from collections.abc import Mapping

from shared.domain.estimate import wait_range
from shared.domain.hall import Hall
from shared.domain.ids import QueueId, ServiceId
from shared.domain.service_times import ServiceTimes
from shared.domain.ticket import WaitRange
from shared.domain.view import CounterState, HallView

Times = Mapping[ServiceId, tuple[int, ...]]
"""The last times of each service, in seconds, as far as there are any."""


def line_wait(
    hall: Hall, queue_id: QueueId, people_ahead: int, counters_open: int, counters_free: int, times: Times
) -> WaitRange | None:
    """Return the expected wait behind so many people; None while no counter is open for the queue."""
    return wait_range(people_ahead, counters_open, line_of(hall, queue_id, times), counters_free)


def told_wait(
    hall: Hall, queue_id: QueueId, people_ahead: int, counters_open: int, counters_free: int, times: Times
) -> WaitRange:
    """Return what a citizen is told; before a counter opens one is reckoned with, so an early comer gets a figure."""
    told = wait_range(people_ahead, max(1, counters_open), line_of(hall, queue_id, times), counters_free)
    return told or WaitRange(0, 1)


def line_of(hall: Hall, queue_id: QueueId, times: Times) -> tuple[ServiceTimes, ...]:
    """Return what is known of the times of the services that people wait for in a queue."""
    waited_for = (service for service in hall.services if service.queue_id == queue_id)
    return tuple(ServiceTimes(service.mean_service_s, times.get(service.id, ())) for service in waited_for)


def counters_at_work(hall: Hall, view: HallView, queue_id: QueueId) -> tuple[int, int]:
    """Return how many counters are open for a queue, and how many of those have nobody now."""
    counters = [view.counter(counter.id) for counter in hall.counters_of(queue_id)]
    at_work = [counter for counter in counters if counter.state is CounterState.OPEN]
    return len(at_work), sum(counter.ticket is None for counter in at_work)
