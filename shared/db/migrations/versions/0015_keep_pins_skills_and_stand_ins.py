"""Keep PINs and skills of clerks, reasons to pause, and who stands in for whom"""

import sqlalchemy as sa
from alembic import op

from shared.db.base import Moment

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.add_column("clerk", sa.Column("skills", sa.JSON(none_as_null=True), nullable=True))
    op.add_column("hall", sa.Column("pause_reasons", sa.JSON(none_as_null=True), nullable=True))
    stands_for = sa.ForeignKey("clerk.id", name=op.f("fk_shift_stands_for_id"))
    with op.batch_alter_table("shift") as shift:
        shift.add_column(sa.Column("pause_until", Moment(timezone=True), nullable=True))
        shift.add_column(sa.Column("terminal", sa.Text(), nullable=True))
        shift.add_column(sa.Column("stands_for_id", sa.Integer(), stands_for, nullable=True))
    op.create_table(
        "clerk_pin",
        sa.Column("clerk_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("set_at", Moment(timezone=True), nullable=False),
        sa.Column("wrong", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("last_wrong_at", Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["clerk_id"], ["clerk.id"], name=op.f("fk_clerk_pin_clerk_id")),
        sa.PrimaryKeyConstraint("clerk_id", name=op.f("pk_clerk_pin")),
    )
