"""The table of alerts, open ones and those of the past."""

from sqlalchemy import JSON, Column, Date, ForeignKey, String, Table

from shared.db.base import Moment, hall_column, id_column, metadata, partial_index

alert = Table(
    "alert",
    metadata,
    id_column(),
    hall_column(),
    Column("kind", String(30), nullable=False),
    Column("place", String(60), nullable=False),
    Column("about", String(60), nullable=False),
    Column("counter_id", ForeignKey("counter.id")),
    Column("details", JSON, nullable=False),
    Column("business_day", Date),
    Column("raised_at", Moment, nullable=False),
    Column("raised_by", JSON, nullable=False),
    Column("cleared_at", Moment),
    Column("cleared_by", JSON(none_as_null=True)),
)
"""`business_day` is the one that an alert ends with; empty when it stays until it is cleared."""
OPEN = alert.c.cleared_at.is_(None)
partial_index("uq_alert_open", alert.c.hall_id, alert.c.kind, alert.c.place, alert.c.about, where=OPEN, unique=True)
