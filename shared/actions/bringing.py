"""Bringing what another platform knows of its appointments, as often as it likes to tell it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from shared.actions.booking import add, cancel, check_actor, check_slot, told_by
from shared.db import appointments
from shared.db.change import Change
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.appointment import Appointment, AppointmentState, Booking
from shared.domain.events import AppointmentBooked
from shared.domain.problem import Refused
from shared.domain.words import NOTHING, Words

AT_A_TIME = 50
"""Told appointments that one change looks at, so that nobody waits long for its lock."""


class Outcome(StrEnum):
    NEW = "new"
    MOVED = "moved"
    CHANGED = "changed"
    """Not its time, but whom it is for."""
    CANCELLED = "cancelled"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Told:
    """An appointment as another platform tells it, with its reference there."""

    booking: Booking
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Brought:
    outcome: Outcome
    appointment: Appointment | None = None
    why: Words = NOTHING
    """Why it was refused."""


def bring(store: Store, by: Actor, told: Sequence[Told]) -> list[Brought]:
    """Book, move and cancel appointments as another platform tells them; one that is told again changes nothing.

    Each is known by its reference. One that was checked in, or cancelled in the hall, stays as it is; a missed one
    may be moved to a later time. What cannot be booked is refused by itself, and the others are brought.

    Raises:
        Refused: the actor may not book at all.
    """

    some_at_a_time = (told[at : at + AT_A_TIME] for at in range(0, len(told), AT_A_TIME))
    return [brought for some in some_at_a_time for brought in _bring_some(store, by, some)]


def _bring_some(store: Store, by: Actor, some: Sequence[Told]) -> list[Brought]:
    def decide(change: Change) -> list[Brought]:
        check_actor(by)
        return [_bring(change, one) for one in some]

    # Without a command id: told again it does no harm.
    return store.change(by, None, list[Brought], decide)


def _bring(change: Change, told: Told) -> Brought:
    booking = told.booking
    assert booking.reference is not None
    known = appointments.by_reference(change, booking.source, booking.reference)
    try:
        if known is not None:
            return _again(change, known, told)
        return Brought(Outcome.UNCHANGED) if told.cancelled else Brought(Outcome.NEW, add(change, booking))
    except Refused as refused:
        # All is asked before anything is written, so the rest of this change stands.
        return Brought(Outcome.REFUSED, known, refused.words)


def _again(change: Change, known: Appointment, told: Told) -> Brought:
    if told.cancelled:
        if known.state is AppointmentState.BOOKED:
            return Brought(Outcome.CANCELLED, cancel(change, known, here=False))
        return Brought(Outcome.UNCHANGED, known)
    if known.state is AppointmentState.ARRIVED or known.cancelled_here:
        return Brought(Outcome.UNCHANGED, known)
    moved = (known.service_id, known.slot_at) != (told.booking.service_id, told.booking.slot_at)
    if moved or known.state is AppointmentState.CANCELLED:
        return Brought(Outcome.MOVED, _move(change, known, told.booking))
    return _with_details(change, known, told.booking)


def _move(change: Change, known: Appointment, booking: Booking) -> Appointment:
    check_slot(change, booking)
    moved = replace(known, **told_by(change, booking), state=AppointmentState.BOOKED)
    appointments.save(change, moved)
    change.record(AppointmentBooked(known.id, moved.service_id, moved.slot_at, known.source, known.slot_at))
    return moved


def _with_details(change: Change, known: Appointment, booking: Booking) -> Brought:
    details = told_by(change, booking) | {"until": known.until}
    told = replace(known, **details)
    if told == known or known.state is AppointmentState.MISSED:
        return Brought(Outcome.UNCHANGED, known)
    appointments.save(change, told)
    return Brought(Outcome.CHANGED, told)
