"""The hall's journal: gapless events, chained by hash so that a removed or edited row shows."""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, bindparam, select

from shared.db.journal_tables import event, journal
from shared.db.prepared import Prepared, Values
from shared.domain.actor import Actor
from shared.domain.events import EVENT_KINDS, Event, Recorded
from shared.domain.ids import HallId
from shared.domain.problem import Problem

FIRST_HASH = "0" * 64

_EVENTS = (
    select(event.c.seq, event.c.at, event.c.kind, event.c.payload)
    .where(event.c.hall_id == bindparam("hall_id"), event.c.seq > bindparam("cursor"))
    .order_by(event.c.seq)
    .limit(bindparam("limit"))
)
_SINCE = Prepared(_EVENTS)
_ALL = select(event).where(event.c.hall_id == bindparam("hall_id")).order_by(event.c.seq)
_END = select(journal.c.seq, journal.c.hash).where(journal.c.hall_id == bindparam("hall_id"))

AT_A_TIME = 500


@lru_cache(maxsize=256)
def adapter(kind: Any) -> TypeAdapter[Any]:
    """Return the reader and writer of a type's JSON."""
    return TypeAdapter(kind)


def to_event(kind: str, payload: Any) -> Event:
    """Return the event that a row of the journal holds.

    Raises:
        Problem: a newer program wrote it.
    """
    known: Any = EVENT_KINDS.get(kind)
    if known is None:
        raise Problem(f'The journal tells of "{kind}", which this program does not know. Update it on this machine.')
    told: Event = adapter(known).validate_python(payload)
    return told


def event_row(hall_id: HallId, seq: int, at: datetime, by: Actor, what: Event, previous: str) -> dict[str, Any]:
    """Return the row of the next event, with its hash over the row before it."""
    kind: Any = type(what)
    row = {
        "hall_id": hall_id,
        "seq": seq,
        "at": at,
        "kind": kind.__name__,
        "actor": adapter(Actor).dump_python(by, mode="json"),
        "payload": adapter(kind).dump_python(what, mode="json"),
    }
    return row | {"hash": chain(previous, row), "ticket_id": getattr(what, "ticket_id", None)}


def chain(previous: str, row: dict[str, Any]) -> str:
    """Return the SHA-256 that ties a row to the one before it."""
    told = [previous, row["hall_id"], row["seq"], row["at"].astimezone(UTC).isoformat(), row["kind"]]
    text = json.dumps([*told, row["actor"], row["payload"]], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def read_events(connection: Connection, hall_id: HallId, cursor: int) -> list[Recorded]:
    """Return the next events after the cursor, oldest first, at most `AT_A_TIME`."""
    return recorded(connection.execute(_EVENTS, {"hall_id": hall_id, "cursor": cursor, "limit": AT_A_TIME}))


def ask_events(hall_id: HallId, cursor: int) -> tuple[Prepared, Values]:
    """Return the question for the next events after the cursor; `recorded` reads the answer."""
    return _SINCE, {"hall_id": hall_id, "cursor": cursor, "limit": AT_A_TIME}


def recorded(rows: Iterable[Any]) -> list[Recorded]:
    """Return the events that rows of the journal hold."""
    return [Recorded(seq, at, to_event(kind, payload)) for seq, at, kind, payload in rows]


def last_seq(connection: Connection, hall_id: HallId) -> int:
    return int(connection.execute(_END, {"hall_id": hall_id}).one().seq)


def verify(connection: Connection, hall_id: HallId) -> int:
    """Return how many events the hall's journal holds, after checking each against the one before it.

    Raises:
        Problem: an event is missing, or was changed after it was written.
    """
    previous, seq = FIRST_HASH, 0
    with connection.execute(_ALL, {"hall_id": hall_id}, execution_options={"yield_per": AT_A_TIME}) as rows:
        for row in rows.mappings():
            seq += 1
            if row["seq"] != seq:
                raise _broken(hall_id, f"event {seq} is missing")
            if chain(previous, dict(row)) != row["hash"]:
                raise _broken(hall_id, f"event {seq} was changed")
            previous = row["hash"]
    end = connection.execute(_END, {"hall_id": hall_id}).one()
    if seq != end.seq:
        raise _broken(hall_id, f"events after {seq} are missing")
    if previous != end.hash:
        raise _broken(hall_id, f"event {seq} was changed")
    return seq


def _broken(hall_id: HallId, how: str) -> Problem:
    return Problem(f"Journal of hall {hall_id}: {how}. Compare with a backup.")
