from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from drivers.scanner.burst import Bursts
from shared.qt.keyboard_scans import KeyboardScans


def press(button: QPushButton, letter: str, at_ms: int) -> None:
    """Press a key at a given time, as the system would tell it."""
    key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter.upper()))
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
    event.setTimestamp(at_ms)
    QCoreApplication.sendEvent(button, event)


class Page:
    """A button that has the focus, as on a kiosk's page, with a filter on it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.button = QPushButton()
        qtbot.addWidget(self.button)
        self.codes: list[str] = []
        self.scans = KeyboardScans(Bursts(), self.button)
        self.scans.scanned.connect(self.codes.append)
        self.button.installEventFilter(self.scans)

    def type(self, text: str, gap_ms: int, from_ms: int = 1000) -> None:
        for index, letter in enumerate(text):
            press(self.button, letter, from_ms + index * gap_ms)


def test_a_burst_is_a_scan(qtbot: QtBot) -> None:
    page = Page(qtbot)
    page.type("A012\r", 10)
    page.type("b007\r", 20, from_ms=5000)
    assert page.codes == ["A012", "b007"]


def test_typing_is_no_scan(qtbot: QtBot) -> None:
    page = Page(qtbot)
    page.type("A012\r", 120)
    assert page.codes == []


def test_nothing_is_collected_while_no_scan_is_expected(qtbot: QtBot) -> None:
    page = Page(qtbot)
    page.type("A0", 10)
    page.scans.set_active(False)
    page.type("12\r", 10, from_ms=1020)
    page.scans.set_active(True)
    page.type("34\r", 10, from_ms=1050)
    assert page.codes == ["34"]


def test_the_enter_of_a_scan_reaches_no_widget_and_other_keys_do(qtbot: QtBot) -> None:
    page = Page(qtbot)
    seen: list[str] = []

    class Watching(QPushButton):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            seen.append(event.text())

    button = Watching()
    qtbot.addWidget(button)
    button.installEventFilter(page.scans)
    for index, letter in enumerate("A1\r"):
        press(button, letter, 1000 + index * 10)
    press(button, "\r", 9000)
    assert seen == ["A", "1", "\r"]
    assert page.codes == ["A1"]
