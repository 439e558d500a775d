"""Whether a time may be booked, and the sentence for who asks when it may not."""

from datetime import date, datetime, timedelta

from shared.domain import booking_words as say
from shared.domain import refusals
from shared.domain.hall import Hall, Service
from shared.domain.ids import ServiceId
from shared.domain.slots import slots_on
from shared.domain.words import Words


def day_of(hall: Hall, moment: datetime) -> date:
    return moment.astimezone(hall.zone).date()


def capacity_at(hall: Hall, service: Service, slot_at: datetime) -> int:
    """Return how many may book a service at a time; nought where it has no appointment then."""
    slots = slots_on(service, day_of(hall, slot_at), hall)
    return sum(slot.capacity for slot in slots if slot.start == slot_at)


def why_not_booked(hall: Hall, service_id: ServiceId, slot_at: datetime, taken: int, now: datetime) -> Words | None:
    """Return None when a time may be booked that `taken` people have booked already, else why not.

    Closings for the time being do not count: they are of today, and the hall cancels what it cannot keep.
    """
    if not hall.offers(service_id):
        return refusals.NOT_OFFERED
    shown = say.when(slot_at, now, hall.zone)
    if slot_at <= now:
        return say.SLOT_OVER.fill(when=shown)
    if day_of(hall, slot_at) > day_of(hall, now) + timedelta(days=hall.rules.book_days_ahead):
        return say.TOO_FAR_AHEAD.fill(days=hall.rules.book_days_ahead)
    capacity = capacity_at(hall, hall.service(service_id), slot_at)
    if capacity == 0:
        return say.NO_SUCH_SLOT.fill(when=shown)
    return say.SLOT_FULL.fill(when=shown) if taken >= capacity else None
