"""Keep appointments"""

import sqlalchemy as sa
from alembic import op

from shared.db.base import Moment

revision = "0005"
down_revision = "0004"

CHECKS = {
    "state": "state IN ('booked', 'arrived', 'missed', 'cancelled')",
    "source": "source IN ('counter', 'file', 'http')",
    "arrived": "(state = 'arrived') = (ticket_id IS NOT NULL)",
    "phone_tail": "length(phone_tail) IN (0, 4)",
    "until": "until >= slot_at",
    "cancelled_here": "state = 'cancelled' OR NOT cancelled_here",
}
REFERENCES = {"hall_id": "hall", "service_id": "service", "ticket_id": "ticket"}


def upgrade() -> None:
    moment = Moment(timezone=True)
    op.create_table(
        "appointment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("hall_id", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("slot_at", moment, nullable=False),
        sa.Column("until", moment, nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("code", sa.String(8), nullable=False),
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("phone_tail", sa.String(4), nullable=False),
        sa.Column("person", sa.String(64), nullable=True),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(10), nullable=False),
        sa.Column("reference", sa.String(80), nullable=True),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("booked_at", moment, nullable=False),
        sa.Column("cancelled_here", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        *(
            sa.ForeignKeyConstraint([column], [f"{table}.id"], name=op.f(f"fk_appointment_{column}"))
            for column, table in REFERENCES.items()
        ),
        *(sa.CheckConstraint(text, name=op.f(f"ck_appointment_{name}")) for name, text in CHECKS.items()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment")),
        sa.UniqueConstraint("hall_id", "code", name=op.f("uq_appointment_hall_id_code")),
        sa.UniqueConstraint(
            "hall_id", "source", "reference", name=op.f("uq_appointment_hall_id_source_reference")
        ),
    )
    partial("uq_appointment_ticket", ["ticket_id"], "ticket_id IS NOT NULL", unique=True)
    partial("ix_appointment_taken", ["service_id", "slot_at"], "state IN ('booked', 'arrived')")
    partial("ix_appointment_due", ["hall_id", "until"], "state = 'booked'")
    partial("ix_appointment_person", ["person", "business_day"], "person IS NOT NULL")
    op.create_index("ix_appointment_day", "appointment", ["hall_id", "business_day", "phone_tail"])


def partial(name: str, columns: list[str], where: str, unique: bool = False) -> None:
    condition = sa.text(where)
    op.create_index(
        name, "appointment", columns, unique=unique, sqlite_where=condition, postgresql_where=condition
    )
