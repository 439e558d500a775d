"""An appointment: a time that the hall promised, and the little that is kept of whom it was promised to."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from shared.domain.ids import AppointmentId, ServiceId, TicketId
from shared.domain.words import Language

CODE_LETTERS = "34679ACDEFGHJKMNPQRTUWXY"
"""Without those that are taken for each other on paper: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V."""
CODE_LENGTH = 8
"""About 37 random bits: with 1000 bookings, one guess in a hundred million finds one."""

TAIL_LENGTH = 4
REFERENCE_LENGTH = 80


class AppointmentState(StrEnum):
    BOOKED = "booked"
    ARRIVED = "arrived"
    MISSED = "missed"
    CANCELLED = "cancelled"


class Source(StrEnum):
    """Where a booking came from."""

    COUNTER = "counter"
    FILE = "file"
    HTTP = "http"


@dataclass(frozen=True, slots=True)
class Appointment:
    id: AppointmentId
    service_id: ServiceId
    slot_at: datetime
    until: datetime
    """How long it may be checked in, as it was promised with the booking."""
    business_day: date
    code: str
    """What the citizen types at the kiosk; unique in the hall."""
    name: str
    """Masked: 张*三."""
    phone_tail: str
    """The phone's last four digits, or nothing."""
    person: str | None
    """What stands for the ID number in this hall, see `person_key`."""
    state: AppointmentState
    source: Source
    reference: str | None
    """What the system calls it that it came from."""
    language: Language
    booked_at: datetime
    ticket_id: TicketId | None = None
    """Since the citizen arrived."""
    cancelled_here: bool = False
    """Cancelled in the hall and not by its source, which then does not bring it back."""


@dataclass(frozen=True, slots=True)
class Booking:
    """A wish for an appointment, as clerks and other platforms tell it."""

    service_id: ServiceId
    slot_at: datetime
    name: str = ""
    phone: str = ""
    id_number: str | None = None
    language: Language = Language.ZH
    source: Source = Source.COUNTER
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """What another system calls an appointment that it sent."""

    source: Source
    text: str


def appointment_code() -> str:
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def plain_code(typed: str) -> str:
    """Return a code as it is kept, however it was typed: small letters, spaces and hyphens make no difference."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())


def tail_of(phone: str) -> str:
    """Return a phone's last four digits; nothing where there are fewer."""
    digits = "".join(sign for sign in phone if sign in "0123456789")
    return digits[-TAIL_LENGTH:] if len(digits) >= TAIL_LENGTH else ""
