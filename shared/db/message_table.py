"""The tables of the messages among staff."""

from sqlalchemy import JSON, Column, Date, ForeignKey, Index, String, Table, Text

from shared.db.base import Moment, hall_column, id_column, metadata

message = Table(
    "message",
    metadata,
    id_column(),
    hall_column(),
    Column("business_day", Date, nullable=False),
    Column("at", Moment, nullable=False),
    Column("sent_by", JSON, nullable=False),
    Column("sent_to", String(10), nullable=False),
    Column("counter_id", ForeignKey("counter.id")),
    Column("text", Text, nullable=False),
)
Index("ix_message_day", message.c.hall_id, message.c.business_day, message.c.id)

message_read = Table(
    "message_read",
    metadata,
    Column("message_id", ForeignKey("message.id"), primary_key=True),
    Column("reader", String(30), primary_key=True),
    Column("at", Moment, nullable=False),
)
