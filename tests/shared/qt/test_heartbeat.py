import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from shared.ending import BEAT, WATCHER_GONE
from shared.qt.heartbeat import Heartbeat


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    ends = os.pipe()
    yield ends
    os.close(ends[1])


def test_the_window_thread_beats(qtbot: QtBot, pipe: tuple[int, int]) -> None:
    reading, writing = pipe
    os.set_blocking(reading, False)
    heart = Heartbeat(writing)
    heard: list[bytes] = []

    def beaten() -> bool:
        try:
            heard.append(os.read(reading, 1))
        except BlockingIOError:
            return False
        return True

    qtbot.waitUntil(beaten, timeout=20_000)
    heart._timer.stop()
    os.close(reading)
    assert heard == [BEAT]


@pytest.mark.allow_warnings("The watcher of this program is gone")
def test_a_program_without_its_watcher_ends(
    qtbot: QtBot, pipe: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", ended.append)
    reading, writing = pipe
    os.close(reading)
    heart = Heartbeat(writing)
    qtbot.waitUntil(lambda: ended == [WATCHER_GONE], timeout=20_000)
    assert not heart._timer.isActive()
