"""A kiosk that has never seen its hall says so on the screen, and starts once the hall is there."""

from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk import not_set_up
from kiosk.not_set_up import FirstContact, NotSetUpWindow
from shared.domain.jobs import ManualJobs
from shared.domain.problem import DatabaseAway
from shared.ending import RESTART
from shared.qt.theme import THEMES


@pytest.fixture
def statuses(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    ended: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", ended.append)
    monkeypatch.setattr(not_set_up, "AGAIN_MS", 1)
    return ended


def a_window(qtbot: QtBot, *, locked: bool = False) -> NotSetUpWindow:
    window = NotSetUpWindow(THEMES["light"], locked=locked)
    qtbot.addWidget(window)
    window.resize(540, 960)
    window.show()
    return window


def why(window: NotSetUpWindow) -> str:
    label = window.findChild(QLabel, "not_set_up_why")
    assert label is not None
    return label.text()


@pytest.mark.allow_warnings("The server is off|The hall is missing")
def test_it_asks_again_until_the_hall_is_there_and_says_what_is_wrong_now(
    qtbot: QtBot, statuses: list[int], caplog: pytest.LogCaptureFixture
) -> None:
    window, jobs, answers = a_window(qtbot), ManualJobs(), ["The server is off.", "The hall is missing.", ""]

    def look() -> None:
        if answer := answers.pop(0):
            raise DatabaseAway(answer)

    FirstContact(window, look, jobs, "The server is off.")
    for sentence in ("The server is off.", "The hall is missing.", "The hall is missing."):
        qtbot.waitUntil(lambda: jobs.drain() > 0)
        assert why(window) == sentence
    assert statuses == [RESTART]
    assert caplog.text.count("The server is off.") == 1


@pytest.mark.parametrize("locked", [True, False])
def test_a_locked_one_cannot_be_closed(qtbot: QtBot, locked: bool) -> None:
    window = a_window(qtbot, locked=locked)
    assert window.close() is not locked


def is_whole(label: QLabel) -> bool:
    return label.height() >= label.heightForWidth(label.width())


@pytest.mark.parametrize(("width", "height"), [(1080, 1920), (1920, 1080), (540, 960)])
def test_all_of_it_fits(qtbot: QtBot, width: int, height: int) -> None:
    window = a_window(qtbot)
    window.resize(width, height)
    window.tell("Database sqlite:////var/lib/xiaochuang/hall.db is not there: there is no folder /var/lib. " * 2)
    for label in window.findChildren(QLabel):
        qtbot.waitUntil(partial(is_whole, label))
        assert window.rect().contains(label.geometry())
    assert window.grab().toImage().pixelColor(1, 1).name() == THEMES["light"].background.lower()
    assert window.windowState() == Qt.WindowState.WindowNoState
