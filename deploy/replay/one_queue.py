"""The hall of a trace that comes without a catalogue: one queue, and counters that all serve it."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean

from deploy.replay.arrival import Arrival
from shared.catalogue.model import (
    Catalogue,
    ClerkEntry,
    CounterEntry,
    DepartmentEntry,
    HallEntry,
    QueueEntry,
    ServiceEntry,
)
from shared.domain.hall import NORMAL, PriorityClass, Role
from shared.domain.rules import Rules
from shared.domain.words import NOTHING, Words

_NAME = Words("重演大厅", "Replay hall")
_SERVICE = ServiceEntry("service", "department", "A", _NAME, NOTHING, NOTHING, 600, None, (), ())


def one_queue_hall(counters: int) -> Catalogue:
    """Return a hall in Shanghai with queue A, and the classes normal and green (20 minutes ahead)."""
    return Catalogue(
        hall=HallEntry("replay", _NAME, "Asia/Shanghai", "", "00:00", "23:59", True),
        rules=Rules(),
        priorities=(
            PriorityClass(NORMAL, Words("普通", "Standard"), 0),
            PriorityClass("green", Words("绿色通道", "Priority lane"), 20 * 60),
        ),
        departments=(DepartmentEntry("department", _NAME),),
        queues=(QueueEntry("A", _NAME, NOTHING, "A"),),
        services=(_SERVICE,),
        counters=tuple(CounterEntry(number, ("A",), NOTHING) for number in range(1, counters + 1)),
        clerks=(ClerkEntry("1", _NAME, Role.CLERK),),
        notices=(),
    )


def with_usual_time(catalogue: Catalogue, arrivals: Sequence[Arrival]) -> Catalogue:
    """Return a one-queue hall that tells waits by the mean visit of a trace, as a hall that knows its visits would."""
    mean_s = max(1, round(fmean(arrival.service_s for arrival in arrivals)))
    return replace(catalogue, services=(replace(_SERVICE, mean_service_s=mean_s),))
