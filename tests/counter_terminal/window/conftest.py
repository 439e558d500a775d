"""The counter's window on a small hall."""

import pytest
from pytestqt.qtbot import QtBot

from counter_terminal.state import Shape
from counter_terminal.window.counter_window import CounterWindow
from shared.settings import WindowSettings
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.window.hand import METRICS, Hand


@pytest.fixture
def hand(bench: Bench, qtbot: QtBot) -> Hand:
    """A window on a hall where three people wait for A, nobody signed in."""
    for _ in range(3):
        bench.running.issue("A")
    bench.bring_news()
    window = CounterWindow(bench.presenter, bench.pages, METRICS, WindowSettings(width=1366))
    qtbot.addWidget(window)
    bench.presenter.attach(window.show_state)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return Hand(bench, window)


@pytest.fixture
def at_desk(hand: Hand) -> Hand:
    hand.press("clerk_001")
    hand.press("sign_in")
    return hand


@pytest.fixture(params=list(Shape))
def in_shape(at_desk: Hand, request: pytest.FixtureRequest) -> Hand:
    at_desk.bench.presenter.change(shape=request.param)
    at_desk.settle()
    return at_desk
