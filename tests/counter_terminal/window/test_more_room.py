"""What unfolds from the bar stays on the screen, and tells only of keys that come here."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counter_terminal.state import Page, Shape
from deploy.pictures.counter_states import all_states
from deploy.pictures.kiosk.halls import demonstration_hall
from shared.domain.words import Language
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.window.hand import Hand
from tests.counter_terminal.window.test_bar_room import Shown

AT_200_PERCENT = 960
"""Of a screen of 1920 pixels."""


@pytest.mark.parametrize("language", Language)
def test_the_page_of_the_rest_is_no_wider_than_the_screen(bench: Bench, qtbot: QtBot, language: Language) -> None:
    shown = Shown(bench, qtbot, AT_200_PERCENT)
    facts = all_states(demonstration_hall())["more"]
    shown.show(replace(facts, language=language))
    assert shown.window.width() == AT_200_PERCENT
    buttons = [w for w in shown.window.findChildren(QAbstractButton) if w.isVisible()]
    for each in buttons:
        place = QRect(each.mapTo(shown.window, QPoint()), each.size())
        assert 0 <= place.left() <= place.right() < AT_200_PERCENT, each.objectName()
    steps = [w for w in buttons if w.objectName() in ("finish_next", "hold", "note", "around")]
    assert all(step.width() >= step.sizeHint().width() for step in steps)


def test_the_outcomes_tell_of_figures_only_while_they_come_here(at_desk: Hand, qtbot: QtBot) -> None:
    at_desk.bench.presenter.change(shape=Shape.COMPACT)
    at_desk.press("primary")
    at_desk.press("primary")
    at_desk.bench.presenter.change(page=Page.OUTCOME)
    at_desk.settle()

    def note() -> str:
        labels = at_desk.find("page_outcome").findChildren(QLabel)
        return "".join(label.text() for label in labels if "个结果" in label.text() or "数字键" in label.text())

    qtbot.waitUntil(at_desk.window.isActiveWindow)
    qtbot.waitUntil(lambda: "按数字键" in note())
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: "按数字键" not in note() and "键盘还在别的程序里" in note())
