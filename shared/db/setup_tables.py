"""Tables of how a hall is set up; they change when a catalogue is imported."""

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from shared.db.base import (
    Moment,
    closing_columns,
    hall_column,
    id_column,
    listed_columns,
    metadata,
    told_column,
    words_columns,
)

hall = Table(
    "hall",
    metadata,
    id_column(),
    Column("code", String(40), nullable=False, unique=True),
    *words_columns("name"),
    Column("time_zone", String(60), nullable=False),
    Column("phone", String(40), nullable=False),
    Column("open_from", String(5), nullable=False),
    Column("open_until", String(5), nullable=False),
    Column("demonstration", Boolean, nullable=False),
    Column("rules", JSON, nullable=False),
    Column("priorities", JSON, nullable=False),
    Column("notices", JSON, nullable=False),
    told_column("hours"),
    *closing_columns(),
    told_column("voice"),
    told_column("pause_reasons"),
    told_column("outcomes"),
)

hall_secret = Table(
    "hall_secret",
    metadata,
    Column("hall_id", ForeignKey("hall.id"), primary_key=True),
    Column("person", LargeBinary, nullable=False),
)
"""Apart from the hall, which every program reads: from `person` are made the keys that stand for ID numbers."""

department = Table(
    "department",
    metadata,
    id_column(),
    hall_column(),
    Column("code", String(40), nullable=False),
    *words_columns("name"),
    *listed_columns(),
    UniqueConstraint("hall_id", "code"),
)

queue = Table(
    "queue",
    metadata,
    id_column(),
    hall_column(),
    Column("letter", String(1), CheckConstraint("letter NOT IN ('I', 'O')", name="letter"), nullable=False),
    *words_columns("name"),
    *words_columns("place"),
    Column("zone", String(20), nullable=False),
    *listed_columns(),
    told_column("head_starts"),
    UniqueConstraint("hall_id", "letter"),
)

service = Table(
    "service",
    metadata,
    id_column(),
    hall_column(),
    Column("code", String(40), nullable=False),
    Column("department_id", ForeignKey("department.id"), nullable=False),
    Column("queue_id", ForeignKey("queue.id"), nullable=False),
    *words_columns("name"),
    *words_columns("hint"),
    *words_columns("fee"),
    Column("mean_service_s", Integer, CheckConstraint("mean_service_s > 0", name="mean"), nullable=False),
    Column("promised_days", Integer),
    Column("materials", JSON, nullable=False),
    Column("elsewhere", JSON, nullable=False),
    *listed_columns(),
    told_column("hours"),
    told_column("caps"),
    told_column("slots"),
    told_column("no_slots_on"),
    Column("long_line_from", Integer),
    *closing_columns(),
    Column("id_card", String(10)),
    Column("id_typed", Boolean, nullable=False, server_default=text("(false)")),
    told_column("keywords"),
    Column("promised_s", Integer),
    UniqueConstraint("hall_id", "code"),
)

sample = Table(
    "sample",
    metadata,
    Column("hall_id", ForeignKey("hall.id"), primary_key=True),
    Column("name", String(200), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
"""Pictures of papers, apart from the services that name them: a hall is read often, a picture seldom."""

counter = Table(
    "counter",
    metadata,
    id_column(),
    hall_column(),
    Column("number", Integer, CheckConstraint("number > 0", name="number"), nullable=False),
    *words_columns("place"),
    *listed_columns(),
    Column("kind", String(20), nullable=False, server_default="window"),
    UniqueConstraint("hall_id", "number"),
)

counter_queue = Table(
    "counter_queue",
    metadata,
    Column("counter_id", ForeignKey("counter.id"), primary_key=True),
    Column("queue_id", ForeignKey("queue.id"), primary_key=True),
    Column("preference", Integer, nullable=False),
)

clerk = Table(
    "clerk",
    metadata,
    id_column(),
    hall_column(),
    Column("number", String(20), nullable=False),
    *words_columns("name"),
    Column("role", String(20), nullable=False),
    *listed_columns(),
    Column("may_choose", Boolean, nullable=False, server_default=text("false")),
    told_column("skills"),
    UniqueConstraint("hall_id", "number"),
)
"""`skills` are ids of queues; empty for a clerk who serves every queue."""

clerk_pin = Table(
    "clerk_pin",
    metadata,
    Column("clerk_id", ForeignKey("clerk.id"), primary_key=True, autoincrement=False),
    Column("hash", Text, nullable=False),
    Column("set_at", Moment, nullable=False),
    Column("wrong", Integer, nullable=False, server_default=text("0")),
    Column("last_wrong_at", Moment),
)
"""Apart from the clerks, whom every program reads and the catalogue exports; `wrong` counts wrong PINs in a row."""
