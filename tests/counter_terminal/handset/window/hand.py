"""A hand on the handset's window: finds what is visible by name and presses it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from counter_terminal.handset.window.handset_window import HandsetWindow
from tests.counter_terminal.handset.bench import Bench


class Hand:
    def __init__(self, bench: Bench, window: HandsetWindow) -> None:
        self.bench, self.window = bench, window

    def find(self, name: str) -> QWidget:
        return next(w for w in self.window.findChildren(QWidget, name) if w.isVisible())

    def sees(self, name: str) -> bool:
        return any(w.isVisible() for w in self.window.findChildren(QWidget, name))

    def text(self, name: str) -> str:
        found = self.find(name)
        assert isinstance(found, QLabel | QAbstractButton | QLineEdit)
        return found.text()

    def press(self, *names: str) -> None:
        for name in names:
            QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)
            self.settle()

    def buttons(self) -> list[QAbstractButton]:
        return [button for button in self.window.findChildren(QAbstractButton) if button.isVisible()]

    def settle(self) -> None:
        """Let all jobs and news come, and widgets made for them appear."""
        self.bench.settle()
        QApplication.processEvents()
