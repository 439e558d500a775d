"""Until when counters stay open for those who booked a time after hours."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from shared.domain.hall import Hall
from shared.domain.ids import CounterId, QueueId, ServiceId
from shared.domain.opening import opening_of
from shared.domain.skills import served_at
from shared.domain.slots import slots_on
from shared.domain.view import CounterState, HallView


@dataclass(frozen=True, slots=True)
class BookedSlot:
    """A booked time whose citizen has not been served yet."""

    service_id: ServiceId
    slot_at: datetime


@dataclass(frozen=True, slots=True)
class Stay:
    """A counter of this queue is needed after hours, until the last appointment's end."""

    queue_id: QueueId
    until: datetime
    people: int


def open_for_appointments(hall: Hall, day: date, booked: Iterable[BookedSlot]) -> tuple[Stay, ...]:
    """Return which queues need a counter after hours on a day, and until when; in the order of their ends."""
    ends: dict[QueueId, list[datetime]] = {}
    for one in booked:
        service = hall.service(one.service_id)
        if not any(range_.holds(one.slot_at) for range_ in opening_of(hall, service).ranges(day)):
            ends.setdefault(service.queue_id, []).append(_end(hall, day, one))
    stays = (Stay(queue_id, max(of_queue), len(of_queue)) for queue_id, of_queue in ends.items())
    return tuple(sorted(stays, key=lambda stay: (stay.until, stay.queue_id)))


def left_behind(hall: Hall, view: HallView, counter_id: CounterId, stays: Iterable[Stay]) -> Stay | None:
    """Return what nobody would be there for if this counter closed now; None when a colleague stays for all."""

    def served_by_another(queue_id: QueueId) -> bool:
        others = (view.counter(c.id) for c in hall.counters_of(queue_id) if c.id != counter_id)
        staffed = (c for c in others if c.state is not CounterState.CLOSED)
        return any(c.clerk_id is None or queue_id in served_at(hall, c.counter_id, c.clerk_id) for c in staffed)

    own = hall.counter(counter_id).queue_ids
    alone = [stay for stay in stays if stay.queue_id in own and not served_by_another(stay.queue_id)]
    return max(alone, key=lambda stay: stay.until, default=None)


def _end(hall: Hall, day: date, booked: BookedSlot) -> datetime:
    """Return when an appointment ends; after its service's usual time where the catalogue dropped the slot."""
    service = hall.service(booked.service_id)
    known = (slot.end for slot in slots_on(service, day, hall) if slot.start == booked.slot_at)
    return next(known, booked.slot_at.astimezone(hall.zone) + timedelta(seconds=service.mean_service_s))
