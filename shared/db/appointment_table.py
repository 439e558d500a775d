"""The table of appointments, with the indexes that each question about them goes through."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    String,
    Table,
    UniqueConstraint,
    text,
)

from shared.db.base import Moment, hall_column, id_column, metadata, one_of, partial_index, partial_unique
from shared.domain.appointment import REFERENCE_LENGTH

appointment = Table(
    "appointment",
    metadata,
    id_column(),
    hall_column(),
    Column("service_id", ForeignKey("service.id"), nullable=False),
    Column("slot_at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("business_day", Date, nullable=False),
    Column("code", String(8), nullable=False),
    Column("name", String(20), nullable=False),
    Column("phone_tail", String(4), nullable=False),
    Column("person", String(64)),
    Column("state", String(10), nullable=False),
    Column("ticket_id", ForeignKey("ticket.id")),
    Column("source", String(10), nullable=False),
    Column("reference", String(REFERENCE_LENGTH)),
    Column("language", String(2), nullable=False),
    Column("booked_at", Moment, nullable=False),
    Column("cancelled_here", Boolean, nullable=False, server_default=text("false")),
    UniqueConstraint("hall_id", "code"),
    UniqueConstraint("hall_id", "source", "reference"),
    CheckConstraint("state IN ('booked', 'arrived', 'missed', 'cancelled')", name="state"),
    CheckConstraint("source IN ('counter', 'file', 'http')", name="source"),
    CheckConstraint("(state = 'arrived') = (ticket_id IS NOT NULL)", name="arrived"),
    CheckConstraint("length(phone_tail) IN (0, 4)", name="phone_tail"),
    CheckConstraint("until >= slot_at", name="until"),
    CheckConstraint("state = 'cancelled' OR NOT cancelled_here", name="cancelled_here"),
)
"""`name` is masked, and of an ID number there is only `person`, a keyed hash."""
BOOKED = one_of(appointment.c.state, "booked")
TAKEN = one_of(appointment.c.state, "booked", "arrived")
partial_unique("uq_appointment_ticket", appointment.c.ticket_id, appointment.c.ticket_id.is_not(None))
partial_index("ix_appointment_taken", appointment.c.service_id, appointment.c.slot_at, where=TAKEN)
"""For the capacity of a slot."""
partial_index("ix_appointment_due", appointment.c.hall_id, appointment.c.until, where=BOOKED)
"""For those that nobody came for."""
Index("ix_appointment_day", appointment.c.hall_id, appointment.c.business_day, appointment.c.phone_tail)
"""For the list of a day, and for finding one of today by the phone's last digits."""
partial_index(
    "ix_appointment_person",
    appointment.c.person,
    appointment.c.business_day,
    where=appointment.c.person.is_not(None),
)
