"""A grid of keys for fingers, of which every pad and keyboard on a screen is made."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QWidget

from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.look import TouchLook

Cell = tuple[int, int, int]
"""Row, first column, and how many of them."""


class KeyGrid(QWidget):
    """Keys of one height in columns of one width; they may be typed faster than buttons are pressed."""

    def __init__(self, look: TouchLook, across: int, high_mm: float) -> None:
        """A grid of `across` columns; keys are 20 mm high if less is said."""
        super().__init__()
        self.look = look
        self._high_mm = high_mm
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.gap)
        self._taken = 0
        self.spread(across)

    def spread(self, across: int) -> None:
        """Let so many columns share the width."""
        self._across = across
        for column in range(max(across, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def key(
        self,
        name: str,
        pressed: Callable[[], None],
        cell: Cell,
        *,
        kind: Kind = Kind.PLAIN,
        icon: str = "",
        step: str = "body",
        snug: bool = False,
    ) -> TouchButton:
        """Put a key into the grid."""
        key = TouchButton(self.look, name, kind, icon=icon, step=step, height_mm=self._high_mm, snug=snug)
        key.is_key = True
        key.clicked.connect(pressed)
        row, column, width = cell
        self._grid.addWidget(key, row, column, 1, width)
        return key

    def sign_key(self, sign: str, pressed: Callable[[], None], cell: Cell, kind: Kind = Kind.PLAIN) -> TouchButton:
        """Put a key that writes the sign on it."""
        key = self.key(f"key_{sign}", pressed, cell, kind=kind, step="lead")
        key.say(sign)
        return key

    def next_cell(self, width: int = 1) -> Cell:
        """Return the cell after the last one that this returned, row by row."""
        row, column = divmod(self._taken, self._across)
        self._taken += width
        return row, column, width

    def take_out(self, key: TouchButton) -> None:
        """Take a key out of the grid for good."""
        self._grid.removeWidget(key)
        key.hide()
        key.deleteLater()
