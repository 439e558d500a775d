"""The tray's menu does what the window's buttons do."""

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from counter_terminal.keys import window_keys
from counter_terminal.state import CounterDeskState, Page, Shape
from counter_terminal.tray.tray import Tray
from shared.domain.events import TicketCalled
from shared.settings import CounterKeys
from tests.counter_terminal.bench import Bench


@pytest.fixture
def tray(desk: Bench, qtbot: QtBot) -> Tray:
    made = Tray(desk.presenter, desk.pages, window_keys(CounterKeys()), lambda: None)

    def show(state: CounterDeskState) -> None:
        desk.states.append(state)
        made.show_state(state)

    desk.presenter.attach(show)
    return made


def action(tray: Tray, name: str) -> QAction:
    return next(each for each in tray.menu.actions() if each.objectName() == name)


def test_the_same_steps_as_in_the_window(desk: Bench, tray: Tray) -> None:
    assert action(tray, "call_next").text() == "叫号\tF9"
    assert not action(tray, "recall").isEnabled()
    action(tray, "call_next").trigger()
    desk.settle()
    assert desk.happened(TicketCalled) == 1
    assert action(tray, "call_next").text() == "开始\tF9"
    assert action(tray, "recall").isEnabled()
    assert "A001" in tray.icon.toolTip()


def test_shapes_are_chosen_in_the_menu(desk: Bench, tray: Tray) -> None:
    for shape in (Shape.FULL, Shape.BAR, Shape.COMPACT):
        action(tray, f"shape_{shape}").trigger()
        assert desk.state.shape is shape
        assert not action(tray, f"shape_{shape}").isEnabled()


def test_pausing_opens_the_reasons_and_signing_out_asks_once(desk: Bench, tray: Tray) -> None:
    action(tray, "pause").trigger()
    assert desk.on(Page.PAUSE)
    desk.pages.back_pressed()
    action(tray, "sign_out").trigger()
    desk.settle()
    assert desk.on(Page.LEAVING)
    desk.presenter.duty.leave_anyway()
    desk.settle()
    assert desk.on(Page.SIGN_IN)
