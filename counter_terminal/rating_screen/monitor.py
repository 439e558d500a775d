"""Keeps the citizen's window on its monitor: shown while that is there, hidden and told of while it is not."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen

from counter_terminal.rating_screen import texts
from counter_terminal.rating_screen.window import RatingScreenWindow
from shared.domain.words import NOTHING, Words
from shared.qt.displays import Named, found_at


def trouble_with(wanted: str | int, screens: Sequence[Named]) -> Words:
    """Return what keeps citizens from their screen, nothing when it is there.

    The only monitor of a machine is the clerk's: citizens do not get it, whatever its name or number.
    """
    if found_at(wanted, screens) is None:
        return texts.NO_MONITOR.fill(wanted=wanted)
    return NOTHING if len(screens) > 1 else texts.ONLY_MONITOR


class RatingMonitor(QObject):
    def __init__(
        self, app: QGuiApplication, window: RatingScreenWindow, wanted: str | int, tell: Callable[[Words], None]
    ) -> None:
        """`tell` gets what keeps citizens from their screen, and nothing (NOTHING) once it is there."""
        super().__init__(window)
        self._window, self._wanted, self._tell = window, wanted, tell
        self._told: Words | None = None
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self.look)
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self.look)

    def look(self) -> None:
        """Show the window where it belongs, or nowhere: Qt would move it to the clerk's monitor."""
        screens = QGuiApplication.screens()
        place, trouble = found_at(self._wanted, screens), trouble_with(self._wanted, screens)
        if place is None or trouble != NOTHING:
            self._window.hide()
        else:
            self._window.cover(screens[place])
        if trouble != self._told:
            self._told = trouble
            self._tell(trouble)

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.look)
        self.look()
