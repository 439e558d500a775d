"""Keep hours, limits, appointments, head starts and closings, and a secret of each hall"""

from secrets import token_bytes

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    told = {"hall": ["hours"], "queue": ["head_starts"], "service": ["hours", "caps", "slots", "no_slots_on"]}
    for table, names in told.items():
        for name in names:
            op.add_column(table, sa.Column(name, sa.JSON(), nullable=True))
    # Halls were open every day at the same hours; a catalogue that tells more is still to come.
    op.execute("""UPDATE hall SET hours = '{"open_on": "every_day"}'""")
    op.add_column("service", sa.Column("long_line_from", sa.Integer(), nullable=True))
    op.add_column(
        "clerk", sa.Column("may_choose", sa.Boolean(), server_default=sa.text("(false)"), nullable=False)
    )
    for table in ("hall", "service"):
        op.add_column(table, sa.Column("closed_zh", sa.Text(), nullable=True))
        op.add_column(table, sa.Column("closed_en", sa.Text(), nullable=True))
        op.add_column(table, sa.Column("no_more_on", sa.Date(), nullable=True))
    secret = op.create_table(
        "hall_secret",
        sa.Column("hall_id", sa.Integer(), nullable=False),
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["hall_id"], ["hall.id"], name=op.f("fk_hall_secret_hall_id")),
        sa.PrimaryKeyConstraint("hall_id", name=op.f("pk_hall_secret")),
    )
    halls = op.get_bind().execute(sa.text("SELECT id FROM hall")).scalars()
    op.bulk_insert(secret, [{"hall_id": hall_id, "person": token_bytes(32)} for hall_id in halls])
