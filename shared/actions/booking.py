"""Promising a time, and taking the promise back; what a slot holds is counted in the same change."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from shared.actions.admission import key_of_person
from shared.db import appointments
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import booking_words as say
from shared.domain.actor import Actor
from shared.domain.appointment import (
    Appointment,
    AppointmentState,
    Booking,
    Reference,
    appointment_code,
    plain_code,
    tail_of,
)
from shared.domain.booking import day_of, why_not_booked
from shared.domain.check_in import Code
from shared.domain.events import AppointmentBooked, AppointmentCancelled
from shared.domain.hall import Role
from shared.domain.ids import CommandId
from shared.domain.masked_name import masked
from shared.domain.problem import Refused

MAY_BOOK = (Role.CLERK, Role.GUIDE, Role.MANAGER, Role.TECHNICIAN, Role.ADAPTER)


def book(store: Store, by: Actor, booking: Booking, command: CommandId) -> Appointment:
    """Promise a time. Of the name only its ends are kept, of the phone four digits, of the ID number a keyed hash.

    Raises:
        Refused: the actor may not, the service has no such time, it is full, or the reference is known already.
    """

    def decide(change: Change) -> Appointment:
        check_actor(by)
        if booking.reference is not None and appointments.by_reference(change, booking.source, booking.reference):
            raise Refused(say.REFERENCE_KNOWN.fill(reference=booking.reference))
        return add(change, booking)

    return store.change(by, command, Appointment, decide)


def cancel_booking(store: Store, by: Actor, which: Code | Reference, command: CommandId) -> Appointment:
    """Take a promise back; one that was cancelled before stays so.

    Raises:
        Refused: the actor may not, there is no such appointment, or it was checked in or missed.
    """

    def decide(change: Change) -> Appointment:
        check_actor(by)
        found = _found(change, which)
        match found.state:
            case AppointmentState.CANCELLED:
                return found
            case AppointmentState.BOOKED:
                return cancel(change, found, here=by.role is not Role.ADAPTER)
            case AppointmentState.ARRIVED:
                words = say.HAS_ARRIVED
            case AppointmentState.MISSED:
                words = say.WAS_MISSED
        raise Refused(words.fill(when=say.when(found.slot_at, change.now, change.zone)))

    return store.change(by, command, Appointment, decide)


def check_actor(by: Actor) -> None:
    """Refuse whoever may not book or cancel."""
    if by.role not in MAY_BOOK:
        raise Refused(say.MAY_NOT_BOOK)


def add(change: Change, booking: Booking) -> Appointment:
    """Write a new appointment down, if its time may be booked."""
    check_slot(change, booking)
    row = told_by(change, booking) | {
        "hall_id": change.hall_id,
        "code": _fresh_code(change),
        "state": AppointmentState.BOOKED,
        "ticket_id": None,
        "source": booking.source,
        "reference": booking.reference,
        "booked_at": change.now,
        "cancelled_here": False,
    }
    new_id = appointments.add(change, row)
    change.record(AppointmentBooked(new_id, booking.service_id, booking.slot_at, booking.source))
    return Appointment(id=new_id, **{name: row[name] for name in Appointment.__slots__ if name != "id"})


def check_slot(change: Change, booking: Booking) -> None:
    """Refuse a time that may not be booked now, or is full."""
    taken = appointments.taken(change, booking.service_id, booking.slot_at)
    refused = why_not_booked(change.hall, booking.service_id, booking.slot_at, taken, change.now)
    if refused is not None:
        raise Refused(refused)


def told_by(change: Change, booking: Booking) -> dict[str, Any]:
    """Return what an appointment keeps of a booking."""
    return {
        "service_id": booking.service_id,
        "slot_at": booking.slot_at,
        "until": booking.slot_at + timedelta(seconds=change.hall.rules.check_in_late_s),
        "business_day": day_of(change.hall, booking.slot_at),
        "name": masked(booking.name),
        "phone_tail": tail_of(booking.phone),
        "person": key_of_person(change, booking.id_number) if booking.id_number else None,
        "language": booking.language,
    }


def cancel(change: Change, found: Appointment, here: bool) -> Appointment:
    """Write down that a booked appointment is cancelled, here or by its source."""
    cancelled = replace(found, state=AppointmentState.CANCELLED, cancelled_here=here)
    appointments.save(change, cancelled)
    change.record(AppointmentCancelled(found.id, found.service_id, found.slot_at, found.source))
    return cancelled


def _found(change: Change, which: Code | Reference) -> Appointment:
    match which:
        case Code(text):
            found, missing = appointments.by_code(change, plain_code(text)), say.UNKNOWN_CODE
        case Reference(source, text):
            found = appointments.by_reference(change, source, text)
            missing = say.UNKNOWN_REFERENCE.fill(reference=text)
    if found is None:
        raise Refused(missing)
    return found


def _fresh_code(change: Change) -> str:
    while appointments.by_code(change, code := appointment_code()) is not None:
        pass
    return code
