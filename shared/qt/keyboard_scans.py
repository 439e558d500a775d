"""Catches the codes of a scanner that types them like a keyboard.

What a burst of keys is, the driver decides: it is passed in, so that this knows nothing of scanners. Input methods
must be off while scans are expected, or they swallow the letters: the widget that has the focus must not have
`Qt.WA_InputMethodEnabled` set, which buttons and windows do not and text fields do.
"""

import time
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Bursts(Protocol):
    """Tells a scanner from a person by its speed."""

    def key(self, text: str, at_s: float, /) -> str | None:
        """Take a key and its time in seconds; return the code that it ends."""

    def forget(self) -> None:
        """Drop a burst that has begun."""


class KeyboardScans(QObject):
    """An event filter for a window or a whole application; `scanned` carries each code."""

    scanned = Signal(str)

    def __init__(self, bursts: Bursts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bursts = bursts
        self._active = True

    def set_active(self, active: bool) -> None:
        """Collect keys, or leave them alone, as when the page with the scan field is left."""
        self._active = active
        self._bursts.forget()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at each key; swallow only the Enter that ends a code, which would press the focused button."""
        if not self._active or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        text = "\r" if event.key() in ENTER else event.text()
        # The time when the key was pressed, not when a busy window got round to it.
        at_s = event.timestamp() / 1000 if event.timestamp() else time.monotonic()
        code = self._bursts.key(text, at_s)
        if code is None:
            return False
        self.scanned.emit(code)
        return True
