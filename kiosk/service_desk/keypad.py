"""A pad of single keys: digits for the PIN, hex digits for bytes."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.look import Look
from kiosk.widgets.buttons import TouchButton


class KeyPad(QWidget):
    """Keys in rows; `pressed` is told each sign."""

    def __init__(
        self, look: Look, signs: Sequence[str], across: int, pressed: Callable[[str], None], *, height_mm: float = 22
    ) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.gap)
        self._across, self._count = across, 0
        for column in range(across):
            self._grid.setColumnStretch(column, 1)
        for sign in signs:
            key = TouchButton(look, f"key_{sign}", step="lead", height_mm=height_mm)
            key.say(sign)
            key.is_key = True
            key.clicked.connect(lambda _=False, sign=sign: pressed(sign))
            self.add(key)

    def add(self, key: TouchButton, width: int = 1) -> None:
        """Put a key after the last one, perhaps several columns wide."""
        self._grid.addWidget(key, *divmod(self._count, self._across), 1, width)
        self._count += width
