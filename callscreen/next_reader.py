"""Asks which numbers come next whenever the lines may have changed: in the background, one question at a time."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol, TypeVar

from sqlalchemy import Connection

from shared.db.next_up import next_numbers
from shared.db.store import Store
from shared.domain.hall import Hall
from shared.domain.ids import QueueId
from shared.domain.outcome import Ok, Outcome

T = TypeVar("T")
Numbers = Mapping[QueueId, tuple[str, ...]]


class Jobs(Protocol):
    def run(self, work: Callable[[], T], then: Callable[[Outcome[T]], None]) -> None:
        """Do slow work elsewhere, and bring its outcome back here."""


class NextReader:
    """While a question is on its way, any number of changes become one more question after it."""

    def __init__(self, store: Store, jobs: Jobs, count: int, told: Callable[[Numbers], None]) -> None:
        self._store, self._jobs, self._count, self._told = store, jobs, count, told
        self._hall = store.hall()
        self._asking = self._again = False

    def hall_changed(self, hall: Hall) -> None:
        self._hall = hall
        self.ask()

    def ask(self) -> None:
        """Ask anew, now or after the question that is on its way."""
        if self._asking:
            self._again = True
            return
        self._asking = True
        hall, now = self._hall, self._store.now()
        self._jobs.run(lambda: self._store.read(lambda connection: self._read(connection, hall, now)), self._answered)

    def _read(self, connection: Connection, hall: Hall, now: datetime) -> dict[QueueId, tuple[str, ...]]:
        return next_numbers(connection, hall, self._store.today(connection), now, self._count)

    def _answered(self, outcome: Outcome[dict[QueueId, tuple[str, ...]]]) -> None:
        self._asking = False
        if isinstance(outcome, Ok):
            self._told(outcome.value)
        # Without an answer the database is away: the feed says so, and its next news asks again.
        if self._again:
            self._again = False
            self.ask()
