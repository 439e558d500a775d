"""Bring in suggestions that were written while the database was away"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.add_column("suggestion", sa.Column("command_id", sa.String(length=36), nullable=True))
    op.add_column("suggestion", sa.Column("receipt", sa.String(length=8), nullable=True))
    op.create_index("ix_suggestion_command", "suggestion", ["hall_id", "command_id"], unique=True)
