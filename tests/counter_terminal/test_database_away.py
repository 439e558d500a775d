"""The windows' thread waits for no database: not for a file that is held, nor for a server that is away or stuck."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from deploy.rig.postgres import PostgresServer
from deploy.rig.relay import Relay
from shared.qt.stalls import Stalls
from tests.counter_terminal.whole import LONGEST_MS, STANDS_MS, Counter, a_counter, button, text
from tests.factories import with_tables

STUCK = ("a held file", "a frozen server", "a silent cable")
BROKEN = ("a cut cable", "a killed server")


@dataclass
class Database:
    """A database that can go away and come back, and its URL for the terminal that is to notice."""

    url: str
    seen_url: str
    go: Callable[[], None]
    come_back: Callable[[], None]


@pytest.fixture(scope="module")
def own_server() -> Iterator[PostgresServer]:
    with PostgresServer() as server:
        yield server


@contextmanager
def a_file(url: str) -> Iterator[Database]:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"), check_same_thread=False)) as other:
        yield Database(url, url, lambda: other.execute("BEGIN EXCLUSIVE").close(), other.rollback)


@contextmanager
def a_server(server: PostgresServer, how: str) -> Iterator[Database]:
    url = with_tables(server.create_database())
    frozen = how == "a frozen server"
    go, come_back = (server.freeze, server.thaw) if frozen else (server.kill, server.start)
    yield Database(url, url, go, come_back)


@contextmanager
def a_cable(url: str, how: str) -> Iterator[Database]:
    relay = Relay(url)
    silent = how == "a silent cable"
    go, come_back = (relay.fall_silent, relay.speak_again) if silent else (relay.cut, relay.plug)
    yield Database(url, relay.url, go, come_back)
    relay.cut()


@pytest.fixture
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    how: str = request.param
    with ExitStack() as stack:
        if how == "a held file":
            yield stack.enter_context(a_file(request.getfixturevalue("ready_sqlite_url")))
        elif how.endswith("cable"):
            yield stack.enter_context(a_cable(request.getfixturevalue("ready_postgres_url"), how))
        else:
            yield stack.enter_context(a_server(request.getfixturevalue("own_server"), how))


@pytest.fixture
def counter(database: Database, qtbot: QtBot) -> Iterator[Counter]:
    with a_counter(database.url, "onbon", qtbot) as made:
        made.seen_url = database.seen_url
        yield made


@pytest.mark.parametrize("database", [*STUCK, *BROKEN], indirect=True)
def test_no_work_of_the_windows_thread_waits_for_a_database_that_does_not_answer(
    database: Database, counter: Counter
) -> None:
    counter.running.issue("A")
    with ExitStack() as stack:
        window = counter.start(stack)
        counter.shows("1号窗口", "王1 值班")
        with Stalls() as stalls:
            counter.meanwhile(database.go)
            try:
                for name in ("primary", "shape", "full", "full", "recall"):
                    counter.press(window, name)
            finally:
                counter.meanwhile(database.come_back)
            # A step is refused where the loss was noticed before it, and else sent until it is answered.
            counter.until(lambda: button(window, "primary").property("off") != "true")
            counter.press(window, "primary")
            counter.until(lambda: text(window, "ticket_number") == "A001")
    assert stalls.longest_ms < LONGEST_MS, stalls
    assert stalls.stood_ms < STANDS_MS, stalls
