"""Keep the keywords that services are found by, and samples of papers"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("service", sa.Column("keywords", sa.JSON(), nullable=True))
    op.create_table(
        "sample",
        sa.Column("hall_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["hall_id"], ["hall.id"], name=op.f("fk_sample_hall_id")),
        sa.PrimaryKeyConstraint("hall_id", "name", name=op.f("pk_sample")),
    )
