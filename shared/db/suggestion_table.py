"""The table of what citizens wrote to the hall."""

from sqlalchemy import JSON, Column, Date, Index, Integer, String, Table, Text, UniqueConstraint

from shared.db.base import Moment, hall_column, id_column, metadata, partial_index
from shared.domain.suggestion import SuggestionState

suggestion = Table(
    "suggestion",
    metadata,
    id_column(),
    hall_column(),
    Column("business_day", Date, nullable=False),
    Column("serial", Integer, nullable=False),
    Column("category", String(20), nullable=False),
    Column("text", Text),
    Column("phone", String(20)),
    Column("language", String(2), nullable=False),
    Column("place", String(60), nullable=False),
    Column("at", Moment, nullable=False),
    Column("state", String(20), nullable=False),
    Column("state_by", JSON, nullable=False),
    Column("state_at", Moment, nullable=False),
    Column("answer", Text, nullable=False),
    Column("command_id", String(36)),
    Column("receipt", String(8)),
    UniqueConstraint("hall_id", "business_day", "serial"),
)
"""`text` and `phone` are empty once they are no longer kept; they stand nowhere else, the journal included.

`command_id` is what it was sent with, so that it comes in once however long a kiosk was away; old rows have none.
`receipt` are the letters of the number that was told while the database was away.
"""
Index("ix_suggestion_command", suggestion.c.hall_id, suggestion.c.command_id, unique=True)

KEPT = suggestion.c.text.is_not(None)
UNREAD = suggestion.c.state == SuggestionState.NEW.value
partial_index("ix_suggestion_kept", suggestion.c.hall_id, suggestion.c.at, where=KEPT)
