"""Keeps the citizen's window on its monitor, before all others while that is there, and tells while nobody sees it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen

from counter_terminal.rating_screen import texts
from counter_terminal.rating_screen.window import RatingScreenWindow
from shared.domain.words import NOTHING, Words
from shared.qt.displays import Named, found_at

LOOK_MS = 1000
"""So often it is looked whether the window can be seen; what is gone for longer than that is told."""


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
        self._covers = False
        """Whether the window belongs on its monitor now."""
        self._gone = False
        """Whether it could not be seen when it was looked at last."""
        self._over = False
        """Whether the program has closed it."""
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self.look)
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self.look)
        window.installEventFilter(self)
        self._again = QTimer(self, interval=LOOK_MS)
        self._again.timeout.connect(self.look_whether_seen)
        self._again.start()

    def look(self) -> None:
        """Show the window where it belongs, or nowhere: Qt would move it to the clerk's monitor."""
        if self._over:
            return
        screens = QGuiApplication.screens()
        place, trouble = found_at(self._wanted, screens), trouble_with(self._wanted, screens)
        self._gone = False
        self._covers = place is not None and trouble == NOTHING
        if place is None or trouble != NOTHING:
            self._window.hide()
        else:
            self._window.cover(screens[place])
        self._say(trouble)

    def look_whether_seen(self) -> None:
        """Bring the window back that somebody has put away or moved, and tell of one that does not come."""
        if not self._covers:
            return
        if self._window.is_seen:
            self._gone = False
            self._say(NOTHING)
            self._bring_back()
            return
        if self._gone:
            self._say(texts.PUT_AWAY)
            self._window.hide()  # Qt may believe it to be shown when another program has put it away
        self._gone = True
        self._bring_back()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Bring the window back as soon as it is put away, until the program itself closes it."""
        if event.type() is QEvent.Type.Close and not event.spontaneous():
            self._over, self._covers = True, False
            self._again.stop()
        put_away = event.type() is QEvent.Type.Hide or (
            event.type() is QEvent.Type.WindowStateChange and self._window.isMinimized()
        )
        if put_away and self._covers:
            # Not in the middle of it: the desktop is still putting it away.
            QTimer.singleShot(0, self, self._bring_back)
        return False

    def _bring_back(self) -> None:
        screens = QGuiApplication.screens()
        place = found_at(self._wanted, screens)
        if not self._covers or place is None:
            return
        if not self._window.is_seen or not self._window.fills(screens[place]):
            self._window.cover(screens[place])

    def _say(self, trouble: Words) -> None:
        if trouble != self._told:
            self._told = trouble
            self._tell(trouble)

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.look)
        self.look()
