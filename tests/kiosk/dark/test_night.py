"""Dark outside the hours, lit by any touch, and never over somebody who is at something."""

import sys
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from deploy.pictures.kiosk import demonstration_hall, home_state
from kiosk.dark.night import Night
from kiosk.dark.switch import ScreenSwitch
from kiosk.state import Closed, Home, KioskState, Shut


class _Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


class _Switch:
    def __init__(self) -> None:
        self.switched: list[str] = []

    def darken(self) -> None:
        self.switched.append("dark")

    def light(self) -> None:
        self.switched.append("light")


@dataclass
class Scene:
    night: Night
    window: QWidget
    clock: _Clock
    switch: _Switch

    def wait(self, seconds: float) -> None:
        self.clock.now += seconds
        self.night.look()


@pytest.fixture(scope="module")
def closed() -> KioskState:
    hall = replace(demonstration_hall(), demonstration=False)
    at = datetime(2026, 3, 2, 22, 0, tzinfo=hall.zone)
    return replace(home_state(hall), place=Closed(Shut.HOURS), now=at)


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    window, clock, switch = QWidget(), _Clock(), _Switch()
    qtbot.addWidget(window)
    window.resize(300, 400)
    window.show()
    return Scene(Night(window, switch, clock, 30), window, clock, switch)


def test_the_closed_kiosk_goes_dark_a_minute_after_the_last_touch(scene: Scene, closed: KioskState) -> None:
    scene.night.see(closed)
    assert not scene.night.dark
    scene.wait(60)
    assert (scene.night.dark, scene.switch.switched) == (True, ["dark"])


def test_the_dark_covers_all_of_the_window_also_when_it_grows(scene: Scene, closed: KioskState) -> None:
    scene.night.see(closed)
    scene.wait(60)
    scene.window.resize(500, 500)
    scene.wait(1)
    middle = scene.window.grab().toImage()
    assert {middle.pixelColor(x, y).name() for x in (1, 250, 498) for y in (1, 250, 498)} == {"#000000"}


def test_a_touch_lights_it_for_a_minute_and_presses_nothing(scene: Scene, closed: KioskState) -> None:
    scene.night.see(closed)
    scene.wait(60)
    QTest.mouseClick(scene.window.windowHandle(), Qt.MouseButton.LeftButton)
    assert (scene.night.dark, scene.switch.switched) == (False, ["dark", "light"])
    scene.wait(59)
    assert not scene.night.dark
    scene.wait(1)
    assert scene.night.dark


def test_it_is_lit_again_before_the_hall_opens(scene: Scene, closed: KioskState) -> None:
    scene.night.see(closed)
    scene.wait(60)
    assert closed.now is not None
    scene.night.see(replace(closed, now=closed.now.replace(day=3, hour=8, minute=15)))
    assert scene.switch.switched == ["dark", "light"]


def test_no_page_but_the_closed_one_goes_dark(scene: Scene, closed: KioskState) -> None:
    for place in (Home(), Closed(Shut.CONNECTING)):
        scene.night.see(replace(closed, place=place))
        scene.wait(60)
        assert not scene.night.dark


def test_closing_leaves_the_screen_lit(scene: Scene, closed: KioskState) -> None:
    scene.night.see(closed)
    scene.wait(60)
    scene.night.close()
    assert scene.switch.switched == ["dark", "light"]


def test_the_machines_commands_are_started_without_a_shell(qtbot: QtBot, tmp_path: Path) -> None:
    told = tmp_path / "told"
    write = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_text(sys.argv[2])"
    ScreenSwitch((sys.executable, "-c", write, str(told), "$HOME; off"), ()).darken()
    qtbot.waitUntil(lambda: told.exists() and told.read_text() == "$HOME; off", timeout=20_000)
    ScreenSwitch((), ()).light()


@pytest.mark.allow_warnings("cannot be started")
def test_a_command_that_is_not_there_is_told(qtbot: QtBot) -> None:
    ScreenSwitch(("no-such-command-here",), ()).darken()
