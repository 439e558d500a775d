"""Keep messages among staff, and why citizens rate as they do"""

import sqlalchemy as sa
from alembic import op

from shared.db.base import Moment

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.create_table(
        "message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("hall_id", sa.Integer(), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("at", Moment(timezone=True), nullable=False),
        sa.Column("sent_by", sa.JSON(), nullable=False),
        sa.Column("sent_to", sa.String(length=10), nullable=False),
        sa.Column("counter_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["hall_id"], ["hall.id"], name=op.f("fk_message_hall_id")),
        sa.ForeignKeyConstraint(["counter_id"], ["counter.id"], name=op.f("fk_message_counter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
    )
    op.create_index("ix_message_day", "message", ["hall_id", "business_day", "id"])
    op.create_table(
        "message_read",
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("reader", sa.String(length=30), nullable=False),
        sa.Column("at", Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_message_read_message_id")),
        sa.PrimaryKeyConstraint("message_id", "reader", name=op.f("pk_message_read")),
    )
    op.add_column("rating", sa.Column("reasons", sa.JSON(none_as_null=True), nullable=True))
    op.add_column("rating", sa.Column("reasons_of", sa.String(length=20), nullable=True))
    op.add_column("rating", sa.Column("comment", sa.Text(), nullable=True))
