"""Keep alerts"""

import sqlalchemy as sa
from alembic import op

from shared.db.base import Moment

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "alert",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("hall_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("place", sa.String(length=60), nullable=False),
        sa.Column("about", sa.String(length=60), nullable=False),
        sa.Column("counter_id", sa.Integer(), nullable=True),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=True),
        sa.Column("raised_at", Moment(timezone=True), nullable=False),
        sa.Column("raised_by", sa.JSON(), nullable=False),
        sa.Column("cleared_at", Moment(timezone=True), nullable=True),
        sa.Column("cleared_by", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(["counter_id"], ["counter.id"], name="fk_alert_counter_id"),
        sa.ForeignKeyConstraint(["hall_id"], ["hall.id"], name="fk_alert_hall_id"),
        sa.PrimaryKeyConstraint("id", name="pk_alert"),
    )
    is_open = sa.text("cleared_at IS NULL")
    op.create_index(
        "uq_alert_open",
        "alert",
        ["hall_id", "kind", "place", "about"],
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )
