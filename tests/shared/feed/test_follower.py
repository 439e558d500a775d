"""A follower tells every change of a hall once and in order, also over a loss of the database."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event as sa_event

from deploy.rig.postgres import PostgresServer
from shared.db import snapshot
from shared.db.store import open_store
from shared.domain.events import Recorded, TicketIssued
from shared.domain.hall import Hall
from shared.domain.link import LinkState
from shared.domain.view import HallView
from shared.feed.follower import PAUSES_S, Follower
from tests.factories import RunningHall, a_catalogue, a_hall, with_tables


@dataclass
class SetClock:
    """A hall's time that stands until it is set."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


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


def test_a_database_that_is_away_is_tried_often_enough_to_be_current_two_seconds_after_its_return() -> None:
    assert max(PAUSES_S) <= 1.0
    assert list(PAUSES_S) == sorted(PAUSES_S)


def test_a_listener_hears_the_last_of_a_day_and_then_sees_the_new_one(ready_url: str) -> None:
    clock = SetClock(datetime.fromisoformat("2026-03-02T23:59:00+08:00"))
    running = a_hall(ready_url, clock)
    listener = Listener(running)
    listener.wait_for(lambda it: bool(it.views))
    running.issue()
    running.call(running.clerk(1))
    listener.wait_for(lambda it: bool(it.views[-1].calls))
    clock.now += timedelta(minutes=2)
    issued = running.issue("B")
    listener.wait_for(lambda it: it.views[-1].business_day.day == 3 and it.views[-1].people_waiting == 1)
    assert [e.event for e in listener.events][-1] == TicketIssued(
        issued.ticket.id, "B001", issued.ticket.queue_id, issued.ticket.service_id, "normal", 0, 0, 15
    )
    assert [e.seq for e in listener.events] == list(range(2, 6))
    assert listener.views[-1].calls == ()
    assert listener.views[-1].counters_open == 1
    listener.follower.stop()
    running.store.close()


@pytest.mark.parametrize("ready_url", ["postgresql"], indirect=True)
def test_a_machine_with_a_wrong_clock_shows_the_databases_day(
    running: RunningHall, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.issue()
    last_year = running.store.now() - timedelta(days=365)
    monkeypatch.setattr(running.store, "now", lambda: last_year)
    listener = Listener(running)
    listener.wait_for(lambda it: bool(it.views))
    assert listener.views[-1].people_waiting == 1
    listener.follower.stop()


@pytest.mark.parametrize("ready_url", ["postgresql"], indirect=True)
def test_a_listener_finds_the_server_that_answers_among_several(ready_url: str) -> None:
    rest, _, name = ready_url.rpartition("/")
    host = rest.rpartition("@")[2]
    running = a_hall(f"postgresql://hall@/{name}?host=127.0.0.1:1&host={host}")
    listener = Listener(running)
    listener.wait_for(lambda it: bool(it.views))
    running.issue()
    listener.wait_for(lambda it: it.views[-1].people_waiting == 1)
    assert listener.links == []
    listener.follower.stop()
    running.store.close()


@pytest.mark.allow_warnings("Exception during reset")
@pytest.mark.parametrize("ready_url", ["sqlite"], indirect=True)
def test_a_file_that_fails_for_a_moment_costs_no_event(ready_url: str) -> None:
    running = a_hall(ready_url)
    followed = open_store(ready_url)
    failing = threading.Event()

    def fail_when_told(connection: sqlite3.Connection, _: object) -> None:
        connection.set_progress_handler(failing.is_set, 1)

    sa_event.listen(followed.engine, "connect", fail_when_told)
    followed.engine.dispose()
    listener = Listener(RunningHall(followed, running.hall))
    listener.wait_for(lambda it: bool(it.views))
    failing.set()
    listener.wait_for(lambda it: bool(it.links))
    failing.clear()
    running.issue()
    listener.wait_for(lambda it: it.views[-1].people_waiting == 1)
    assert "does not answer (interrupted)" in listener.links[0].why
    assert not listener.links[-1].away
    listener.follower.stop()
    followed.close()
    running.store.close()


def test_a_file_that_is_moved_away_is_a_lost_link_until_it_is_back(tmp_path: Path) -> None:
    file = tmp_path / "hall.db"
    running = a_hall(with_tables(f"sqlite:///{file}"))
    listener = Listener(running)
    try:
        listener.wait_for(lambda it: bool(it.views))
        file.rename(tmp_path / "elsewhere.db")
        listener.wait_for(lambda it: bool(it.links) and it.links[-1].away)
        assert f"{tmp_path} has no hall.db" in listener.links[-1].why
        assert not file.exists()
        (tmp_path / "elsewhere.db").rename(file)
        listener.wait_for(lambda it: not it.links[-1].away)
        running.issue()
        listener.wait_for(lambda it: it.views[-1].people_waiting == 1)
    finally:
        listener.follower.stop()
        running.store.close()


def test_a_copy_put_in_the_place_of_the_file_is_followed_from_then_on(tmp_path: Path) -> None:
    file, copy = tmp_path / "hall.db", tmp_path / "copy.db"
    running = a_hall(with_tables(f"sqlite:///{file}"))
    listener = Listener(running)
    try:
        listener.wait_for(lambda it: bool(it.views))
        with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        file.rename(tmp_path / "old.db")
        for left in tmp_path.glob("hall.db-*"):
            left.unlink()
        copy.rename(file)
        listener.wait_for(lambda it: bool(it.links) and not it.links[-1].away)
        running.issue()
        listener.wait_for(lambda it: it.views[-1].people_waiting == 1)
    finally:
        listener.follower.stop()
        running.store.close()


@pytest.mark.allow_warnings("following the hall failed")
def test_a_mistake_in_the_program_shows_as_a_lost_link_and_the_hall_goes_on(running: RunningHall) -> None:
    listener = Forgetful(running)
    listener.wait_for(lambda it: bool(it.views))
    running.issue()
    listener.wait_for(lambda it: any(link.away for link in it.links))
    running.issue()
    listener.wait_for(lambda it: it.views[-1].people_waiting == 2 and not it.links[-1].away)
    listener.follower.stop()


class Forgetful(Listener):
    """Makes a mistake at the first change."""

    def _view(self, view: HallView, events: tuple[Recorded, ...]) -> None:
        super()._view(view, events)
        if len(self.views) == 2:
            raise KeyError("a mistake")
