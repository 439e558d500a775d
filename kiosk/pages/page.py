"""The base of all pages."""

from PySide6.QtWidgets import QWidget

from kiosk.look import Look
from kiosk.state import KioskState
from shared.qt.presses import Presses


class Page(QWidget):
    """Made for one look; told of every state whose place it shows."""

    name = ""
    """The object name, for tests and the remote control."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__()
        self.look, self.presses = look, presses
        self.setObjectName(self.name)

    def render_state(self, state: KioskState) -> None:
        """Show the state; the place is this page's own kind."""
        raise NotImplementedError
