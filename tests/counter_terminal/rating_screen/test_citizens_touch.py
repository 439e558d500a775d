"""Fingers rate; the clerk's mouse, whose desktop the citizen's monitor belongs to, does not."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_terminal.rating_screen.citizens_touch import INSET_PX, LANDS_MS, CitizensTouch, way_out
from counter_terminal.rating_screen.window import RatingScreenWindow
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.rating_screen.seated import Seated
from tests.counter_terminal.rating_screen.test_window import key, opened


@pytest.fixture(scope="module")
def panel() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def seated(desk: Bench) -> Seated:
    return Seated(desk)


class Guarded:
    """The citizen's window with a guard, and hands for finger and mouse."""

    def __init__(self, qtbot: QtBot, seated: Seated, *, mouse_rates: bool) -> None:
        self.window: RatingScreenWindow = opened(qtbot, seated)
        CitizensTouch(self.window, mouse_rates=mouse_rates)
        seated.serve()
        seated.looks()
        self.seated, self._time = seated, 1_000

    def place(self, name: str) -> QPoint:
        widget = key(self.window, name)
        return widget.mapTo(self.window, widget.rect().center())

    def finger(self, name: str, panel: QPointingDevice) -> None:
        QTest.touchEvent(self.window, panel).press(1, self.place(name), self.window).commit()
        QTest.touchEvent(self.window, panel).release(1, self.place(name), self.window).commit()
        self.seated.desk.settle()

    def mouse(self, *steps: tuple[QEvent.Type, int], name: str = "level_1") -> None:
        """Let a pointer do something over a key, each so many milliseconds after the one before."""
        handle = self.window.windowHandle()
        assert handle is not None
        at = QPointF(self.place(name))
        for kind, later_ms in steps:
            self._time += later_ms
            down = kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
            button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
            held = Qt.MouseButton.LeftButton if down else Qt.MouseButton.NoButton
            event = QMouseEvent(kind, at, at, at, button, held, Qt.KeyboardModifier.NoModifier)
            event.setTimestamp(self._time)
            QGuiApplication.sendEvent(handle, event)
        self.seated.desk.settle()


MOVE, PRESS, RELEASE = QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease
TAP = ((MOVE, 0), (PRESS, 5), (RELEASE, 80))


def test_a_finger_rates(qtbot: QtBot, seated: Seated, panel: QPointingDevice) -> None:
    guarded = Guarded(qtbot, seated, mouse_rates=False)
    guarded.finger("level_2", panel)
    assert seated.levels == [2]


@pytest.mark.parametrize(
    "steps", [TAP, ((PRESS, 0), (RELEASE, 80)), ((MOVE, 0), (MOVE, 900), (PRESS, 5), (RELEASE, 80))]
)
def test_no_mouse_rates_as_long_as_the_settings_say_nothing(
    qtbot: QtBot, seated: Seated, steps: tuple[tuple[QEvent.Type, int], ...]
) -> None:
    guarded = Guarded(qtbot, seated, mouse_rates=False)
    guarded.mouse(*steps)
    assert seated.levels == []


def test_a_finger_still_rates_where_mice_may(qtbot: QtBot, seated: Seated, panel: QPointingDevice) -> None:
    guarded = Guarded(qtbot, seated, mouse_rates=True)
    guarded.finger("level_4", panel)
    assert seated.levels == [4]


@pytest.mark.parametrize(
    ("steps", "levels"),
    [
        (TAP, [1]),
        (((PRESS, 0), (RELEASE, 80)), [1]),
        (((MOVE, 0), (MOVE, 40), (MOVE, LANDS_MS), (PRESS, 5), (RELEASE, 80)), []),
        (((MOVE, 0), (PRESS, LANDS_MS + 400), (RELEASE, 80)), []),
    ],
)
def test_a_panel_that_is_a_mouse_lands_and_presses_at_once_and_a_mouse_wanders_in(
    qtbot: QtBot, seated: Seated, steps: tuple[tuple[QEvent.Type, int], ...], levels: list[int]
) -> None:
    guarded = Guarded(qtbot, seated, mouse_rates=True)
    guarded.mouse(*steps)
    assert seated.levels == levels


def test_the_pointer_is_not_to_be_seen_there(qtbot: QtBot, seated: Seated) -> None:
    guarded = Guarded(qtbot, seated, mouse_rates=False)
    assert guarded.window.cursor().shape() is Qt.CursorShape.BlankCursor


def test_a_pointer_that_strays_in_is_led_out_and_one_that_presses_is_left(
    qtbot: QtBot, seated: Seated, monkeypatch: pytest.MonkeyPatch
) -> None:
    guarded = Guarded(qtbot, seated, mouse_rates=True)
    inside, led = guarded.window.geometry().center(), list[QPoint]()
    clerks = QRect(-1366, 0, 1366, 768)

    class Other(QObject):
        def geometry(self) -> QRect:
            return clerks

    monkeypatch.setattr(QCursor, "pos", lambda: inside)
    monkeypatch.setattr(QCursor, "setPos", led.append)
    monkeypatch.setattr(QGuiApplication, "screens", lambda: [guarded.window.screen(), Other()])
    guarded.mouse((MOVE, 0), (PRESS, 5))
    guarded.mouse((RELEASE, 5_000))
    qtbot.waitUntil(lambda: bool(led))
    assert clerks.contains(led[0])
    assert seated.levels == [1], "the pointer was not taken away under the finger"


@pytest.mark.parametrize(
    ("at", "others", "out"),
    [
        (QPoint(1400, 300), [QRect(0, 0, 1366, 768)], QPoint(1365 - INSET_PX, 300)),
        (QPoint(1400, 900), [QRect(0, 0, 1366, 768)], QPoint(1365 - INSET_PX, 767 - INSET_PX)),
        (
            QPoint(1400, 300),
            [QRect(0, 0, 1366, 768), QRect(1366, 768, 800, 600)],
            QPoint(1365 - INSET_PX, 300),
        ),
        (QPoint(1400, 300), [], None),
    ],
)
def test_the_way_out_is_the_shortest(at: QPoint, others: list[QRect], out: QPoint | None) -> None:
    assert way_out(at, others) == out
