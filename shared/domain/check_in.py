"""How a citizen says which appointment is theirs, and what each one found is good for now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from typing import TypeAlias

from shared.domain.appointment import CODE_LENGTH, TAIL_LENGTH, Appointment, AppointmentState, plain_code
from shared.domain.ticket import Ticket, TicketState


@dataclass(frozen=True, slots=True)
class Code:
    text: str


@dataclass(frozen=True, slots=True)
class PhoneTail:
    digits: str


@dataclass(frozen=True, slots=True)
class IdNumber:
    text: str


Key: TypeAlias = Code | PhoneTail | IdNumber


def key_of_typed(typed: str) -> Key | None:
    """Return what was typed: the end of a phone's number or a code; None while it is neither.

    An ID number is read from the card and never typed, where others could look on.
    """
    plain = plain_code(typed)
    if len(plain) == TAIL_LENGTH and plain.isdigit():
        return PhoneTail(plain)
    return Code(plain) if len(plain) == CODE_LENGTH else None


class Standing(IntEnum):
    """What an appointment is good for now; of several that are one person's, the first in this order is meant."""

    IN_THE_HALL = 0
    """Checked in, and its ticket is still open."""
    READY = 1
    EARLY = 2
    DONE = 3
    LATE = 4
    CANCELLED = 5


@dataclass(frozen=True, slots=True)
class Found:
    """An appointment, and its ticket where it was checked in."""

    appointment: Appointment
    ticket: Ticket | None = None


def standing(found: Found, early_s: int, now: datetime) -> Standing:
    """Return what an appointment is good for; a ticket that was given back leaves it as good as it was before."""
    appointment, ticket = found.appointment, found.ticket
    if ticket is not None and ticket.state is not TicketState.ABANDONED:
        return Standing.DONE if ticket.state is TicketState.DONE else Standing.IN_THE_HALL
    if appointment.state is AppointmentState.CANCELLED:
        return Standing.CANCELLED
    if now > appointment.until or appointment.state is AppointmentState.MISSED:
        return Standing.LATE
    return Standing.READY if now >= opens_at(appointment, early_s) else Standing.EARLY


def opens_at(appointment: Appointment, early_s: int) -> datetime:
    """Return from when an appointment may be checked in."""
    return appointment.slot_at - timedelta(seconds=early_s)


def meant(found: Iterable[Found], early_s: int, now: datetime) -> Found | None:
    """Return which of one person's appointments is meant by coming now."""

    def order(one: Found) -> tuple[Standing, datetime]:
        return standing(one, early_s, now), one.appointment.slot_at

    return min(found, key=order, default=None)
