"""Runs the steps on the connection that `shared.db.schema` hands over, inside its transaction."""

from alembic import context

from shared.db import queue_tables, setup_tables
from shared.db.base import metadata

assert queue_tables.ticket.metadata is setup_tables.hall.metadata is metadata
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    user_module_prefix="",
)
context.run_migrations()
