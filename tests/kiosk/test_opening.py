"""Starting while the database is away: with the hall as last seen, at the database's time."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.local.journal import LocalJournal
from kiosk.opening import check_hall, open_hall
from shared.db.snapshot import read_view
from shared.domain.ids import HallId
from shared.domain.problem import DatabaseAway, Problem
from shared.settings import DatabaseSettings, Settings
from tests.factories import RunningHall, a_hall

AHEAD = timedelta(hours=5)
"""How far the database's clock is ahead of this machine's."""


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[LocalJournal]:
    made = LocalJournal(tmp_path / "journal.db")
    yield made
    made.close()


@pytest.fixture
def running(ready_sqlite_url: str) -> Iterator[RunningHall]:
    made = a_hall(ready_sqlite_url)
    yield made
    made.store.close()


@pytest.fixture(params=["server", "folder", "file", "unreadable"])
def away(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Settings]:
    """Settings that name a server, a folder or a file which is not there, or a file that cannot be opened."""
    (tmp_path / "unreadable.db").mkdir()
    file = {"folder": "not mounted/hall.db", "file": "lost.db", "unreadable": "unreadable.db"}.get(request.param)
    if file is not None:
        yield Settings(database=DatabaseSettings(url=f"sqlite:///{tmp_path / file}"))
        assert not (tmp_path / "lost.db").exists()
        return
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        url = f"postgresql://hall@127.0.0.1:{nobody.getsockname()[1]}/hall"
        yield Settings(database=DatabaseSettings(url=url))


def remember(journal: LocalJournal, running: RunningHall) -> None:
    running.issue("A")
    view = running.store.read(lambda c: read_view(c, running.store.hall_id, running.store.today(c)))
    journal.memory.keep(running.hall, view, AHEAD)


def test_a_kiosk_that_has_never_seen_its_hall_cannot_start(away: Settings, journal: LocalJournal) -> None:
    with pytest.raises(DatabaseAway, match=r"(does not answer|is not there).*This kiosk is not set up yet"):
        open_hall(away, journal)


@pytest.mark.allow_warnings("starts with what it remembers")
def test_it_starts_with_what_it_remembers_at_the_databases_time(
    away: Settings, journal: LocalJournal, running: RunningHall
) -> None:
    remember(journal, running)
    opened = open_hall(away, journal)
    assert opened.hall == running.hall
    assert opened.link.away
    assert abs(opened.store.now() - datetime.now(UTC) - AHEAD) < timedelta(minutes=1)
    with pytest.raises(DatabaseAway):
        opened.store.hall()
    opened.store.close()


@pytest.mark.allow_warnings("starts with what it remembers")
@pytest.mark.parametrize(("days", "people"), [(0, 1), (1, 0)])
def test_who_waited_yesterday_waits_no_more(
    away: Settings, journal: LocalJournal, running: RunningHall, days: int, people: int
) -> None:
    remember(journal, running)
    last = journal.memory.last()
    assert last is not None
    today = (datetime.now(UTC) + last.offset).astimezone(last.hall.zone).date()
    journal.memory.keep(last.hall, replace(last.view, business_day=today - timedelta(days=days)), last.offset)
    opened = open_hall(away, journal)
    assert opened.view is not None
    assert (opened.view.people_waiting, opened.view.business_day) == (people, today)
    opened.store.close()


def test_a_database_that_answers_is_asked(journal: LocalJournal, running: RunningHall, ready_sqlite_url: str) -> None:
    settings = Settings(database=DatabaseSettings(url=ready_sqlite_url))
    opened = open_hall(settings, journal)
    assert (opened.hall, opened.view, opened.link.away) == (running.hall, None, False)
    opened.store.close()
    check_hall(settings, running.hall.id)
    with pytest.raises(Problem, match="another hall than this kiosk remembers"):
        check_hall(settings, HallId(99))
