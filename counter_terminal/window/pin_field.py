"""A field for a PIN or password: masked, and empty again as soon as it was read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit

from counter_terminal.window.look import Look
from shared.domain.staff_pin import MOST

_HINTS = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoAutoUppercase
    | Qt.InputMethodHint.ImhNoPredictiveText
)


class PinField(QLineEdit):
    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(_HINTS)
        self.setMaxLength(MOST)
        self.setFixedWidth(look.px(44))

    def take(self) -> str:
        """Return what was typed, and forget it."""
        typed = self.text()
        self.forget()
        return typed

    def forget(self) -> None:
        """Be empty, with nothing left to undo."""
        self.setText("")

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was typed when the page is left."""
        super().hideEvent(event)
        self.forget()
