"""Keep by which masked name a citizen is called"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.add_column("ticket", sa.Column("name", sa.String(length=20), nullable=False, server_default=sa.text("''")))
