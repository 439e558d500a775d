"""Keep within which time a counter promises to have served a service"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.add_column("service", sa.Column("promised_s", sa.Integer(), nullable=True))
