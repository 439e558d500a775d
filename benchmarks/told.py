"""How long it takes from a commit until programs that follow the hall are told of it."""

import random
import threading
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass

from benchmarks.engine.partner import Partner, Pipe
from benchmarks.figures import Times, times
from shared.actions import issuing
from shared.db.store import Store, open_store
from shared.domain.actor import Actor
from shared.domain.events import Recorded, TicketIssued
from shared.domain.hall import Role
from shared.domain.ids import ServiceId, TicketId, new_command
from shared.domain.view import HallView
from shared.feed.follower import Follower

WARM_UP = 3
PAUSE_S = (0.02, 0.06)
"""Between commits, so that each finds the readers at rest, and at any moment of a look that recurs."""

_LAST_SEEN_S = 5.0

_KIOSK = Actor(Role.KIOSK, "benchmark")

At = dict[TicketId, float]
"""When a reader was told of each ticket, on the clock that all processes of a machine share."""


@dataclass(frozen=True, slots=True)
class Commit:
    ticket_id: TicketId
    asked: float
    answered: float


@dataclass(frozen=True, slots=True)
class Told:
    readers: int
    commits: int
    missed: int
    """Commits of which a reader was never told."""
    committed: Times
    """The action has its answer → a reader's callback; nothing where the reader was faster."""
    asked: Times
    """The action begins → a reader's callback."""


def measure(url: str, hall_code: str, readers: int, commits: int) -> Told:
    """Let a kiosk issue tickets in a hall, and so many programs follow it.

    Raises:
        Problem: the database is away, or a reader ended by itself.
    """
    with ExitStack() as stack:
        store = open_store(url, hall_code)
        stack.callback(store.close)
        following = [Partner(_follow, url, hall_code) for _ in range(readers)]
        for reader in following:
            stack.callback(reader.kill)
        for reader in following:
            reader.answer()
        service = store.hall().services[0]
        made = [_issue(store, service.id) for _ in range(WARM_UP + commits)]
        for reader in following:
            reader.tell(made[-1].ticket_id)
        return reckon(made[WARM_UP:], [reader.answer() for reader in following])


def reckon(made: Sequence[Commit], told: Sequence[At]) -> Told:
    """Return the figures of these commits, and of when each reader was told of them."""
    seen = [(commit, at[commit.ticket_id]) for commit in made for at in told if commit.ticket_id in at]
    return Told(
        readers=len(told),
        commits=len(made),
        missed=len(made) * len(told) - len(seen),
        committed=times([max(0.0, at - commit.answered) for commit, at in seen]),
        asked=times([at - commit.asked for commit, at in seen]),
    )


def _issue(store: Store, service_id: ServiceId) -> Commit:
    time.sleep(random.uniform(*PAUSE_S))
    asked = time.monotonic()
    issued = issuing.issue(store, _KIOSK, service_id, new_command())
    return Commit(issued.ticket.id, asked, time.monotonic())


def _follow(url: str, hall_code: str, pipe: Pipe) -> None:
    """Say when the hall is followed; told of the last ticket, say when this program was told of each."""
    store, at, heard = open_store(url, hall_code), At(), threading.Condition()

    def on_view(_: HallView, news: tuple[Recorded, ...]) -> None:
        now = time.monotonic()
        if not news:
            pipe.send(True)
        with heard:
            at.update({n.event.ticket_id: now for n in news if isinstance(n.event, TicketIssued)})
            heard.notify_all()

    follower = Follower(store, on_view, lambda _: None, lambda _: None)
    follower.start()
    last = pipe.recv()
    with heard:
        heard.wait_for(lambda: last in at, _LAST_SEEN_S)
    follower.stop()
    store.close()
    pipe.send(at)
