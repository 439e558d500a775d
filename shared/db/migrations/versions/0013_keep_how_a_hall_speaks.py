"""Keep how a hall speaks, and what it calls its counters"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("hall", sa.Column("voice", sa.JSON(none_as_null=True), nullable=True))
    op.add_column("counter", sa.Column("kind", sa.String(length=20), nullable=False, server_default="window"))
