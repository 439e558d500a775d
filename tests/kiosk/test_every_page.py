"""Every page, in every language, mode and shape, against what anyone can use asks for."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deploy.pictures.kiosk.drawing import LAYOUT_ROUNDS
from deploy.pictures.kiosk.halls import demonstration_hall
from deploy.pictures.kiosk.matrix import VIEWS, View, all_states
from deploy.pictures.kiosk.states import States
from kiosk.window import KioskWindow
from shared.qt.theme import LIGHT
from tests.kiosk.contrast import pixels_of
from tests.kiosk.walking import Walk


@pytest.fixture(scope="module", params=VIEWS, ids=lambda view: view.name)
def view(request: pytest.FixtureRequest) -> View:
    asked: View = request.param
    return asked


@pytest.fixture
def window(qtbot: QtBot, view: View) -> Iterator[KioskWindow]:
    made = KioskWindow(LIGHT)
    qtbot.addWidget(made)
    made.resize(view.size)
    made.show()
    yield made
    made.hide()


@pytest.fixture(scope="module")
def states() -> States:
    return all_states(demonstration_hall())


def walks(window: KioskWindow, view: View, states: States) -> Iterator[tuple[str, Walk]]:
    for name, state in states:
        window.show_state(view.of(state))
        for _ in range(LAYOUT_ROUNDS):
            QApplication.processEvents()
        panel = window.panel
        assert panel is not None
        yield name, Walk(window, panel.look, pixels_of(window.grab().toImage()))


def test_anyone_can_use_every_page(window: KioskWindow, view: View, states: States) -> None:
    faults = [f"{name}: {fault}" for name, walk in walks(window, view, states) for fault in walk.faults()]
    assert not faults, f"{view.name}\n" + "\n".join(faults)
