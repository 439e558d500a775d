"""Reserve numbers for kiosks"""

import sqlalchemy as sa
from alembic import op

from shared.db.base import Moment

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "number_block",
        sa.Column("queue_id", sa.Integer(), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("holder", sa.String(36), nullable=False),
        sa.Column("kiosk", sa.String(60), nullable=False),
        sa.Column("at", Moment(timezone=True), nullable=False),
        sa.CheckConstraint("first > 0 AND last >= first", name=op.f("ck_number_block_span")),
        sa.ForeignKeyConstraint(["queue_id"], ["queue.id"], name=op.f("fk_number_block_queue_id")),
        sa.PrimaryKeyConstraint("queue_id", "business_day", "first", name=op.f("pk_number_block")),
    )
