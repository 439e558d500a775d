"""The field that shows what is written: pushed by a finger, and light to make."""

import os
import subprocess
import sys

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from shared.press import Press
from shared.qt.presses import Presses
from shared.qt.theme import LIGHT, metrics_for
from shared.qt.touch.look import TouchLook
from shared.qt.writing.field import WritingField
from shared.writing.strokes import PlaceCursor
from shared.writing.written import Written

STEP_MS = 10
"""A finger's move is judged by its speed."""

MAKING = """
import PySide6.QtWidgets
from PySide6.QtWidgets import QApplication
from shared.qt.presses import Presses
from shared.qt.writing.field import WritingField
from shared.writing.written import Written
from shared.qt.theme import LIGHT, metrics_for
from shared.qt.touch.look import TouchLook

app = QApplication([])
field = WritingField(TouchLook(LIGHT, metrics_for(1080, 398, 10), True), Presses(), shown_only=True)
field.show_written(Written("建议", 2))
print("QWizard" in vars(PySide6.QtWidgets))
"""


def look() -> TouchLook:
    return TouchLook(LIGHT, metrics_for(1080, 398, 10), portrait=True)


def test_a_finger_pushes_a_text_that_is_longer_than_its_field(qtbot: QtBot) -> None:
    field = WritingField(look(), Presses(), shown_only=True)
    qtbot.addWidget(field)
    field.resize(600, 300)
    with qtbot.waitExposed(field):
        field.show()
    field.show_written(Written("请把取号机放低一些。" * 100, 0))
    paper = field.findChild(QWidget, "qt_scrollarea_viewport")
    assert isinstance(paper, QWidget)
    QTest.mousePress(paper, Qt.MouseButton.LeftButton, pos=QPoint(300, 250))
    for y in range(240, 60, -15):
        QTest.mouseMove(paper, QPoint(300, y), STEP_MS)
        QApplication.processEvents()
    QTest.mouseRelease(paper, Qt.MouseButton.LeftButton, pos=QPoint(300, 60))
    qtbot.waitUntil(lambda: field.verticalScrollBar().value() > 0)


def test_making_a_field_makes_no_types_of_widgets_that_nobody_uses() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", MAKING],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert ran.stdout.split() == ["False"]


def test_a_field_for_touches_alone_shows_its_cursor_and_leaves_the_keyboard_to_others(qtbot: QtBot) -> None:
    told: list[Press] = []
    presses = Presses()
    presses.pressed.connect(told.append)
    beside, field = QLineEdit(), WritingField(look(), presses, by_touch_only=True)
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(beside)
    column.addWidget(field)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    beside.setFocus()
    field.show_written(Written("建议", 2))
    paper = field.findChild(QWidget, "qt_scrollarea_viewport")
    assert isinstance(paper, QWidget)
    cursor = field.cursorRect().center()
    qtbot.waitUntil(lambda: paper.grab().toImage().pixelColor(cursor).lightness() < 128)  # it blinks
    QTest.mouseClick(paper, Qt.MouseButton.LeftButton, pos=QPoint(1, cursor.y()))
    assert told == [PlaceCursor(0)]
    assert not field.hasFocus()


def test_a_second_quick_touch_places_the_cursor_and_selects_nothing(qtbot: QtBot) -> None:
    told: list[Press] = []
    presses = Presses()
    presses.pressed.connect(told.append)
    field = WritingField(look(), presses)
    qtbot.addWidget(field)
    field.show_written(Written("建议", 2))
    paper = field.findChild(QWidget, "qt_scrollarea_viewport")
    assert isinstance(paper, QWidget)
    here, left = QPointF(paper.rect().center()), Qt.MouseButton.LeftButton
    there, double = paper.mapToGlobal(here), QEvent.Type.MouseButtonDblClick
    QApplication.sendEvent(paper, QMouseEvent(double, here, there, left, left, Qt.KeyboardModifier.NoModifier))
    assert told == [PlaceCursor(2)]
    assert not field.textCursor().hasSelection()
