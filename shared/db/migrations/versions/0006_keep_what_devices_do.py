"""Keep what devices do"""

import sqlalchemy as sa
from alembic import op

from shared.db.base import Moment

revision = "0006"
down_revision = "0005"

COUNTERS = ("sent", "answered", "heard", "errors", "reconnects")
ROUND_TRIPS = ("last_ms", "p50_ms", "p95_ms")


def upgrade() -> None:
    op.add_column("device", sa.Column("last_seen", Moment(timezone=True), nullable=True))
    for name in COUNTERS:
        op.add_column("device", sa.Column(name, sa.Integer(), server_default=sa.text("0"), nullable=False))
    for name in ROUND_TRIPS:
        op.add_column("device", sa.Column(name, sa.Float(), nullable=True))
