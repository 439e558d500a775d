"""The one button under the clerk's hand stays where it is, whatever the bar has to say."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_terminal.desk import derive
from counter_terminal.state import Page
from counter_terminal.window.counter_window import CounterWindow
from deploy.pictures.counter_signing import at_counter
from deploy.pictures.counter_states import NOW, all_states, called_facts
from deploy.pictures.kiosk.halls import demonstration_hall
from shared.domain.words import Language
from shared.settings import WindowSettings
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.window.hand import METRICS


@pytest.mark.parametrize("theme", ["light", "high-contrast"])
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("width", [1920, 1366, 960, 760])
def test_the_primary_button_stands_still(
    bench: Bench, qtbot: QtBot, width: int, language: Language, theme: str
) -> None:
    window = CounterWindow(bench.presenter, bench.pages, METRICS, WindowSettings(width=width))
    qtbot.addWidget(window)
    places: dict[tuple[int, int], list[str]] = {}
    for name, facts in all_states(demonstration_hall()).items():
        if facts.page is Page.DESK:
            window.show_state(derive(replace(facts, language=language, theme=theme), NOW))
            window.show()
            for _ in range(3):
                QApplication.processEvents()
            primary = window.findChild(QWidget, "primary")
            assert isinstance(primary, QWidget)
            places.setdefault((primary.mapTo(window, QPoint()).x(), primary.width()), []).append(name)
    assert len(places) == 1, places


@pytest.mark.parametrize("language", Language)
def test_no_button_moves_when_a_number_is_recalled_beyond_the_limit(
    bench: Bench, qtbot: QtBot, language: Language
) -> None:
    window = CounterWindow(bench.presenter, bench.pages, METRICS, WindowSettings(width=1366))
    qtbot.addWidget(window)
    facts = replace(called_facts(demonstration_hall()), language=language)
    assert facts.counter.ticket is not None
    places = set()
    for recalls in (0, 3, 4, 12):
        called = at_counter(facts, ticket=replace(facts.counter.ticket, recalls=recalls))
        window.show_state(derive(called, NOW))
        window.show()
        for _ in range(3):
            QApplication.processEvents()
        steps = [w for name in ("primary", "recall", "more") for w in window.findChildren(QWidget, name)]
        places.add(tuple((step.mapTo(window, QPoint()).x(), step.width()) for step in steps if step.isVisible()))
    assert len(places) == 1
