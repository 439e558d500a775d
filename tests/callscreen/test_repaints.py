"""What moves paints its own rectangle again and nothing else: counted by the window's paint events."""

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from callscreen.board.choice import chosen_layout
from callscreen.state import CallShown, ScreenState
from callscreen.widgets.notice import NoticeLine
from callscreen.window import CallScreenWindow
from deploy.pictures.callscreen_hall import a_morning_at_rest
from shared.domain.words import Words
from tests.callscreen.looks import a_look

SHORT = Words("今日系统升级", "Upgrade today")
LONG = Words("请带身份证原件和车辆登记证书到一楼办理。" * 8, "Bring ID and registration. " * 8)
AT_REST = replace(a_morning_at_rest(chosen_layout("usual")), notices=(SHORT,))
PATIENCE_MS = 10_000


class Paints(QObject):
    """Where a window and all that is in it was painted, in the window's pixels."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.painted: list[tuple[QWidget, QRect]] = []
        for widget in (window, *window.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            widget = cast("QWidget", watched)
            rect = cast("QPaintEvent", event).rect()
            self.painted.append((widget, QRect(widget.mapTo(self._window, rect.topLeft()), rect.size())))
        return False

    def reach(self) -> QRect:
        """Return the smallest rectangle around all that was painted."""
        around = QRect()
        for _, rect in self.painted:
            around = around.united(rect)
        return around


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[CallScreenWindow]:
    made = CallScreenWindow(a_look(animations=True))
    qtbot.addWidget(made)
    made.resize(1920, 1080)
    made.render_state(AT_REST)
    with qtbot.waitExposed(made):
        made.show()
    made.repaint()
    yield made
    made.end()


def place_of(window: CallScreenWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())


def with_call(state: ScreenState, number: str) -> ScreenState:
    """Return the state with the newest call's number exchanged for a fresh one."""
    return replace(state, calling=(CallShown(500, number, 3, fresh=True), *state.calling[1:]))


def test_a_call_that_slides_in_and_pulses_paints_only_its_tile(window: CallScreenWindow, qtbot: QtBot) -> None:
    paints = Paints(window)
    window.render_state(with_call(AT_REST, "B123"))
    tile = window.tiles[0]
    assert tile.pulsing
    qtbot.waitUntil(lambda: not tile.pulsing, timeout=PATIENCE_MS)
    assert len(paints.painted) > 10
    assert place_of(window, tile).contains(paints.reach())


def test_a_number_that_slides_leaves_the_window_beside_it_alone(window: CallScreenWindow, qtbot: QtBot) -> None:
    window.render_state(with_call(AT_REST, "B123"))
    tile = window.tiles[0]
    qtbot.waitUntil(lambda: not tile.pulsing, timeout=PATIENCE_MS)
    window.repaint()  # the pulse's last frame
    paints = Paints(window)
    tile.number.slide_in()
    qtbot.waitUntil(lambda: not tile.number.sliding, timeout=PATIENCE_MS)
    assert place_of(window, tile.number).contains(paints.reach())


def test_a_ticker_paints_only_its_line(window: CallScreenWindow, qtbot: QtBot) -> None:
    window.render_state(replace(AT_REST, notices=(LONG,)))
    line = cast("NoticeLine", window.parts["notices"])
    assert line.moving
    paints = Paints(window)
    qtbot.waitUntil(lambda: len(paints.painted) > 20, timeout=PATIENCE_MS)
    assert place_of(window, line).contains(paints.reach())
    assert {widget for widget, _ in paints.painted} <= {window, line}


def test_a_minute_that_passes_paints_only_the_clock(window: CallScreenWindow, qtbot: QtBot) -> None:
    paints, moved = Paints(window), replace(AT_REST, clock="10:43")
    window.render_state(moved)
    clock = window.findChild(QWidget, "clock")
    assert clock is not None
    qtbot.waitUntil(lambda: bool(paints.painted), timeout=PATIENCE_MS)
    assert place_of(window, clock).contains(paints.reach())
