"""Each quick touch counts on the button it lands on; a double tap is one press."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counter_terminal.window.soft_button import SoftButton

Tap = Callable[[QWidget], None]
LEFT = Qt.MouseButton.LeftButton
PRESS, RELEASE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease
DOUBLE = QEvent.Type.MouseButtonDblClick


class Two:
    """A window with two buttons, and what was pressed in it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window, self.pressed = QWidget(), list[str]()
        column = QVBoxLayout(self.window)
        self.upper, self.lower = self._button("upper"), self._button("lower")
        for button in (self.upper, self.lower):
            column.addWidget(button)
        qtbot.addWidget(self.window)
        self.window.resize(300, 300)
        with qtbot.waitExposed(self.window):
            self.window.show()

    def _button(self, name: str) -> SoftButton:
        made = SoftButton(name)
        made.setFixedHeight(100)
        made.clicked.connect(lambda: self.pressed.append(name))
        return made

    def place(self, button: QWidget) -> QPoint:
        return button.mapTo(self.window, button.rect().center())


@pytest.fixture
def two(qtbot: QtBot) -> Two:
    return Two(qtbot)


@pytest.fixture(params=["finger", "mouse"])
def tap(request: pytest.FixtureRequest, two: Two) -> Tap:
    """A press and a release, as quick as can be."""
    return finger(two) if request.param == "finger" else mouse(two)


def finger(two: Two) -> Tap:
    panel = QTest.createTouchDevice()

    def touch(button: QWidget) -> None:
        QTest.touchEvent(two.window, panel).press(1, two.place(button), two.window).commit()
        QTest.touchEvent(two.window, panel).release(1, two.place(button), two.window).commit()

    return touch


def mouse(_: Two) -> Tap:
    return lambda button: QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def twice(*buttons: SoftButton, device: QPointingDevice) -> None:
    """Press two buttons as Qt tells of it within the time of a double click, at times that no other test disturbs."""
    for kind, button, at_ms in zip((PRESS, DOUBLE), buttons, (5_000, 5_200), strict=True):
        for what, later_ms in ((kind, 0), (RELEASE, 60)):
            here = QPointF(button.rect().center())
            there, held = button.mapToGlobal(here), Qt.MouseButton.NoButton if what is RELEASE else LEFT
            event = QMouseEvent(what, here, there, there, LEFT, held, Qt.KeyboardModifier.NoModifier, device)
            event.setTimestamp(at_ms + later_ms)
            QApplication.sendEvent(button, event)


def test_two_buttons_pressed_quickly_are_both_pressed(two: Two, tap: Tap) -> None:
    for button in (two.upper, two.lower, two.upper):
        tap(button)
    assert two.pressed == ["upper", "lower", "upper"]


def test_a_double_click_of_two_touches_apart_presses_both(two: Two) -> None:
    twice(two.upper, two.lower, device=QTest.createTouchDevice())
    assert two.pressed == ["upper", "lower"]


def test_a_double_tap_or_click_on_one_is_one_press(two: Two) -> None:
    for device in (QTest.createTouchDevice(), QPointingDevice.primaryPointingDevice()):
        two.pressed.clear()
        twice(two.upper, two.upper, device=device)
        assert two.pressed == ["upper"]


def test_a_double_tap_does_not_press_what_came_under_the_finger_after_the_first_one(two: Two) -> None:
    two.lower.setGeometry(two.upper.geometry())
    twice(two.upper, two.lower, device=QTest.createTouchDevice())
    assert two.pressed == ["upper"]
