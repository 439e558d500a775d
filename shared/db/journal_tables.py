"""Tables of the journal: the hall's one row that every change locks, its events, and the commands answered."""

from sqlalchemy import JSON, Column, ForeignKey, Integer, String, Table, Text, text

from shared.db.base import Moment, metadata, partial_index

journal = Table(
    "journal",
    metadata,
    Column("hall_id", ForeignKey("hall.id"), primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("setup_seq", Integer, nullable=False, server_default=text("0")),
)
"""One row a hall: the lock that every change takes first, and the end of the hall's chain of events.

`setup_seq` is the last event that changed how the hall is set up: whoever knows the hall as of then need not read it
again.
"""

event = Table(
    "event",
    metadata,
    Column("hall_id", ForeignKey("hall.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("actor", JSON, nullable=False),
    Column("payload", JSON, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("ticket_id", Integer),
)
"""`ticket_id` repeats what the payload tells, for looking up a ticket's whole life."""
partial_index("ix_event_ticket", event.c.ticket_id, where=event.c.ticket_id.is_not(None))

command = Table(
    "command",
    metadata,
    Column("hall_id", ForeignKey("hall.id"), primary_key=True),
    Column("id", String(36), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("answer", Text, nullable=False),
)
