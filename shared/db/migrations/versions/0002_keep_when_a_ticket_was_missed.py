"""Keep when a ticket was missed"""

import sqlalchemy as sa
from alembic import op

from shared.db.base import Moment

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("ticket", sa.Column("missed_at", Moment(timezone=True), nullable=True))
    op.execute("UPDATE ticket SET missed_at = called_at WHERE state = 'parked'")
