"""Keys, presses and touches as the platform tells them, on their way through the guard to real buttons."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.lock.corner import HiddenCorner
from kiosk.lock.guard import WindowGuard
from kiosk.lock.steady import SteadyHand

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
FIRST, SECOND = QPoint(50, 250), QPoint(250, 250)
AWAY = QPoint(150, 100)


class TouchPanel:
    """A touch screen that this process plugs in once; Qt keeps it."""

    device: QPointingDevice | None = None


@pytest.fixture(scope="session")
def panel(qapp: QApplication) -> QPointingDevice:
    TouchPanel.device = TouchPanel.device or QTest.createTouchDevice()
    return TouchPanel.device


@dataclass
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Scene:
    window: QWidget
    guard: WindowGuard
    hand: SteadyHand
    clock: Clock
    pressed: list[str] = field(default_factory=list)
    wanted: list[str] = field(default_factory=list)

    def click(self, at: QPoint) -> None:
        QTest.mouseClick(self.window.windowHandle(), LEFT, NONE, at)

    def touch(self, panel: QPointingDevice) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self.window.windowHandle(), panel)


@pytest.fixture
def make(qtbot: QtBot) -> Callable[[bool], Scene]:
    def made(locked: bool) -> Scene:
        window = QWidget()
        window.resize(300, 300)
        qtbot.addWidget(window)
        clock = Clock()
        hand = SteadyHand(clock)
        guard = WindowGuard(window, hand, HiddenCorner(clock), locked=locked)
        scene = Scene(window, guard, hand, clock)
        for name, x in (("first", 0), ("second", 200)):
            button = QPushButton(name, window)
            button.setGeometry(x, 200, 100, 100)
            button.clicked.connect(lambda _=False, name=name: scene.pressed.append(name))
        guard.service_wanted.connect(lambda: scene.wanted.append("service"))
        window.show()
        guard.stand()
        QTest.qWaitForWindowExposed(window)
        return scene

    return made


@pytest.fixture
def scene(make: Callable[[bool], Scene]) -> Scene:
    return make(True)


def test_a_locked_window_does_not_close(scene: Scene) -> None:
    assert not scene.window.close()
    assert scene.window.isVisible()


def test_a_window_that_is_not_locked_closes(make: Callable[[bool], Scene]) -> None:
    assert make(False).window.close()


@pytest.mark.parametrize(
    ("key", "modifiers", "passed"),
    [
        (Qt.Key.Key_Return, NONE, True),
        (Qt.Key.Key_Escape, NONE, True),
        (Qt.Key.Key_7, NONE, True),
        (Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier, True),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier, False),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.AltModifier, False),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier, False),
        (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier, False),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier, False),
        (Qt.Key.Key_D, Qt.KeyboardModifier.MetaModifier, False),
        (Qt.Key.Key_Menu, NONE, False),
        (Qt.Key.Key_Meta, NONE, False),
    ],
)
def test_keys_that_lead_out_are_swallowed(
    scene: Scene, key: Qt.Key, modifiers: Qt.KeyboardModifier, passed: bool
) -> None:
    heard: list[int] = []
    scene.window.keyPressEvent = lambda event: heard.append(event.key())  # type: ignore[method-assign]
    scene.window.setFocus()
    QTest.keyClick(scene.window.windowHandle(), key, modifiers)
    assert (key in heard) == passed


def test_the_chord_asks_for_the_service_page(scene: Scene) -> None:
    QTest.keyClick(
        scene.window.windowHandle(),
        Qt.Key.Key_S,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    )
    assert scene.wanted == ["service"]


def test_five_taps_in_the_corner_ask_for_the_service_page(scene: Scene) -> None:
    for _ in range(4):
        scene.click(QPoint(5, 5))
        scene.clock.now += 0.4
    assert scene.wanted == []
    scene.click(QPoint(5, 5))
    assert scene.wanted == ["service"]


def test_a_tap_elsewhere_begins_the_counting_anew(scene: Scene) -> None:
    for at in (QPoint(5, 5), QPoint(5, 5), QPoint(5, 5), AWAY, QPoint(5, 5), QPoint(5, 5)):
        scene.click(at)
        scene.clock.now += 0.4
    assert scene.wanted == []


def test_a_long_press_in_the_corner_asks_for_the_service_page(scene: Scene, qtbot: QtBot) -> None:
    QTest.mousePress(scene.window.windowHandle(), LEFT, NONE, QPoint(5, 5))
    qtbot.waitUntil(lambda: scene.wanted == ["service"], timeout=20_000)
    QTest.mouseRelease(scene.window.windowHandle(), LEFT, NONE, QPoint(5, 5))


def test_only_the_left_button_presses(scene: Scene) -> None:
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        QTest.mouseClick(scene.window.windowHandle(), button, NONE, FIRST)
    scene.click(FIRST)
    assert scene.pressed == ["first"]


def test_a_press_must_end_on_its_button(scene: Scene) -> None:
    handle = scene.window.windowHandle()
    QTest.mousePress(handle, LEFT, NONE, FIRST)
    QTest.mouseMove(handle, SECOND)
    QTest.mouseRelease(handle, LEFT, NONE, SECOND)
    assert scene.pressed == []


def test_a_touch_presses(scene: Scene, panel: QPointingDevice) -> None:
    scene.touch(panel).press(0, FIRST, scene.window.windowHandle())
    scene.touch(panel).release(0, FIRST, scene.window.windowHandle())
    assert scene.pressed == ["first"]


def test_a_second_finger_is_ignored_while_one_is_down(scene: Scene, panel: QPointingDevice) -> None:
    handle = scene.window.windowHandle()
    scene.touch(panel).press(0, FIRST, handle)
    scene.touch(panel).stationary(0).press(1, SECOND, handle)
    scene.touch(panel).stationary(0).release(1, SECOND, handle)
    assert scene.pressed == []
    scene.touch(panel).release(0, FIRST, handle)
    assert scene.pressed == ["first"]


def test_a_mouse_is_ignored_while_a_finger_is_down(scene: Scene, panel: QPointingDevice) -> None:
    handle = scene.window.windowHandle()
    scene.touch(panel).press(0, FIRST, handle)
    scene.click(SECOND)
    scene.touch(panel).release(0, FIRST, handle)
    assert scene.pressed == ["first"]


def test_drops_of_water_silence_the_screen_for_a_second(scene: Scene, panel: QPointingDevice) -> None:
    handle = scene.window.windowHandle()
    for _ in range(6):
        scene.touch(panel).press(0, AWAY, handle)
        scene.touch(panel).release(0, AWAY, handle)
        scene.clock.now += 0.1
    scene.click(FIRST)
    assert scene.pressed == []
    scene.clock.now += 1.2
    scene.click(FIRST)
    assert scene.pressed == ["first"]


def test_the_second_tap_of_a_double_tap_does_not_press_what_appears(scene: Scene) -> None:
    scene.hand.page_shown("next")
    scene.clock.now += 0.2
    scene.click(FIRST)
    assert scene.pressed == []
    scene.clock.now += 0.2
    scene.click(FIRST)
    assert scene.pressed == ["first"]
