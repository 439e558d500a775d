"""A past day of a hall as rows: its part of the journal, and who was on duty when it began."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import datetime
from itertools import takewhile

from sqlalchemy import Connection, bindparam, or_, select

from shared.db import journal
from shared.db.journal_tables import event
from shared.db.queue_tables import shift
from shared.domain.events import Recorded
from shared.domain.ids import ClerkId, CounterId, HallId
from shared.domain.view import CounterState, CounterView

_AT = select(event.c.at).where(event.c.hall_id == bindparam("hall_id"), event.c.seq == bindparam("seq"))


def last_before(connection: Connection, hall_id: HallId, moment: datetime) -> int:
    """Return the last event before a moment; 0 before the first. Their times never go back, so few are looked at."""
    seqs = range(1, journal.last_seq(connection, hall_id) + 1)

    def at(seq: int) -> datetime:
        found: datetime = connection.execute(_AT, {"hall_id": hall_id, "seq": seq}).scalar_one()
        return found

    return bisect_left(seqs, moment, key=at)


def events_after(connection: Connection, hall_id: HallId, cursor: int, ends: datetime) -> Iterator[Recorded]:
    """Yield the events after the cursor that are before a moment."""
    yield from takewhile(lambda recorded: recorded.at < ends, _all_after(connection, hall_id, cursor))


def on_duty_at(connection: Connection, hall_id: HallId, moment: datetime) -> dict[CounterId, CounterView]:
    """Return the counters that had somebody when a moment came, as open: pauses and tickets of then are not known."""
    there = shift.c.began_at < moment, or_(shift.c.ended_at.is_(None), shift.c.ended_at >= moment)
    rows = connection.execute(select(shift).where(shift.c.hall_id == hall_id, *there))
    views = (
        CounterView(
            CounterId(row.counter_id),
            CounterState.OPEN,
            ClerkId(row.clerk_id),
            since=row.began_at,
            signed_in_at=row.began_at,
            stands_for=None if row.stands_for_id is None else ClerkId(row.stands_for_id),
        )
        for row in rows
    )
    return {view.counter_id: view for view in views}


def _all_after(connection: Connection, hall_id: HallId, cursor: int) -> Iterator[Recorded]:
    while found := journal.read_events(connection, hall_id, cursor):
        yield from found
        cursor = found[-1].seq
