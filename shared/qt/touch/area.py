"""The base of all that is touched: big enough for a finger, reachable by keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton

from shared.qt.touch.look import TouchLook

BY_KEYS = "by_keys"
"""The window's property that says that it is worked with keys just now."""


class TouchArea(QAbstractButton):
    """At least 20 mm each way; shows the focus ring only to who works with keys."""

    is_key = False
    """Whether it is a key of a keyboard or pad on the screen, where many presses within a second are usual."""

    def __init__(self, look: TouchLook, name: str) -> None:
        super().__init__()
        self.look = look
        self.setObjectName(name)
        self.setMinimumSize(look.target, look.target)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.window().setProperty(BY_KEYS, False)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)
