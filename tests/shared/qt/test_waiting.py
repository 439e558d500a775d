"""The window that stands in a program's place says all it has to say at every size, in every program's words."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from callscreen.waiting import COMING_BACK
from counter_terminal.waiting import HANDSET, TERMINAL
from kiosk.not_set_up import NOT_SET_UP
from shared.qt.theme import THEMES
from shared.qt.waiting import SMALL_SIZE, Told, WaitingWindow


def a_window(qtbot: QtBot, told: Told = NOT_SET_UP, *, locked: bool = False) -> WaitingWindow:
    window = WaitingWindow(THEMES["light"], told, locked=locked)
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


@pytest.mark.parametrize("told", [NOT_SET_UP, COMING_BACK, TERMINAL, HANDSET])
@pytest.mark.parametrize(("width", "height"), [(1080, 1920), (1920, 1080), (540, 960), SMALL_SIZE])
def test_all_of_it_fits(qtbot: QtBot, told: Told, width: int, height: int) -> None:
    window = a_window(qtbot, told)
    window.resize(width, height)
    window.tell("Database sqlite:////var/lib/xiaochuang/hall.db is not there: there is no folder /var/lib. " * 2)
    for label in window.findChildren(QLabel):
        qtbot.waitUntil(partial(is_whole, label))
        assert window.rect().contains(label.geometry())
    assert window.grab().toImage().pixelColor(1, 1).name() == THEMES["light"].background.lower()
    assert window.windowState() == Qt.WindowState.WindowNoState
