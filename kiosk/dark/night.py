"""The dark screen outside the opening hours: black glass over the window, and any touch lights it for a minute."""

from collections.abc import Callable
from datetime import timedelta
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.dark.hours import is_lit
from kiosk.state import Closed, KioskState, Shut

AWAKE_S = 60.0
LOOK_MS = 1000


class Switch(Protocol):
    def darken(self) -> None:
        """Take the light from the screen; must return at once."""

    def light(self) -> None:
        """Give it back."""


class Glass(QWidget):
    """Covers the whole window in black; the touch that wakes it presses nothing."""

    def __init__(self, window: QWidget, touched: Callable[[], None]) -> None:
        super().__init__(window)
        self._touched = touched
        self.setObjectName("dark")
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), Qt.GlobalColor.black)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wake up, and keep the press to itself."""
        event.accept()
        self._touched()


class Night(QObject):
    """Told of every state; looks at the time once a second."""

    def __init__(self, window: QWidget, switch: Switch, seconds: Callable[[], float], margin_min: int) -> None:
        super().__init__(window)
        self._window, self._switch, self._seconds = window, switch, seconds
        self._margin = timedelta(minutes=margin_min)
        self._state: KioskState | None = None
        self._touched_at = seconds()
        self._glass = Glass(window, self.touched)
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self.look)
        self._looks.start()

    @property
    def dark(self) -> bool:
        return not self._glass.isHidden()

    def see(self, state: KioskState) -> None:
        self._state = state
        self.look()

    def look(self) -> None:
        """Darken or light the screen as the hour and the last touch want it."""
        wanted = self._is_night() and self._seconds() - self._touched_at >= AWAKE_S
        was = self.dark
        if wanted:
            self._cover()
        else:
            self._glass.hide()
        if wanted and not was:
            self._switch.darken()
        elif was and not wanted:
            self._switch.light()

    def close(self) -> None:
        """Leave the screen lit to whatever comes next."""
        self._looks.stop()
        self.touched()

    def touched(self) -> None:
        """Light the screen for a minute: somebody is there."""
        self._touched_at = self._seconds()
        self.look()

    def _is_night(self) -> bool:
        """Only the closed page gives way: whoever is still at something is not left in the dark."""
        state = self._state
        if state is None or state.hall is None or state.now is None or state.place != Closed(Shut.HOURS):
            return False
        return not is_lit(state.hall, state.now, self._margin)

    def _cover(self) -> None:
        """Cover all of the window, also after it got another size or another panel."""
        self._glass.setGeometry(self._window.rect())
        self._glass.raise_()
        self._glass.show()
