"""The hall as the demonstration's people see it: they wait until something has happened, never for a time."""

import threading
from collections.abc import Callable

from shared.db.store import Store
from shared.domain.events import Event, Recorded
from shared.domain.problem import Problem
from shared.domain.view import HallView
from shared.feed.follower import Follower

PATIENCE_S = 30.0


class Watch:
    """Follows the hall's journal and lets threads wait for a view that meets their condition."""

    def __init__(self, store: Store) -> None:
        self._changed = threading.Condition()
        self._view: HallView | None = None
        self._events: list[Recorded] = []
        self._follower = Follower(store, self._see, lambda _: None, lambda _: None)
        self._follower.start()

    @property
    def view(self) -> HallView:
        return self.until(lambda _: True, "the hall's first view")

    def until(self, condition: Callable[[HallView], bool], what: str, within_s: float = PATIENCE_S) -> HallView:
        """Return the first view that meets the condition; raises Problem when none does in time."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._view is not None and condition(self._view), within_s):
                raise Problem(f"The hall did not come to {what} within {within_s:g} s.")
            assert self._view is not None
            return self._view

    def wake(self) -> None:
        """Let those who wait look again, after something changed that is not in the journal."""
        with self._changed:
            self._changed.notify_all()

    def count(self, kind: type[Event]) -> int:
        with self._changed:
            return sum(isinstance(recorded.event, kind) for recorded in self._events)

    def events(self) -> list[Event]:
        with self._changed:
            return [recorded.event for recorded in self._events]

    def stop(self) -> None:
        self._follower.stop()

    def _see(self, view: HallView, events: tuple[Recorded, ...]) -> None:
        with self._changed:
            self._view = view
            self._events.extend(events)
            self._changed.notify_all()
