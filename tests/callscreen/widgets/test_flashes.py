from dataclasses import replace

from pytestqt.qtbot import QtBot

from callscreen.state import WindowStatus, Work
from callscreen.widgets.flashes import FLASH_HZ, FLASH_S
from callscreen.widgets.window_wall import WindowWall
from tests.callscreen.looks import a_look
from tests.callscreen.states import a_state

CALLING = WindowStatus(1, Work.CALLING, "A032", call=7)
FREE = WindowStatus(2, Work.FREE)


def test_flashes_are_slow_and_last_for_three_to_five_seconds() -> None:
    assert FLASH_HZ <= 2
    assert 3 <= FLASH_S <= 5


def test_a_window_of_the_wall_flashes_when_it_calls_and_when_it_calls_again(qtbot: QtBot) -> None:
    wall = WindowWall(None, a_look("windows", animations=True))
    qtbot.addWidget(wall)
    wall.resize(1200, 600)
    wall.show_state(replace(a_state(), wall=(CALLING, FREE)))
    assert not wall.flashes.flashing
    wall.show_state(replace(a_state(), wall=(replace(CALLING, call=9), FREE)))
    assert wall.flashes.flashing == {1}
    qtbot.waitUntil(lambda: not wall.flashes.flashing, timeout=10_000)
    wall.show_state(replace(a_state(), wall=(CALLING, replace(FREE, work=Work.CALLING, number="B001", call=12))))
    assert 2 in wall.flashes.flashing
