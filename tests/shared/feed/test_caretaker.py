"""A caretaker sees to what is due and to old answers, day after day, also after the database was away."""

import logging
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing

import pytest
from sqlalchemy import event as sa_event
from sqlalchemy import func, select

from shared.actions.keeping_time import anything_due
from shared.db.journal_tables import command
from shared.db.store import open_store
from shared.feed.caretaker import Caretaker
from tests.shared.actions.clocked import SOMEBODY, Clocked, clocked


def wait_for(condition: Callable[[], bool], within_s: float = 20) -> None:
    deadline = time.monotonic() + within_s
    while not condition():
        assert time.monotonic() < deadline, f"waited {within_s} s in vain"
        time.sleep(0.005)


def answers(hall: Clocked) -> int:
    kept = select(func.count()).select_from(command)
    return hall.running.store.read(lambda connection: connection.execute(kept).scalar_one())


def test_answers_that_nobody_asks_for_are_forgotten_also_when_every_ticket_of_the_day_was_served(
    ready_url: str,
) -> None:
    with clocked(ready_url) as hall:
        caretaker = Caretaker(hall.running.store, SOMEBODY, 0.01, lambda: hall.now.timestamp())
        caretaker.start()
        for _ in range(2):
            hall.take("A")
            hall.serve_all(hall.running.clerk(1))
            assert answers(hall) > 0
            hall.later(days=3)
            wait_for(lambda: answers(hall) == 0)
        caretaker.stop()


def test_a_clock_that_jumps_a_day_ahead_closes_nothing_before_it_has_gone_on_for_ten_minutes(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        seconds = looks = 0.0

        def steady() -> float:
            nonlocal looks
            looks += 1
            return seconds

        def look_twice() -> None:
            before = looks
            wait_for(lambda: looks >= before + 2)

        hall.take("A")
        caretaker = Caretaker(hall.running.store, SOMEBODY, 0.01, steady)
        caretaker.start()
        look_twice()
        hall.later(days=1)
        look_twice()
        assert anything_due(hall.running.store)
        for _ in range(3):
            hall.later(seconds=200)
            seconds += 200
            look_twice()
        wait_for(lambda: not anything_due(hall.running.store))
        caretaker.stop()


@pytest.mark.allow_warnings("Exception during reset")
def test_what_is_due_is_seen_to_once_the_database_answers_again(
    ready_sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    failing = threading.Event()

    def fail_when_told(connection: sqlite3.Connection, _: object) -> None:
        connection.set_progress_handler(failing.is_set, 1)

    with clocked(ready_sqlite_url) as hall, closing(open_store(ready_sqlite_url, clock=lambda: hall.now)) as looking:
        sa_event.listen(looking.engine, "connect", fail_when_told)
        looking.engine.dispose()
        hall.take("A")
        failing.set()
        looks = 0

        def steady() -> float:
            nonlocal looks
            looks += 1
            return hall.now.timestamp()

        caretaker = Caretaker(looking, SOMEBODY, 0.01, steady)
        caretaker.start()
        hall.later(days=1)
        wait_for(lambda: "nothing could be looked after" in caplog.text)
        tries = looks
        wait_for(lambda: looks >= tries + 3)
        failing.clear()
        wait_for(lambda: not anything_due(hall.running.store))
        wait_for(lambda: "the hall is looked after again" in caplog.text)
        caretaker.stop()
    told = [record.message for record in caplog.records if record.name == "shared.feed.caretaker"]
    assert (len(told), told[-1]) == (2, "the hall is looked after again"), told
