"""The window that stands while a program is being loaded."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shared.qt.starting import StartingWindow
from shared.qt.theme import DARK, LIGHT, THEMES, Theme
from shared.settings import WindowSettings

PLACED = WindowSettings(x=10, y=20, width=540, height=960)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_it_is_seen_in_the_themes_colours_before_anything_is_loaded(qtbot: QtBot, theme: Theme) -> None:
    window = StartingWindow(theme, PLACED, covers=False)
    qtbot.addWidget(window)
    window.wait_painted()
    image = window.grab().toImage()
    colours = {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}
    assert {theme.background, theme.text} <= colours
    assert QColor(theme.background) == image.pixelColor(0, 0)


def test_it_stands_where_the_programs_window_will(qtbot: QtBot, qapp: QApplication) -> None:
    placed, covering = StartingWindow(LIGHT, PLACED, covers=False), StartingWindow(DARK, WindowSettings(), covers=True)
    qtbot.addWidget(placed)
    qtbot.addWidget(covering)
    assert (placed.pos().toTuple(), placed.size().toTuple()) == ((10, 20), (540, 960))
    assert covering.geometry() == qapp.primaryScreen().geometry()


def test_it_gives_way_and_lets_go_of_its_picture(qtbot: QtBot) -> None:
    window = StartingWindow(LIGHT, PLACED, covers=False)
    window.wait_painted()
    window.give_way()
    assert window.isVisible()
    qtbot.waitUntil(lambda: not shiboken6.isValid(window))


def test_one_beside_other_programs_leaves_them_the_keyboard(qtbot: QtBot) -> None:
    window = StartingWindow(LIGHT, WindowSettings(), covers=False)
    qtbot.addWidget(window)
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
