"""A grid of keys for fingers, of which each keyboard of the kiosk is made."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.look import Look
from kiosk.press import Press
from kiosk.presses import Presses
from kiosk.widgets.buttons import Kind, TouchButton
from shared.domain.words import Language, Words

_HALVES = 20
"""The grid has two columns a key, so that rows can stand half a key further in."""

Cell = tuple[int, int, int]
"""Row, first half column, and how many of them."""


class KeyGrid(QWidget):
    """Keys of at least 20 mm; capital letters on the keys whatever they write."""

    def __init__(self, look: Look, presses: Presses, lying_mm: float = 0) -> None:
        """`lying_mm` is the height of a key on a kiosk that lies, 20 mm if less is said."""
        super().__init__()
        self._look, self._presses = look, presses
        self._high_mm = 24 if look.portrait else lying_mm
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.gap)
        self._named: list[tuple[TouchButton, Words, Words | None]] = []
        for half in range(_HALVES):
            self._grid.setColumnStretch(half, 1)

    def say(self, language: Language) -> None:
        for key, words, spoken in self._named:
            key.say(words.of(language), spoken.of(language) if spoken else "")

    def sign_row(self, row: int, signs: str, telling: Callable[[str], Press], first: int | None = None) -> None:
        """Put a row of signs, in the middle unless `first` says from which half column on."""
        start = (_HALVES - 2 * len(signs)) // 2 if first is None else first
        for position, sign in enumerate(signs):
            self.sign_key(sign, telling(sign.lower()), (row, start + 2 * position, 2))

    def sign_key(self, sign: str, press: Press, cell: Cell) -> TouchButton:
        key = self._key(f"key_{sign.lower()}", press, cell)
        key.say(sign)
        return key

    def named_key(
        self, name: str, words: Words, press: Press, icon: str, cell: Cell, spoken: Words | None = None
    ) -> TouchButton:
        """Put a key that says what it does; `spoken` where its words alone are for eyes only."""
        key = self._key(name, press, cell, Kind.WASH, icon)
        self._named.append((key, words, spoken))
        return key

    def _key(self, name: str, press: Press, cell: Cell, kind: Kind = Kind.PLAIN, icon: str = "") -> TouchButton:
        key = TouchButton(self._look, name, kind, icon=icon, step="body", height_mm=self._high_mm, snug=True)
        key.is_key = True
        # A finger leaves the focus, and so the cursor, in the field.
        key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        key.clicked.connect(self._presses.telling(press))
        row, column, across = cell
        self._grid.addWidget(key, row, column, 1, across)
        return key
