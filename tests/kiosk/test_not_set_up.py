"""A kiosk that has never seen its hall says so on the screen, and starts once the hall is there."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.not_set_up import NotSetUpWindow
from shared.qt.theme import THEMES


def a_window(qtbot: QtBot, *, locked: bool = False) -> NotSetUpWindow:
    window = NotSetUpWindow(THEMES["light"], locked=locked)
    qtbot.addWidget(window)
    window.resize(540, 960)
    window.show()
    return window


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
