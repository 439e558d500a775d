"""What may still be booked of a service on a day."""

from datetime import date
from typing import Any

from shared.db.appointment_reads import taken_between
from shared.db.store import Store
from shared.domain.booking import why_not_booked
from shared.domain.hall import Hall, Service
from shared.domain.slots import slots_on


def free_slots(store: Store, hall: Hall, service: Service, day: date) -> list[dict[str, Any]]:
    """Return a day's times with their capacity and how many may still book; none of a time that is over."""
    slots = slots_on(service, day, hall)
    if not slots:
        return []
    taken = store.read(lambda c: taken_between(c, service.id, slots[0].start, slots[-1].start))
    now = store.now()
    return [
        {
            "start": slot.start.isoformat(),
            "end": slot.end.isoformat(),
            "capacity": slot.capacity,
            "free": max(0, slot.capacity - taken[slot.start])
            if why_not_booked(hall, service.id, slot.start, 0, now) is None
            else 0,
        }
        for slot in slots
    ]
