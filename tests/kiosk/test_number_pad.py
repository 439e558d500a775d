"""The pad for numbers and codes: fingers and keyboards type the same, and only what may occur."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from kiosk.look import look_for
from kiosk.widgets.number_pad import NumberPad
from shared.domain.words import Language
from shared.qt.theme import LIGHT
from shared.qt.touch.look import TARGET_MM

LOOK = look_for(LIGHT, 1080, 1920)


class Typing:
    """A pad whose text is kept as a page would keep it."""

    def __init__(self, qtbot: QtBot, letters: tuple[str, ...], most: int = 5) -> None:
        self.text, self.pad = "", NumberPad(LOOK, most, letters)
        self.pad.typed.connect(self._show)
        qtbot.addWidget(self.pad)
        self.pad.resize(QSize(1000, 500))
        self._show("")
        self.pad.show()

    def _show(self, text: str) -> None:
        self.text = text
        self.pad.show_text(text, Language.EN)

    def visible(self) -> list[QAbstractButton]:
        return [key for key in self.pad.findChildren(QAbstractButton) if key.isVisible()]

    def tap(self, *names: str) -> None:
        for name in names:
            (key,) = [key for key in self.visible() if key.objectName() == f"key_{name}"]
            QTest.mouseClick(key, Qt.MouseButton.LeftButton)


def test_taps_spell_a_number_and_take_it_back(qtbot: QtBot) -> None:
    typing = Typing(qtbot, ("A", "B"))
    typing.tap("A", "0", "1", "2")
    assert typing.text == "A012"
    typing.tap("erase")
    assert typing.text == "A01"
    typing.tap("clear")
    assert typing.text == ""


def test_no_more_than_fits_is_taken(qtbot: QtBot) -> None:
    typing = Typing(qtbot, ("A",), most=3)
    typing.tap("A", "1", "2", "3", "4")
    assert typing.text == "A12"


def test_a_keyboard_types_the_same_and_nothing_else(qtbot: QtBot) -> None:
    typing = Typing(qtbot, ("A", "B"))
    QTest.keyClicks(typing.pad, "a0z1!2")
    assert typing.text == "A012"
    QTest.keyClick(typing.pad, Qt.Key.Key_Backspace)
    assert typing.text == "A01"


def test_the_letters_follow_the_hall(qtbot: QtBot) -> None:
    typing = Typing(qtbot, ("A",))
    typing.pad.show_text("", Language.EN, ("B", "C"))
    QApplication.processEvents()
    names = {key.objectName() for key in typing.visible()}
    assert {"key_B", "key_C"} <= names
    assert "key_A" not in names


@pytest.mark.parametrize("count", [0, 1, 6, 19, 24])
def test_keys_are_for_fingers_named_and_apart(qtbot: QtBot, count: int) -> None:
    typing = Typing(qtbot, tuple("ABCDEFGHJKLMNPQRSTUVWXYZ"[:count]))
    keys = typing.visible()
    assert len(keys) == count + 12
    least = TARGET_MM * LOOK.metrics.px_per_mm
    for key in keys:
        assert min(key.width(), key.height()) >= least, (key.objectName(), key.size())
        assert key.accessibleName()
        assert not any(key.geometry().intersects(other.geometry()) for other in keys if other is not key)
