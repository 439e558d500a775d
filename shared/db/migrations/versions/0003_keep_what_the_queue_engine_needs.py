"""Keep what the queue's rules need: held tickets, personal lines, several services, timers, estimates, service times"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from shared.db.base import Moment

revision = "0003"
down_revision = "0002"

STATES = "state IN ('waiting', 'called', 'serving', 'parked', 'held', 'done', 'abandoned')"
CHECKS = {
    "ck_ticket_state": STATES,
    "ck_ticket_for_counter": "state IN ('waiting', 'held') OR for_counter_id IS NULL",
    "ck_ticket_due": "state IN ('called', 'parked', 'held') OR due_at IS NULL",
}
OPEN_LINE = "state = 'waiting' AND for_counter_id IS NULL AND for_clerk_id IS NULL"


def upgrade() -> None:
    op.add_column("journal", sa.Column("setup_seq", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.execute("UPDATE journal SET setup_seq = seq")
    op.add_column("day_queue", sa.Column("calls", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.add_column("shift", sa.Column("recent", sa.JSON(none_as_null=True)))
    op.create_table(
        "service_time",
        sa.Column("service_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("recent", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name="fk_service_time_service_id"),
        sa.PrimaryKeyConstraint("service_id", name="pk_service_time"),
    )
    op.drop_index("ix_ticket_line", "ticket")
    with op.batch_alter_table("ticket") as ticket:
        for column in new_columns():
            ticket.add_column(column)
    # Of the tickets there are; the lines of the day go on in their order.
    op.execute("UPDATE ticket SET entered_at = issued_at")
    op.execute("UPDATE ticket SET first_called_at = called_at")
    with op.batch_alter_table("ticket") as ticket:
        ticket.alter_column("entered_at", existing_type=Moment(timezone=True), nullable=False)
        ticket.drop_constraint(op.f("ck_ticket_state"), type_="check")
        for name, text in CHECKS.items():
            ticket.create_check_constraint(op.f(name), text)
    make_indexes()
    make_given_number()


def new_columns() -> list[sa.Column[Any]]:
    def staff(name: str, table: str) -> sa.Column[Any]:
        return sa.Column(name, sa.Integer(), sa.ForeignKey(f"{table}.id", name=op.f(f"fk_ticket_{name}")))

    return [
        sa.Column("entered_at", Moment(timezone=True)),
        sa.Column("slot_at", Moment(timezone=True)),
        sa.Column("steps", sa.JSON(none_as_null=True)),
        staff("for_counter_id", "counter"),
        staff("for_clerk_id", "clerk"),
        staff("return_to", "clerk"),
        sa.Column("first_called_at", Moment(timezone=True)),
        sa.Column("due_at", Moment(timezone=True)),
        sa.Column("due_call", sa.Integer()),
        sa.Column("reason", sa.JSON(none_as_null=True)),
        sa.Column("wait_low_min", sa.Integer()),
        sa.Column("wait_high_min", sa.Integer()),
    ]


def make_indexes() -> None:
    def partial(name: str, columns: list[str], where: str) -> None:
        condition = sa.text(where)
        op.create_index(name, "ticket", columns, sqlite_where=condition, postgresql_where=condition)

    in_order = ["business_day", "rank_at", "id"]
    partial("ix_ticket_line", ["queue_id", "business_day", "priority", "rank_at", "id"], OPEN_LINE)
    partial("ix_ticket_for_counter", ["for_counter_id", *in_order], "state = 'waiting' AND for_counter_id IS NOT NULL")
    partial("ix_ticket_for_clerk", ["for_clerk_id", *in_order], "state = 'waiting' AND for_clerk_id IS NOT NULL")
    partial("ix_ticket_due", ["hall_id", "due_at"], "due_at IS NOT NULL")
    partial("ix_ticket_due_call", ["hall_id", "business_day"], "due_call IS NOT NULL")
    partial("ix_ticket_held", ["hall_id", "business_day"], "state = 'held'")
    partial("ix_ticket_in_line", ["hall_id", "business_day"], "state IN ('waiting', 'parked', 'held')")


def make_given_number() -> None:
    op.create_table(
        "given_number",
        sa.Column("ticket_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("service_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("issued_at", Moment(timezone=True), nullable=False),
        sa.Column("person", sa.String(64)),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name="fk_given_number_ticket_id"),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name="fk_given_number_service_id"),
        sa.PrimaryKeyConstraint("ticket_id", "service_id", name="pk_given_number"),
    )
    op.create_index("ix_given_number_day", "given_number", ["service_id", "business_day", "issued_at"])
    known = sa.text("person IS NOT NULL")
    columns = ["person", "service_id", "business_day"]
    op.create_index("ix_given_number_person", "given_number", columns, sqlite_where=known, postgresql_where=known)
