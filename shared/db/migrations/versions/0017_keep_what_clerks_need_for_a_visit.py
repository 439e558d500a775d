"""Keep materials, outcomes, holds and last moves, and find a ticket's whole life"""

import sqlalchemy as sa
from alembic import op

from shared.db.base import Moment

revision = "0017"
down_revision = "0016"

_TICKET_OF_EVENT = {
    "sqlite": "json_extract(payload, '$.ticket_id')",
    "postgresql": "CAST(payload ->> 'ticket_id' AS INTEGER)",
}


def upgrade() -> None:
    op.add_column("hall", sa.Column("outcomes", sa.JSON(none_as_null=True), nullable=True))
    op.add_column("shift", sa.Column("last_move", sa.JSON(none_as_null=True), nullable=True))
    _tickets()
    op.add_column("visit", sa.Column("materials", sa.JSON(none_as_null=True), nullable=True))
    op.create_index("ix_visit_ticket", "visit", ["ticket_id"])
    _index("ix_visit_checked", "visit", ["hall_id", "ended_at"], "materials IS NOT NULL")
    op.add_column("event", sa.Column("ticket_id", sa.Integer(), nullable=True))
    op.execute(f"UPDATE event SET ticket_id = {_TICKET_OF_EVENT[op.get_bind().dialect.name]}")
    _index("ix_event_ticket", "event", ["ticket_id"], "ticket_id IS NOT NULL")


def _tickets() -> None:
    with op.batch_alter_table("ticket") as ticket:
        ticket.add_column(sa.Column("sent_by", sa.Integer(), nullable=True))
        ticket.create_foreign_key(op.f("fk_ticket_sent_by"), "clerk", ["sent_by"], ["id"])
        ticket.add_column(sa.Column("materials", sa.JSON(none_as_null=True), nullable=True))
        ticket.add_column(sa.Column("held_at", Moment(timezone=True), nullable=True))
        ticket.add_column(sa.Column("held_for", sa.Text(), nullable=True))
        ticket.add_column(sa.Column("moves", sa.Integer(), server_default=sa.text("0"), nullable=False))
    # Nobody wrote down when they were put on hold; their visit ended then.
    op.execute(
        "UPDATE ticket SET held_at = (SELECT max(ended_at) FROM visit WHERE visit.ticket_id = ticket.id)"
        " WHERE state = 'held'"
    )
    for state, since in (("parked", "missed_at"), ("held", "held_at")):
        op.drop_index(f"ix_ticket_{state}", "ticket")
        _index(f"ix_ticket_{state}", "ticket", ["hall_id", "business_day", since], f"state = '{state}'")


def _index(name: str, table: str, columns: list[str], condition: str) -> None:
    where = sa.text(condition)
    op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where)
