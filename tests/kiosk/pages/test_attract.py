"""The page that draws people in: what it shows, how it changes, and that it stands still for slower readers."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from deploy.pictures.kiosk.halls import demonstration_hall, home_state
from kiosk.modes import Modes
from kiosk.state import Attract, KioskState
from kiosk.window import KioskWindow
from shared.domain.words import Words
from shared.qt.theme import LIGHT

NOTICES = (Words("一", "one"), Words("二", "two"))


@pytest.fixture
def attract() -> KioskState:
    hall = replace(demonstration_hall(), notices=NOTICES)
    return replace(home_state(hall), place=Attract())


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[KioskWindow]:
    made = KioskWindow(LIGHT)
    qtbot.addWidget(made)
    made.resize(1080, 1920)
    made.show()
    yield made
    made.hide()


def told(window: KioskWindow, state: KioskState) -> list[str]:
    """Return what is read of a state."""
    window.show_state(state)
    QApplication.processEvents()
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_it_tells_the_lines_the_hours_a_notice_and_how_to_begin(window: KioskWindow, attract: KioskState) -> None:
    texts = told(window, attract)
    assert {"车辆证件", "26 人", "马上可办", "一", "请触摸屏幕取号"} <= set(texts)
    assert "今日办理时间 08:30–12:00, 13:30–17:00" in texts


def test_another_turn_shows_the_next_notice(window: KioskWindow, attract: KioskState) -> None:
    texts = told(window, replace(attract, place=Attract(1)))
    assert "二" in texts
    assert "一" not in texts


def test_nothing_moves_in_elder_mode(window: KioskWindow, attract: KioskState) -> None:
    elder = replace(attract, modes=Modes(elder=True))
    assert told(window, elder) == told(window, replace(elder, place=Attract(1)))
