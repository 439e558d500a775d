"""How long a call takes from its commit to its number painted, on a screen of its own process."""

import time
from pathlib import Path

from benchmarks.figures import Times, times
from benchmarks.screen.settings import TILE_S, a_screen
from benchmarks.sightings import Sightings
from benchmarks.starts import running
from shared.actions import calling, issuing, missing
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import new_command

KIOSK = Actor(Role.KIOSK, "benchmark")
WARM_UP = 3
PAUSE_S = TILE_S / 2
"""Between calls: each finds a screen at rest, and a tile of the four that are there."""


def measure_calls(folder: Path, url: str, store: Store, clerk: Actor, count: int) -> Times:
    """Call so many tickets, one after the other; return the times from each commit to the number painted."""
    hall, painted, taken = store.hall(), Sightings(), list[float]()
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
