"""A pair of hands in a process of its own, for tests with many."""

from dataclasses import dataclass
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Barrier

from shared.actions import serving
from shared.db import engine
from shared.db.store import open_store
from shared.domain.actor import Actor
from shared.domain.ids import new_command
from tests.factories import RunningHall


@dataclass(frozen=True)
class Done:
    """What one process has done."""

    issued: tuple[str, ...]
    called: tuple[str, ...]


def serve_rounds(url: str, counter: int, rounds: int, together: Barrier, done: "SimpleQueue[Done]") -> None:
    """Issue a ticket, call one, serve it, and so on. Whoever issues first always finds somebody to call."""
    here, clerk = _sit_down(url, counter)
    store, issued, called = here.store, list[str](), list[str]()
    together.wait(60)
    for _ in range(rounds):
        issued.append(here.issue("AB"[counter % 2]).ticket.number)
        called.append(here.serve(clerk).number)
        serving.finish(store, clerk, new_command())
    store.close()
    done.put(Done(tuple(issued), tuple(called)))


def _sit_down(url: str, counter: int) -> tuple[RunningHall, Actor]:
    # SQLite's queue is unfair: of eight without a pause one waits 3.7 s, and longer on a busy machine.
    engine.BUSY_S = 60
    store = open_store(url)
    here = RunningHall(store, store.hall())
    return here, here.clerk(counter)
