"""Keep suggestions and complaints"""

import sqlalchemy as sa
from alembic import op

from shared.db.base import Moment

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "suggestion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("hall_id", sa.Integer(), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("category", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("place", sa.String(length=60), nullable=False),
        sa.Column("at", Moment(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("state_by", sa.JSON(), nullable=False),
        sa.Column("state_at", Moment(timezone=True), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["hall_id"], ["hall.id"], name=op.f("fk_suggestion_hall_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggestion")),
        sa.UniqueConstraint("hall_id", "business_day", "serial", name=op.f("uq_suggestion_hall_id_business_day_serial")),
    )
    kept = sa.text("text IS NOT NULL")
    op.create_index(
        "ix_suggestion_kept",
        "suggestion",
        ["hall_id", "at"],
        sqlite_where=kept,
        postgresql_where=kept,
    )
