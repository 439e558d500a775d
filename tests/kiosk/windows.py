"""What tests of the kiosk's window share: finding, pressing and measuring what is visible."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from deploy.pictures.kiosk.drawing import LAYOUT_ROUNDS
from kiosk.look import look_for
from kiosk.state import KioskState
from kiosk.window import KioskWindow
from shared.press import Press, Touch
from shared.qt.theme import LIGHT
from shared.qt.touch.look import TARGET_MM

SIZES = [QSize(1080, 1920), QSize(1920, 1080), QSize(1366, 768), QSize(432, 768)]


def show(window: KioskWindow, state: KioskState) -> None:
    """Show a state and let Qt lay it out."""
    window.show_state(state)
    QApplication.processEvents()


def find(window: KioskWindow, name: str) -> QWidget:
    found = [w for w in window.findChildren(QWidget, name) if w.isVisible()]
    assert len(found) == 1, f"{len(found)} visible {name}"
    return found[0]


def names(window: KioskWindow) -> set[str]:
    return {w.objectName() for w in window.findChildren(QWidget) if w.isVisible() and w.objectName()}


def text(window: KioskWindow, name: str) -> str:
    widget = find(window, name)
    assert isinstance(widget, QLabel | QAbstractButton)
    return widget.text()


def assert_all_fit(window: KioskWindow, size: QSize, states: Iterable[KioskState]) -> None:
    """Fail when, on a panel of this size, a button of any state is too small or outside, or a text is cut."""
    window.resize(size)
    for state in states:
        for _ in range(LAYOUT_ROUNDS):
            show(window, state)
        assert_touchable(window)
        assert_nothing_cut(window)


def heard_of(window: KioskWindow) -> list[Press]:
    """Return the list that gets every press from now on, but for touches that mean nothing more."""
    heard: list[Press] = []
    window.presses.pressed.connect(lambda press: heard.append(press) if press != Touch() else None)
    return heard


def press(window: KioskWindow, name: str) -> None:
    QTest.mouseClick(find(window, name), Qt.MouseButton.LeftButton)


def assert_touchable(window: KioskWindow) -> None:
    """Fail unless every visible button is 20 mm, named and inside the screen."""
    look = look_for(LIGHT, window.width(), window.height())
    least = TARGET_MM * look.metrics.px_per_mm
    for button in (b for b in window.findChildren(QAbstractButton) if b.isVisible()):
        assert min(button.width(), button.height()) >= least, (button.objectName(), button.size())
        assert button.accessibleName(), button.objectName()
        assert window.rect().contains(button.mapTo(window, button.rect().bottomRight())), button.objectName()
        assert window.rect().contains(button.mapTo(window, button.rect().topLeft())), button.objectName()


def assert_nothing_cut(window: KioskWindow) -> None:
    """Fail when a visible label has less room than its text needs."""
    for label in (w for w in window.findChildren(QLabel) if w.isVisible() and w.text()):
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        assert label.height() >= needed, label.text()
        if not label.wordWrap():
            assert label.width() >= label.minimumSizeHint().width(), label.text()
