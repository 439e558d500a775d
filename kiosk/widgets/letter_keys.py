"""The rows of letters and signs of which the keyboards for words are made."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from kiosk.look import Look
from kiosk.press import Press
from kiosk.presses import Presses
from kiosk.widgets.buttons import Kind, TouchButton
from kiosk.widgets.keys import Cell, KeyGrid
from shared.domain.words import Language, Words

_HALVES = 20
"""The grid has two columns a key, so that rows can stand half a key further in."""


class LetterKeys(KeyGrid):
    """Keys of at least 20 mm that tell presses; capital letters on the keys whatever they write."""

    def __init__(self, look: Look, presses: Presses, lying_mm: float = 0) -> None:
        """`lying_mm` is the height of a key on a kiosk that lies, 20 mm if less is said."""
        super().__init__(look, _HALVES, 24 if look.portrait else lying_mm)
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
        return key
