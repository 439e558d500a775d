"""The handset's window on a small hall, on a tablet of ten inches."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from counter_terminal.handset.window.handset_window import HandsetWindow
from counter_terminal.handset.window.look import BODY_MM
from shared.qt.theme import Metrics, Theme
from tests.counter_terminal.handset.bench import Bench
from tests.counter_terminal.handset.window.hand import Hand

TEN_INCH_MM = 254
TALL, WIDE = (600, 1024), (1024, 600)
METRICS = Metrics((600**2 + 1024**2) ** 0.5 / TEN_INCH_MM, BODY_MM)


def unchanged(_: Theme) -> None:
    """Leave the program's palette to other tests."""


@pytest.fixture
def opened(bench: Bench, qtbot: QtBot) -> Callable[[tuple[int, int]], Hand]:
    def make(size: tuple[int, int]) -> Hand:
        window = HandsetWindow(bench.presenter, METRICS, unchanged)
        qtbot.addWidget(window)
        bench.presenter.attach(window.show_state)
        window.resize(*size)
        window.show()
        qtbot.waitExposed(window)
        return Hand(bench, window)

    return make


@pytest.fixture
def hand(opened: Callable[[tuple[int, int]], Hand]) -> Hand:
    """A tablet held upright, nobody signed in."""
    return opened(TALL)
