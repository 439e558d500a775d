"""Tells whoever watches this program that its window thread goes on: a byte a second on standard output."""

import logging
import os

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from shared.ending import BEAT, WATCHER_GONE

BEAT_MS = 1000

log = logging.getLogger(__name__)


class Heartbeat(QObject):
    """Beats from the window thread itself, so that a beat proves what it says."""

    def __init__(self, file: int, parent: QObject | None = None) -> None:
        """`file` is the descriptor of the pipe."""
        super().__init__(parent)
        self._file = file
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        try:
            os.write(self._file, BEAT)
        except BrokenPipeError:
            # A new watcher will start a program of its own, and two must not share one screen and its devices.
            self._timer.stop()
            log.warning("The watcher of this program is gone, so it ends, too.")
            QCoreApplication.exit(WATCHER_GONE)
