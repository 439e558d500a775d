"""Telling a mind what the clerk can see: what nobody sees asks the hall nothing."""

from collections.abc import Callable

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget


class Watched(QWidget):
    """A part of the window that tells `on_seen` when it comes to be seen, and when it goes."""

    def __init__(self) -> None:
        super().__init__()
        self.on_seen: Callable[[bool], None] = lambda _: None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.on_seen(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.on_seen(False)
