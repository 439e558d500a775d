"""What a day came to, read from the database by itself: the journal, the tickets, the visits, the ratings."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from sqlalchemy import Table, select

from shared.db import journal
from shared.db.queue_tables import rating, ticket, visit
from shared.db.store import Store
from shared.domain import events as e
from shared.domain.events import Event, Recorded
from shared.domain.hall import Hall
from shared.domain.last_move import Move
from shared.domain.visit_outcome import KEPT_BACK

WAYS: dict[tuple[str, type[Event]], str] = {
    ("", e.TicketIssued): "waiting",
    ("waiting", e.TicketCalled): "called",
    ("held", e.TicketCalled): "called",
    ("called", e.TicketRecalled): "called",
    ("called", e.VisitStarted): "serving",
    ("called", e.TicketMissed): "missed",
    ("missed", e.TicketReturned): "waiting",
    ("serving", e.MaterialsChecked): "serving",
    ("serving", e.VisitFinished): "done",
    ("done", e.TicketWentOn): "waiting",
    ("serving", e.TicketTransferred): "waiting",
    ("serving", e.TicketHeld): "held",
    ("waiting", e.TicketCancelled): "cancelled",
}
"""Every way that a ticket goes in the script; what is called twice, or finished twice, goes none of them."""


@dataclass(frozen=True)
class Row:
    """One serving of a ticket."""

    number: str
    counter: int
    clerk: str
    issued_at: datetime
    called_at: datetime
    started_at: datetime
    ended_at: datetime
    outcome: str


class Sums:
    def __init__(self, store: Store, hall: Hall) -> None:
        self._store, self._hall = store, hall
        self.journal: list[Recorded] = store.read(lambda c: journal.read_events(c, store.hall_id, 0))
        self._numbers = {row.id: row.number for row in self._rows(ticket)}

    def chained(self) -> int:
        """Return how many entries the journal has, each tied to the one before; raises Problem otherwise."""
        return self._store.read(lambda c: journal.verify(c, self._store.hall_id))

    def ways(self) -> dict[str, str]:
        """Return where each ticket came to by the journal alone; raises KeyError for a way that there is not."""
        at: dict[str, str] = defaultdict(str)
        for recorded in self.journal:
            number, what = getattr(recorded.event, "number", ""), recorded.event
            if isinstance(what, e.MoveUndone):
                assert what.move is Move.FINISH
                at[number] = "serving"
            elif number and not isinstance(what, e.RatingOpened):
                at[number] = WAYS[at[number], type(what)]
        return dict(at)

    def states(self) -> dict[str, str]:
        """Return where each ticket came to by its row."""
        return {row.number: row.state for row in self._rows(ticket)}

    def outcomes(self) -> dict[str, list[str]]:
        """Return how the servings of each ticket ended, those that went on elsewhere left out."""
        told: dict[str, list[str]] = {number: [] for number in self._numbers.values()}
        for row in self.servings():
            if row.outcome not in KEPT_BACK:
                told[row.number].append(row.outcome)
        return told

    def servings(self) -> list[Row]:
        issued = {row.id: row.issued_at for row in self._rows(ticket)}
        return [
            Row(
                self._numbers[row.ticket_id],
                self._hall.counter(row.counter_id).number,
                self._hall.clerk(row.clerk_id).number,
                issued[row.ticket_id],
                row.called_at,
                row.started_at,
                row.ended_at,
                row.outcome,
            )
            for row in self._rows(visit)
        ]

    def ratings(self) -> dict[str, list[tuple[str, int | None]]]:
        """Return state and level of each ticket's ratings."""
        told = defaultdict(list)
        for row in self._rows(rating):
            told[self._numbers[row.ticket_id]].append((row.state, row.level))
        return dict(told)

    def said_beside_the_work(self) -> Counter[str]:
        """Return how many messages were sent and read, and of which kind alerts were raised and cleared."""
        told = (e.MessageSent, e.MessageRead, e.AlertRaised, e.AlertCleared)
        events = (recorded.event for recorded in self.journal if isinstance(recorded.event, told))
        return Counter(f"{type(one).__name__} {getattr(one, 'kind', '')}".strip() for one in events)

    def of_kind(self, kind: type[Event]) -> Iterator[Recorded]:
        return (recorded for recorded in self.journal if isinstance(recorded.event, kind))

    def _rows(self, table: Table) -> list:  # type: ignore[type-arg]
        order = table.c.id if "id" in table.c else table.c.visit_id
        asked = select(table).where(table.c.hall_id == self._store.hall_id).order_by(order)
        return self._store.read(lambda c: list(c.execute(asked)))


def overlapping(rows: Iterable[Row]) -> list[tuple[Row, Row]]:
    """Return servings of one counter that began before the one before them had ended."""
    ordered = sorted(rows, key=lambda row: (row.counter, row.called_at))
    return [
        (one, next_)
        for one, next_ in pairwise(ordered)
        if one.counter == next_.counter and next_.called_at < one.ended_at
    ]
