"""A pad for numbers and codes: letters that may occur on the left, digits on the right, large enough for a finger."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.look import Look
from shared.domain.words import Language, Words
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.keys import KeyGrid

ROWS = 4
DIGITS = (("1", "2", "3"), ("4", "5", "6"), ("7", "8", "9"))
CLEAR, ERASE = Words("清空", "Clear"), Words("退格", "Erase")
KEY_MM = 26


class NumberPad(KeyGrid):
    """Keeps no text of its own: it says what the text becomes with each key, typed on screen or on a keyboard."""

    typed = Signal(str)
    """The whole text after a key."""

    def __init__(self, look: Look, most: int, letters: Sequence[str] = ()) -> None:
        """`most` signs fit."""
        super().__init__(look, len(DIGITS[0]), KEY_MM * look.squeeze)
        self._most, self._text, self._anew = most, "", False
        self._letters: tuple[str, ...] = ()
        self._keys: list[TouchButton] = []
        self._fill(tuple(letters))

    def show_text(
        self, text: str, language: Language, letters: Sequence[str] | None = None, *, anew: bool = False
    ) -> None:
        """Take over the text as it is now; the letters are those of before unless told.

        With `anew` the next sign takes the place of the whole text.
        """
        self._text, self._anew = text, anew
        if letters is not None and tuple(letters) != self._letters:
            self._fill(tuple(letters))
        self._clear.say(CLEAR.of(language))
        self._erase.say("", ERASE.of(language))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a key of a keyboard if the pad has it; say whether it was taken."""
        sign = event.text().upper()
        if event.key() == Qt.Key.Key_Backspace:
            self._take_back()
        elif sign and (sign in self._letters or sign in "0123456789"):
            self._add(sign)
        else:
            return False
        return True

    def _take_back(self) -> None:
        self.typed.emit(self._text[:-1])

    def _add(self, sign: str) -> None:
        if self._anew:
            self.typed.emit(sign)
        elif len(self._text) < self._most:
            self.typed.emit(self._text + sign)

    def _fill(self, letters: tuple[str, ...]) -> None:
        """Lay the keys out: letters in columns from the left, row by row, then the digits as on a telephone."""
        for key in self._keys:
            self.take_out(key)
        self._letters = letters
        across = ceil(len(letters) / ROWS)
        self._keys = [self._sign(letter, at // across, at % across, Kind.WASH) for at, letter in enumerate(letters)]
        for row, digits in enumerate(DIGITS):
            self._keys += [self._sign(digit, row, across + column) for column, digit in enumerate(digits)]
        last = ROWS - 1
        self._keys.append(self._sign("0", last, across + 1))
        self._clear = self.key("key_clear", lambda: self.typed.emit(""), (last, across, 1))
        self._erase = self.key("key_erase", self._take_back, (last, across + 2, 1), icon="backspace-outline")
        self._keys += [self._clear, self._erase]
        self.spread(across + len(DIGITS[0]))
        self._order()

    def _sign(self, sign: str, row: int, column: int, kind: Kind = Kind.PLAIN) -> TouchButton:
        return self.sign_key(sign, lambda: self._add(sign), (row, column, 1), kind)

    def _order(self) -> None:
        """Let Tab go through the keys as they are read, with clear and erase last."""
        for one, other in pairwise(self._keys):
            QWidget.setTabOrder(one, other)
