"""A follower tells every change of a hall once and in order, also over a loss of the database."""

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from shared.db import snapshot
from shared.domain.events import Recorded, TicketIssued
from shared.domain.hall import Hall
from shared.domain.link import LinkState
from shared.domain.view import HallView
from shared.feed.follower import Follower
from tests.factories import RunningHall, a_catalogue, a_hall, with_tables
from tests.postgres import PostgresServer


class Listener:
    """Keeps what a follower tells."""

    def __init__(self, running: RunningHall) -> None:
        self.views: list[HallView] = []
        self.events: list[Recorded] = []
        self.links: list[LinkState] = []
        self.halls: list[Hall] = []
        self.follower = Follower(running.store, self._view, self.links.append, self.halls.append)
        self.follower.start()

    def _view(self, view: HallView, events: tuple[Recorded, ...]) -> None:
        self.views.append(view)
        self.events.extend(events)

    def wait_for(self, condition: Callable[["Listener"], bool], within_s: float = 20) -> None:
        deadline = time.monotonic() + within_s
        while not condition(self):
            assert time.monotonic() < deadline, f"waited {within_s} s in vain"
            time.sleep(0.005)


@pytest.fixture
def listener(running: RunningHall) -> Iterator[Listener]:
    made = Listener(running)
    made.wait_for(lambda it: bool(it.views))
    yield made
    made.follower.stop()


def test_the_snapshot_comes_first_and_without_events(listener: Listener) -> None:
    assert listener.events == []
    assert listener.views[0].cursor == 1


def test_each_event_is_told_once_and_in_order(running: RunningHall, listener: Listener) -> None:
    for _ in range(5):
        running.issue()
    clerk = running.clerk(1)
    running.serve(clerk)
    listener.wait_for(lambda it: it.views[-1].cursor == 9)
    assert [e.seq for e in listener.events] == list(range(2, 10))
    assert listener.views[-1].people_waiting == 4


def test_the_folded_view_equals_a_fresh_snapshot(running: RunningHall, listener: Listener) -> None:
    for letter in "ABAAB":
        running.issue(letter)
    first, second = running.clerk(1), running.clerk(2)
    running.serve(first)
    running.call(second)
    listener.wait_for(lambda it: it.views[-1].cursor == 11)
    store = running.store
    day = listener.views[-1].business_day
    assert listener.views[-1] == store.read(lambda c: snapshot.read_view(c, store.hall_id, day))


def test_eight_hands_at_once_lose_no_event_and_give_no_number_twice(running: RunningHall, listener: Listener) -> None:
    def take() -> None:
        for _ in range(5):
            running.issue()

    hands = [threading.Thread(target=take) for _ in range(8)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    listener.wait_for(lambda it: it.views[-1].cursor == 41)
    numbers = [e.event.number for e in listener.events if isinstance(e.event, TicketIssued)]
    assert sorted(numbers) == [f"A{n:03d}" for n in range(1, 41)]
    assert [e.seq for e in listener.events] == list(range(2, 42))


def test_a_new_catalogue_reaches_running_programs(running: RunningHall, listener: Listener, ready_url: str) -> None:
    a_hall(ready_url, catalogue=a_catalogue(queues=["A", "B", "C"])).store.close()
    listener.wait_for(lambda it: bool(it.halls))
    assert [q.letter for q in listener.halls[0].queues] == ["A", "B", "C"]


@pytest.mark.allow_warnings(".*")
def test_a_restarted_server_costs_seconds_and_no_event(postgres_server: PostgresServer, postgres_url: str) -> None:
    running = a_hall(with_tables(postgres_url))
    listener = Listener(running)
    listener.wait_for(lambda it: bool(it.views))
    running.issue()
    postgres_server.stop()
    listener.wait_for(lambda it: bool(it.links) and it.links[-1].away)
    postgres_server.start()
    running.issue()
    listener.wait_for(lambda it: it.views[-1].people_waiting == 2)
    assert not listener.links[-1].away
    assert [e.seq for e in listener.events] == [2, 3]
    listener.follower.stop()
    running.store.close()
