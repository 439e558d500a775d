"""Runs the steps on the connection that `shared.db.schema` hands over, inside its transaction."""

from alembic import context

from shared.db import appointment_table, device_table, journal_tables, number_block_table, queue_tables, setup_tables
from shared.db.base import metadata

OURS = (
    appointment_table.appointment,
    device_table.device,
    journal_tables.journal,
    number_block_table.number_block,
    queue_tables.ticket,
    setup_tables.hall,
)

assert all(table.metadata is metadata for table in OURS)
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    user_module_prefix="",
)
context.run_migrations()
