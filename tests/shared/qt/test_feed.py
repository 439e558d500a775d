"""What changes in the hall arrives as signals on the GUI thread."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from deploy.rig.postgres import PostgresServer
from shared.domain.events import Recorded, TicketIssued
from shared.domain.hall import Hall
from shared.domain.link import LinkState
from shared.domain.view import HallView
from shared.qt.feed import QtFeed
from tests.factories import RunningHall, a_catalogue, a_hall, with_tables


class Window:
    """Notes what a window would be told, and on which thread."""

    def __init__(self, feed: QtFeed) -> None:
        self.views: list[HallView] = []
        self.events: list[Recorded] = []
        self.halls: list[Hall] = []
        self.links: list[LinkState] = []
        self.threads: set[int] = set()
        feed.changed.connect(self.changed)
        feed.hall_changed.connect(self.hall_changed)
        feed.link_changed.connect(self.link_changed)

    def changed(self, view: HallView, events: tuple[Recorded, ...]) -> None:
        self.threads.add(threading.get_ident())
        self.views.append(view)
        self.events.extend(events)

    def hall_changed(self, hall: Hall) -> None:
        self.threads.add(threading.get_ident())
        self.halls.append(hall)

    def link_changed(self, link: LinkState) -> None:
        self.threads.add(threading.get_ident())
        self.links.append(link)


@pytest.fixture
def feed(qapp: object, running: RunningHall) -> Iterator[QtFeed]:
    made = QtFeed(running.store)
    yield made
    made.stop()


def test_the_view_and_its_events_arrive_on_the_gui_thread(qtbot: QtBot, running: RunningHall, feed: QtFeed) -> None:
    window = Window(feed)
    feed.start()
    qtbot.waitUntil(lambda: len(window.views) == 1)
    assert window.events == []
    running.issue()
    qtbot.waitUntil(lambda: window.views[-1].people_waiting == 1)
    assert [type(e.event) for e in window.events] == [TicketIssued]
    assert window.threads == {threading.get_ident()}


def test_a_new_catalogue_arrives_on_the_gui_thread(
    qtbot: QtBot, running: RunningHall, feed: QtFeed, ready_url: str
) -> None:
    window = Window(feed)
    feed.start()
    qtbot.waitUntil(lambda: len(window.views) == 1)
    a_hall(ready_url, catalogue=a_catalogue(queues=["A"])).store.close()
    qtbot.waitUntil(lambda: len(window.halls) == 1)
    assert [q.letter for q in window.halls[0].queues] == ["A"]
    assert window.threads == {threading.get_ident()}


@pytest.mark.allow_warnings(".*")
def test_a_lost_database_is_told_on_the_gui_thread(
    qtbot: QtBot, postgres_server: PostgresServer, postgres_url: str
) -> None:
    running = a_hall(with_tables(postgres_url))
    feed = QtFeed(running.store)
    window = Window(feed)
    feed.start()
    qtbot.waitUntil(lambda: len(window.views) == 1)
    postgres_server.stop()
    qtbot.waitUntil(lambda: bool(window.links))
    postgres_server.start()
    qtbot.waitUntil(lambda: len(window.links) == 2)
    assert [link.away for link in window.links] == [True, False]
    assert window.threads == {threading.get_ident()}
    feed.stop()
    running.store.close()
