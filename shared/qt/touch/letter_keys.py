"""The rows of letters and signs of which the keyboards for words are made."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from shared.domain.words import Language, Words
from shared.press import Press
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.keys import Cell, KeyGrid
from shared.qt.touch.look import TouchLook

_HALVES = 20
"""The grid has two columns a key, so that rows can stand half a key further in."""


class LetterKeys(KeyGrid):
    """Keys that tell presses; capital letters on the keys whatever they write."""

    def __init__(self, look: TouchLook, presses: Presses, high_mm: float = 0) -> None:
        """`high_mm` is the height of a key, that of a button if less is said."""
        super().__init__(look, _HALVES, high_mm)
        self._presses = presses
        self._named: list[tuple[TouchButton, Words, Words | None]] = []

    def say(self, language: Language) -> None:
        for key, words, spoken in self._named:
            key.say(words.of(language), spoken.of(language) if spoken else "")

    def sign_row(self, row: int, signs: str, telling: Callable[[str], Press], first: int | None = None) -> None:
        """Put a row of signs, in the middle unless `first` says from which half column on."""
        start = (_HALVES - 2 * len(signs)) // 2 if first is None else first
        for position, sign in enumerate(signs):
            self.press_key(sign, telling(sign.lower()), (row, start + 2 * position, 2))

    def press_key(self, sign: str, press: Press, cell: Cell) -> TouchButton:
        """Put a key that tells a press and has a sign on it."""
        key = self._telling(f"key_{sign.lower()}", press, cell)
        key.say(sign)
        return key

    def named_key(
        self, name: str, words: Words, press: Press, icon: str, cell: Cell, spoken: Words | None = None
    ) -> TouchButton:
        """Put a key that says what it does; `spoken` where its words alone are for eyes only."""
        key = self._telling(name, press, cell, Kind.WASH, icon)
        self._named.append((key, words, spoken))
        return key

    def _telling(self, name: str, press: Press, cell: Cell, kind: Kind = Kind.PLAIN, icon: str = "") -> TouchButton:
        key = self.key(name, self._presses.telling(press), cell, kind=kind, icon=icon, snug=True)
        # A finger leaves the focus, and so the cursor, in the field.
        key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        key.setMinimumWidth(self.look.px(self.look.key_mm + 0.5))
        return key
