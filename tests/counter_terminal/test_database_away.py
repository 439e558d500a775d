"""The windows' thread waits for no database: not for a file that is held, nor for a server that is away or stuck."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from pytestqt.qtbot import QtBot

from deploy.rig.losses import Losable, Loss, losable
from deploy.rig.postgres import PostgresServer
from shared.qt.stalls import Stalls
from tests.counter_terminal.whole import LONGEST_MS, STANDS_MS, Counter, a_counter, button, make_ahead, text
from tests.factories import with_tables


@pytest.fixture(scope="module")
def own_server() -> Iterator[PostgresServer]:
    with PostgresServer() as server:
        yield server


@pytest.fixture
def database(request: pytest.FixtureRequest) -> Iterator[Losable]:
    how: Loss = request.param
    if how is Loss.HELD_FILE:
        with losable(how, request.getfixturevalue("ready_sqlite_url")) as made:
            yield made
    else:
        server: PostgresServer = request.getfixturevalue("own_server")
        with losable(how, with_tables(server.create_database()), server) as made:
            yield made


@pytest.fixture
def counter(database: Losable, qtbot: QtBot) -> Iterator[Counter]:
    with a_counter(database.url, "onbon", qtbot) as made:
        yield made


@pytest.mark.parametrize("database", list(Loss), indirect=True)
def test_no_work_of_the_windows_thread_waits_for_a_database_that_does_not_answer(
    database: Losable, counter: Counter
) -> None:
    counter.running.issue("A")
    with ExitStack() as stack:
        window = counter.start(stack)
        counter.shows("1号窗口", "王1 值班")
        make_ahead(window)
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
