"""The table of numbers that kiosks reserved for the time when the database is away."""

from typing import Any

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, FromClause, Integer, String, Table, func, select

from shared.db.base import Moment, metadata

number_block = Table(
    "number_block",
    metadata,
    Column("queue_id", ForeignKey("queue.id"), primary_key=True, autoincrement=False),
    Column("business_day", Date, primary_key=True),
    Column("first", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
    Column("holder", String(36), nullable=False),
    Column("kiosk", String(60), nullable=False),
    Column("at", Moment, nullable=False),
    CheckConstraint("first > 0 AND last >= first", name="span"),
)
"""Serials that only one kiosk gives on a day. `holder` is its local journal: one that is lost never comes back."""


def reserved_from(day_queue: FromClause) -> Any:
    """Return the column for the lowest reserved serial behind the last one of a queue's day."""
    same_day = (
        number_block.c.queue_id == day_queue.c.queue_id,
        number_block.c.business_day == day_queue.c.business_day,
        number_block.c.first > day_queue.c.last_serial,
    )
    return select(func.min(number_block.c.first)).where(*same_day).scalar_subquery()
