"""A pad for numbers and codes: letters that may occur on the left, digits on the right, large enough for a finger."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.look import Look
from kiosk.widgets.buttons import Kind, TouchButton
from shared.domain.words import Language, Words

ROWS = 4
DIGITS = (("1", "2", "3"), ("4", "5", "6"), ("7", "8", "9"))
CLEAR, ERASE = Words("清空", "Clear"), Words("退格", "Erase")
KEY_MM = 26


class NumberPad(QWidget):
    """Keeps no text of its own: it says what the text becomes with each key, typed on screen or on a keyboard."""

    typed = Signal(str)
    """The whole text after a key."""

    def __init__(self, look: Look, most: int, letters: Sequence[str] = ()) -> None:
        """`most` signs fit."""
        super().__init__()
        self._look, self._most = look, most
        self._text = ""
        self._letters: tuple[str, ...] = ()
        self._keys: list[TouchButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.gap)
        self._high_mm = KEY_MM * look.squeeze
        self._clear = TouchButton(look, "key_clear", height_mm=self._high_mm)
        self._erase = TouchButton(look, "key_erase", icon="backspace-outline", height_mm=self._high_mm)
        self._clear.is_key = self._erase.is_key = True
        self._clear.clicked.connect(lambda: self.typed.emit(""))
        self._erase.clicked.connect(lambda: self.typed.emit(self._text[:-1]))
        self._fill(tuple(letters))

    def show_text(self, text: str, language: Language, letters: Sequence[str] | None = None) -> None:
        """Take over the text as it is now; the letters are those of before unless told."""
        self._text = text
        self._clear.say(CLEAR.of(language))
        self._erase.say("", ERASE.of(language))
        if letters is not None and tuple(letters) != self._letters:
            self._fill(tuple(letters))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a key of a keyboard if the pad has it; say whether it was taken."""
        sign = event.text().upper()
        if event.key() == Qt.Key.Key_Backspace:
            self.typed.emit(self._text[:-1])
        elif sign and (sign in self._letters or sign in "0123456789"):
            self._add(sign)
        else:
            return False
        return True

    def _add(self, sign: str) -> None:
        if len(self._text) < self._most:
            self.typed.emit(self._text + sign)

    def _fill(self, letters: tuple[str, ...]) -> None:
        """Lay the keys out: letters in columns from the left, row by row, then the digits as on a telephone."""
        for key in self._keys:
            self._grid.removeWidget(key)
            key.hide()
            key.deleteLater()
        self._letters, self._keys = letters, []
        across = ceil(len(letters) / ROWS)
        for at, letter in enumerate(letters):
            self._place(letter, at // across, at % across, Kind.WASH)
        for row, digits in enumerate(DIGITS):
            for column, digit in enumerate(digits):
                self._place(digit, row, across + column, Kind.PLAIN)
        self._grid.addWidget(self._clear, ROWS - 1, across)
        self._place("0", ROWS - 1, across + 1, Kind.PLAIN)
        self._grid.addWidget(self._erase, ROWS - 1, across + 2)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < across + 3 else 0)
        self._order()

    def _place(self, sign: str, row: int, column: int, kind: Kind) -> None:
        key = TouchButton(self._look, f"key_{sign}", kind, step="lead", height_mm=self._high_mm)
        key.say(sign)
        key.is_key = True
        key.clicked.connect(lambda: self._add(sign))
        self._keys.append(key)
        self._grid.addWidget(key, row, column)

    def _order(self) -> None:
        """Let Tab go through the keys as they are read, with clear and erase last."""
        chain = [*self._keys, self._clear, self._erase]
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)
