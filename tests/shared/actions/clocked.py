"""A hall whose clock the test moves."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from shared.actions import keeping_time, serving
from shared.db import snapshot
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.view import HallView
from tests.factories import SHANGHAI, RunningHall, a_catalogue, a_hall

NINE_OCLOCK = datetime.fromisoformat("2026-03-02T09:00:00+08:00")
SOMEBODY = Actor(Role.KIOSK, "kiosk 1")


@dataclass
class Clocked:
    """A hall at nine o'clock; `later` lets time pass without anybody looking after what is due."""

    running: RunningHall
    clock: list[datetime] = field(default_factory=lambda: [NINE_OCLOCK])

    @property
    def now(self) -> datetime:
        return self.clock[0]

    def later(self, **by: float) -> None:
        self.clock[0] += timedelta(**by)

    def look_after(self) -> int:
        return keeping_time.keep_time(self.running.store, SOMEBODY)

    def view(self) -> HallView:
        store = self.running.store
        return store.read(lambda c: snapshot.read_view(c, store.hall_id, store.today(c)))

    def take(self, letters: str, priority: str = "normal") -> list[str]:
        """Let people take numbers of these queues, a minute apart."""
        numbers = []
        for letter in letters:
            numbers.append(self.running.issue(letter, priority).ticket.number)
            self.later(minutes=1)
        return numbers

    def serve_all(self, by: Actor) -> list[str]:
        """Call and finish until nobody waits for this clerk; return the numbers in the order called."""
        called = []
        while (ticket := self.running.call(by)) is not None:
            called.append(ticket.number)
            serving.start(self.running.store, by, new_command())
            serving.finish(self.running.store, by, new_command())
        return called


@contextmanager
def clocked(url: str, queues: Sequence[str] = "AB", counters: Any = None, **rules: Any) -> Iterator[Clocked]:
    """Open a hall with these rules at nine o'clock."""
    catalogue = a_catalogue(queues=queues, counters=counters, zone=SHANGHAI)
    clock = [NINE_OCLOCK]
    catalogue = replace(catalogue, rules=replace(catalogue.rules, **rules))
    running = a_hall(url, lambda: clock[0], catalogue)
    try:
        yield Clocked(running, clock)
    finally:
        running.store.close()
