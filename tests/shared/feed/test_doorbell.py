"""What wakes a follower of an SQLite file: the write where the system tells of it, and looking where it does not."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine

from shared.db.engine import open_engine
from shared.feed import doorbell
from shared.feed.doorbell import LOOK_AT_LEAST_EVERY_S, SqliteDoorbell
from shared.feed.file_writes import FileWrites


def _untold(path: Path) -> FileWrites:
    raise OSError(28, "too many files are watched", str(path))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "hall.db"


@pytest.fixture
def engine(file: Path) -> Iterator[Engine]:
    made = open_engine(f"sqlite:///{file}")
    with made.connect() as connection:
        connection.exec_driver_sql("CREATE TABLE told (number INTEGER)")
        connection.commit()
    yield made
    made.dispose()


@pytest.fixture(params=["told", "looked for"])
def bell(engine: Engine, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[SqliteDoorbell]:
    if request.param == "looked for":
        monkeypatch.setattr(doorbell, "FileWrites", _untold)
    made = SqliteDoorbell(engine)
    yield made
    made.close()


def _commit(file: Path) -> None:
    with closing(sqlite3.connect(file)) as other, other:
        other.execute("INSERT INTO told VALUES (1)")


def test_a_commit_of_another_program_rings_before_the_look_that_is_made_anyway(
    bell: SqliteDoorbell, file: Path
) -> None:
    stopped = threading.Event()
    waits = []
    for _ in range(5):
        committing = threading.Timer(0.05, _commit, [file])
        committing.start()
        began = time.monotonic()
        bell.wait(stopped)
        waits.append(time.monotonic() - began)
        committing.join()
    assert min(waits) < LOOK_AT_LEAST_EVERY_S / 2


def test_each_commit_rings_once_however_fast_they_follow_each_other(bell: SqliteDoorbell, file: Path) -> None:
    _commit(file)
    _commit(file)
    stopped = threading.Event()
    began = time.monotonic()
    bell.wait(stopped)
    assert time.monotonic() - began < LOOK_AT_LEAST_EVERY_S / 2
    bell.wait(stopped)
    assert time.monotonic() - began >= LOOK_AT_LEAST_EVERY_S


def test_without_news_it_returns_after_a_second_and_when_stopped_at_once(bell: SqliteDoorbell) -> None:
    stopped = threading.Event()
    began = time.monotonic()
    bell.wait(stopped)
    assert time.monotonic() - began >= LOOK_AT_LEAST_EVERY_S
    stopped.set()
    began = time.monotonic()
    bell.wait(stopped)
    assert time.monotonic() - began < LOOK_AT_LEAST_EVERY_S / 2
