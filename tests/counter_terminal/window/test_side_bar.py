"""The upright bar has the same steps as the lying one, each at its place, also on a low screen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counter_terminal.desk import derive
from counter_terminal.state import Edge, Page, Shape
from counter_terminal.window.counter_window import CounterWindow
from counter_terminal.window.side_bar import SideBar
from deploy.pictures.counter_states import NOW, all_states
from deploy.pictures.kiosk.halls import demonstration_hall
from shared.domain.events import TicketCalled, VisitFinished, VisitStarted
from shared.domain.words import Language
from shared.settings import WindowSettings
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.window.hand import METRICS, Hand

STEPS = ("primary", "outcome", "recall", "no_show", "transfer", "more", "undo", "shape")


def place_in(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("height", [870, 728, 512])
def test_every_step_stands_still_uncovered_in_every_state(
    bench: Bench, qtbot: QtBot, height: int, language: Language
) -> None:
    window = CounterWindow(bench.presenter, bench.pages, METRICS, WindowSettings(height=height))
    qtbot.addWidget(window)
    places: dict[str, set[object]] = {name: set() for name in STEPS}
    for facts in all_states(demonstration_hall()).values():
        if facts.page is not Page.DESK:
            continue
        window.show_state(derive(replace(facts, language=language, shape=Shape.BAR, edge=Edge.LEFT), NOW))
        window.show()
        for _ in range(3):
            QApplication.processEvents()
        bar = window.findChild(SideBar)
        assert bar is not None
        shown = [w for w in bar.findChildren(QWidget) if w.isVisible() and isinstance(w, QLabel | QAbstractButton)]
        areas = [place_in(window, widget) for widget in shown]
        for at, area in enumerate(areas):
            assert window.rect().contains(area), (shown[at].objectName(), area)
            covered = [other for other in areas[at + 1 :] if area.intersects(other)]
            assert not covered, (shown[at].objectName(), area, covered)
        for widget in shown:
            if widget.objectName() in places:
                places[widget.objectName()].add(place_in(window, widget).getRect())
    assert {name: len(found) for name, found in places.items()} == dict.fromkeys(STEPS, 1)


def test_the_steps_of_the_upright_bar_do_their_work(desk: Bench, qtbot: QtBot) -> None:
    window = CounterWindow(desk.presenter, desk.pages, METRICS, WindowSettings(height=870))
    qtbot.addWidget(window)
    desk.presenter.attach(window.show_state)
    window.show()
    desk.presenter.change(shape=Shape.BAR, edge=Edge.RIGHT)
    hand = Hand(desk, window)
    hand.settle()
    hand.press("primary")
    assert hand.text("ticket_number") == "A001"
    hand.press("primary")
    hand.press("more")
    assert hand.sees("page_more")
    hand.press("edge_bottom")
    hand.press("more")
    hand.press("primary")
    assert [desk.happened(kind) for kind in (TicketCalled, VisitStarted, VisitFinished)] == [1, 1, 1]
    assert hand.text("ticket_number") == "空闲"
