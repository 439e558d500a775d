"""How long a call takes from its commit to its number painted, on a screen of its own process."""

import threading
import time
from pathlib import Path
from typing import Any

from benchmarks.figures import Times, times
from benchmarks.screen.settings import TILE_S, a_screen
from benchmarks.starts import running
from shared.actions import calling, issuing, missing
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.problem import Problem

KIOSK = Actor(Role.KIOSK, "benchmark")
WARM_UP = 3
PATIENCE_S = 10.0
PAUSE_S = TILE_S / 2
"""Between calls: each finds a screen at rest, and a tile of the four that are there."""


class _Painted:
    """When each number was painted, on the clock that all processes of a machine share."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._at_s: dict[str, float] = {}

    def on_news(self, news: dict[str, Any]) -> None:
        if "painted" in news:
            with self._changed:
                self._at_s.setdefault(news["painted"], news["at_ns"] / 1e9)
                self._changed.notify_all()

    def wait(self, number: str) -> float:
        with self._changed:
            if not self._changed.wait_for(lambda: number in self._at_s, PATIENCE_S):
                raise Problem(f"{number} was not painted within {PATIENCE_S:g} s; see the program's log.")
            return self._at_s[number]


def measure_calls(folder: Path, url: str, store: Store, clerk: Actor, count: int) -> Times:
    """Call so many tickets, one after the other; return the times from each commit to the number painted."""
    hall, painted, taken = store.hall(), _Painted(), list[float]()
    assert clerk.counter_id is not None
    queue_id = hall.counter(clerk.counter_id).queue_ids[0]
    service = next(each for each in hall.services if each.queue_id == queue_id)
    screen = a_screen(url, hall)
    with running(folder, screen, painted.on_news):
        for turn in range(WARM_UP + count):
            time.sleep(PAUSE_S)
            issuing.issue(store, KIOSK, service.id, new_command())
            called = calling.call_next(store, clerk, new_command())
            committed = time.monotonic()
            assert called is not None
            took = painted.wait(called.number) - committed
            if turn >= WARM_UP:
                taken.append(max(0.0, took))
            missing.no_show(store, clerk, new_command())
    return times(taken)
