"""A change: what an action sees and does inside its one transaction, under the hall's journal lock."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, String, Table, bindparam, func, insert, select, update

from shared.db.engine import is_sqlite
from shared.db.journal import event_row
from shared.db.journal_tables import event, journal
from shared.db.prepared import Prepared, Statement, Values
from shared.db.wire import Wire
from shared.domain.actor import Actor
from shared.domain.events import SET_UP_EVENTS, Event
from shared.domain.hall import Hall
from shared.domain.ids import HallId

_APPEND = Prepared(insert(event))
_ADVANCE = Prepared(
    update(journal)
    .where(journal.c.hall_id == bindparam("of_hall"))
    .values({name: bindparam(f"new_{name}") for name in ("seq", "at", "hash", "setup_seq")})
)
COMMIT: Statement = ("COMMIT", ())
_RING = Prepared(select(func.pg_notify(bindparam("channel", type_=String), bindparam("told", type_=String))))

Question = tuple[Prepared, Values]
"""Something to ask the database, with its values."""


def next_id_of(table: Table) -> Prepared:
    """Return the question for the id of a table's next row, which can go along with the lock."""
    on_sqlite = select((func.coalesce(func.max(table.c.id), 0) + 1).label("id"))
    return Prepared(select(func.nextval(f"{table.name}_id_seq").label("id")), sqlite=on_sqlite)


def channel(hall_id: HallId) -> str:
    """Return the name under which PostgreSQL rings for a hall."""
    return f"hall_{hall_id}"


@dataclass(slots=True)
class Change:
    """One action's work: questions are answered at once, writes go out together before the next answer or the end.

    `now` was read with the lock and never goes back. `connection` is for what is seldom done; it is in the same
    transaction, but does not see writes that have not gone out yet.
    """

    connection: Connection
    wire: Wire
    hall_id: HallId
    zone: ZoneInfo
    by: Actor
    now: datetime
    seq: int
    hash: str
    setup_seq: int
    hall: Hall
    """How the hall was set up when this change began."""
    answers: dict[Any, list[Any]] = field(default_factory=dict)
    """What was asked along with the lock, until something is written."""
    recorded: int = 0
    _to_write: list[Statement] = field(default_factory=list)

    @property
    def business_day(self) -> date:
        return self.now.astimezone(self.zone).date()

    def rows(self, question: Prepared, **values: Any) -> list[Any]:
        """Return what the database answers, with all that this change has written before."""
        known = self.answers.get(key_of((question, values)))
        if known is not None:
            return known
        *_, found = self._send([question.with_values(self.connection.dialect, values)])
        return question.rows(self.connection.dialect, found)

    def one(self, question: Prepared, **values: Any) -> Any | None:
        """Return the one row that answers a question, or None; more than one is a mistake in the statement."""
        found = self.rows(question, **values)
        assert len(found) <= 1, found
        return found[0] if found else None

    def new_id(self, of: Prepared) -> int:
        """Return the id that the next row of a table gets; the row must be written before another id is asked for."""
        row = self.one(of)
        self.answers.pop(key_of((of, {})), None)
        assert row is not None
        return int(row.id)

    def write(self, order: Prepared, **values: Any) -> None:
        """Write something before the next question is answered, and at the latest with the end of this change."""
        self.answers.clear()
        self._to_write.append(order.with_values(self.connection.dialect, values))

    def record(self, *events: Event) -> None:
        """Append events to the hall's journal, in this order."""
        for row in self._rows(events):
            self._to_write.append(_APPEND.with_values(self.connection.dialect, row))
        self.recorded += len(events)

    def end(self) -> None:
        """Send the rest and commit, in one trip; for new events the journal's end moves, and then the doorbell rings.

        It rings after the commit: rung inside, PostgreSQL would let no hall commit while another does. A ring that is
        lost costs a second.
        """
        last = [COMMIT]
        if self.recorded:
            end = {"new_seq": self.seq, "new_at": self.now, "new_hash": self.hash, "new_setup_seq": self.setup_seq}
            self.write(_ADVANCE, of_hall=self.hall_id, **end)
            if not is_sqlite(self.connection.engine):
                bell = {"channel": channel(self.hall_id), "told": str(self.seq)}
                last.append(_RING.with_values(self.connection.dialect, bell))
        self._send(last)

    def _send(self, statements: Sequence[Statement]) -> list[list[Any]]:
        going, self._to_write = [*self._to_write, *statements], []
        return self.wire.send(going)

    def _rows(self, events: Iterable[Event]) -> Iterable[dict[str, Any]]:
        for what in events:
            row = event_row(self.hall_id, self.seq + 1, self.now, self.by, what, self.hash)
            self.seq, self.hash = self.seq + 1, row["hash"]
            if isinstance(what, SET_UP_EVENTS):
                self.setup_seq = self.seq
            yield row


def key_of(question: Question) -> Any:
    """Return what two equal questions have in common."""
    return (question[0], *sorted(question[1].items()))
