"""Ratings that are still open though their time is long over, as rows."""

from datetime import datetime

from sqlalchemy import Connection, select

from shared.db.queue_tables import RATING_OPEN, rating
from shared.db.setup_tables import counter
from shared.domain.ids import CounterId, HallId, VisitId


def open_since(connection: Connection, hall_id: HallId, before: datetime) -> list[tuple[VisitId, CounterId]]:
    """Return the ratings that should have been closed before a moment; one counter has one open at most."""
    wanted = select(rating.c.visit_id, rating.c.counter_id).join(counter, counter.c.id == rating.c.counter_id)
    rows = connection.execute(wanted.where(counter.c.hall_id == hall_id, RATING_OPEN, rating.c.until < before))
    return [(VisitId(row[0]), CounterId(row[1])) for row in rows]
