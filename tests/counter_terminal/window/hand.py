"""A hand at the counter's window: finds what is visible by name and presses it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from counter_terminal.window.counter_window import CounterWindow
from counter_terminal.window.look import BODY_MM
from counter_terminal.window.soft_button import SoftButton
from shared.qt.theme import Metrics
from tests.counter_terminal.bench import Bench

METRICS = Metrics(96 / 25.4, BODY_MM)


class Hand:
    """Finds what is visible by name and presses it."""

    def __init__(self, bench: Bench, window: CounterWindow) -> None:
        self.bench, self.window = bench, window

    def find(self, name: str) -> QWidget:
        return next(w for w in self.window.findChildren(QWidget, name) if w.isVisible())

    def sees(self, name: str) -> bool:
        return any(w.isVisible() for w in self.window.findChildren(QWidget, name))

    def button(self, name: str) -> QAbstractButton:
        found = self.find(name)
        assert isinstance(found, QAbstractButton)
        return found

    def text(self, name: str) -> str:
        found = self.find(name)
        assert isinstance(found, QLabel | QAbstractButton)
        return found.text()

    def press(self, name: str) -> None:
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)
        self.settle()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)
        self.settle()

    def key_on(self, name: str, key: Qt.Key) -> None:
        QTest.keyClick(self.find(name), key)
        self.settle()

    def off(self, name: str) -> bool:
        found = self.find(name)
        assert isinstance(found, SoftButton)
        return found.off

    def settle(self) -> None:
        """Let all jobs and news come, widgets made for them appear, and come what these ask when they are seen."""
        self.bench.settle()
        QApplication.processEvents()
        self.bench.settle()
