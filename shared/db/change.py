"""A change: what an action sees and does inside its one transaction, under the hall's journal lock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, insert, text, update

from shared.db.journal import event_row
from shared.db.queue_tables import event, journal
from shared.domain.actor import Actor
from shared.domain.events import Event
from shared.domain.ids import HallId

_APPEND = insert(event)
_ADVANCE = update(journal).where(journal.c.hall_id == bindparam("of_hall"))
_RING = text("SELECT pg_notify(:channel, :seq)")


def channel(hall_id: HallId) -> str:
    """Return the name under which PostgreSQL rings for a hall."""
    return f"hall_{hall_id}"


@dataclass(slots=True)
class Change:
    """Rows are read and written through `connection`; `now` was read with the lock and never goes back."""

    connection: Connection
    hall_id: HallId
    zone: ZoneInfo
    by: Actor
    now: datetime
    seq: int
    hash: str
    recorded: int = 0

    @property
    def business_day(self) -> date:
        return self.now.astimezone(self.zone).date()

    def record(self, *events: Event) -> None:
        """Append events to the hall's journal, in this order."""
        rows = list(self._rows(events))
        self.connection.execute(_APPEND, rows)
        self.recorded += len(rows)

    def close(self) -> None:
        """Move the journal's end and ring the doorbell; nothing to do when nothing was recorded."""
        if not self.recorded:
            return
        self.connection.execute(_ADVANCE, {"of_hall": self.hall_id, "seq": self.seq, "at": self.now, "hash": self.hash})
        if self.connection.dialect.name == "postgresql":
            self.connection.execute(_RING, {"channel": channel(self.hall_id), "seq": str(self.seq)})

    def _rows(self, events: Iterable[Event]) -> Iterable[dict[str, Any]]:
        for what in events:
            row = event_row(self.hall_id, self.seq + 1, self.now, self.by, what, self.hash)
            self.seq, self.hash = self.seq + 1, row["hash"]
            yield row
