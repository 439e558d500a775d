"""Letters and digits on the screen, for who searches."""

from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.finding import texts
from kiosk.finding.place import ClearTyped, DeleteSign, TypeSign
from kiosk.look import Look
from kiosk.press import Press
from kiosk.presses import Presses
from kiosk.widgets.buttons import Kind, TouchButton
from shared.domain.words import Language, Words

ROWS = ("1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
_HALVES = 20
"""The grid has two columns a key, so that rows can stand half a key further in."""


class Keyboard(QWidget):
    """Keys of at least 20 mm; capital letters on the keys, small ones in the field."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__()
        self._look, self._presses = look, presses
        self._high_mm = 24 if look.portrait else 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.gap if look.portrait else look.px(3))
        self._named: list[tuple[TouchButton, Words]] = []
        for half in range(_HALVES):
            self._grid.setColumnStretch(half, 1)
        for row, signs in enumerate(ROWS):
            self._row(row, signs)
        self._named_key("key_delete", texts.DELETE, DeleteSign(), "backspace-outline", (3, 15, 5))
        self._named_key("key_clear", texts.CLEAR, ClearTyped(), "close", (4, 0, 6))
        self._named_key("key_space", texts.SPACE, TypeSign(" "), "keyboard-space", (4, 6, 14))

    def say(self, language: Language) -> None:
        for key, words in self._named:
            key.say(words.of(language))

    def _row(self, row: int, signs: str) -> None:
        first = 1 if len(signs) < 10 else 0
        for position, sign in enumerate(signs):
            key = self._key(f"key_{sign.lower()}", TypeSign(sign.lower()))
            key.say(sign)
            self._grid.addWidget(key, row, first + 2 * position, 1, 2)

    def _named_key(self, name: str, words: Words, press: Press, icon: str, place: tuple[int, int, int]) -> None:
        key = self._key(name, press, Kind.WASH, icon)
        row, column, across = place
        self._grid.addWidget(key, row, column, 1, across)
        self._named.append((key, words))

    def _key(self, name: str, press: Press, kind: Kind = Kind.PLAIN, icon: str = "") -> TouchButton:
        key = TouchButton(self._look, name, kind, icon=icon, step="body", height_mm=self._high_mm, snug=True)
        key.clicked.connect(self._presses.telling(press))
        return key
