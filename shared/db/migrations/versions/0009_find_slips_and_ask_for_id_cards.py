"""Find tickets by the code of their slip, and know for which services an ID card is asked"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_index("ix_ticket_code", "ticket", ["code"])
    op.add_column("service", sa.Column("id_card", sa.String(10), nullable=True))
    op.add_column("service", sa.Column("id_typed", sa.Boolean(), server_default=sa.text("(false)"), nullable=False))
