"""A counter in a hall whose services ask for papers, some of which may follow later."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from counter_terminal.state import Shape
from counter_terminal.window.counter_window import CounterWindow
from shared.domain.hall import Material
from shared.domain.words import NOTHING, Words
from shared.settings import WindowSettings
from tests.counter_terminal.bench import Bench, HandClock
from tests.counter_terminal.window.hand import METRICS, Hand
from tests.factories import SHANGHAI, RunningHall, a_catalogue, a_hall
from tests.shared.actions.deferring import CARD, REPORT

FORM = Material(Words("申请表", "Form"), NOTHING, required=False)


@pytest.fixture
def running(ready_sqlite_url: str, clock: HandClock) -> Iterator[RunningHall]:
    catalogue = a_catalogue(zone=SHANGHAI)
    services = tuple(replace(service, materials=(CARD, REPORT, FORM)) for service in catalogue.services)
    made = a_hall(ready_sqlite_url, clock, replace(catalogue, services=services))
    yield made
    made.store.close()


@pytest.fixture
def serving(desk: Bench) -> Bench:
    """A001 is being served by clerk 001 at counter 1, and two more people wait."""
    desk.primary()
    desk.primary()
    return desk


@pytest.fixture(params=list(Shape))
def in_shape(serving: Bench, qtbot: QtBot, request: pytest.FixtureRequest) -> Hand:
    """The window of a counter that serves A001, in each shape."""
    window = CounterWindow(serving.presenter, serving.pages, METRICS, WindowSettings(width=1366))
    qtbot.addWidget(window)
    serving.presenter.attach(window.show_state)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    serving.presenter.change(shape=request.param)
    hand = Hand(serving, window)
    hand.settle()
    if request.param is Shape.BAR:
        hand.press("more")
    return hand
