"""The table of devices, as the programs they belong to see them."""

from sqlalchemy import Column, Float, ForeignKey, Integer, String, Table, Text, text

from shared.db.base import Moment, metadata

DEVICE_COUNTERS = ("sent", "answered", "heard", "errors", "reconnects")
DEVICE_ROUND_TRIPS = ("last_ms", "p50_ms", "p95_ms")

device = Table(
    "device",
    metadata,
    Column("hall_id", ForeignKey("hall.id"), primary_key=True),
    Column("place", String(60), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("address", Text, nullable=False),
    Column("health", String(10), nullable=False),
    Column("since", Moment, nullable=False),
    Column("error", Text, nullable=False),
    Column("last_seen", Moment),
    *(Column(name, Integer, nullable=False, server_default=text("0")) for name in DEVICE_COUNTERS),
    *(Column(name, Float) for name in DEVICE_ROUND_TRIPS),
)
"""What each program last said of its devices."""
