"""How much a window's frames cost, for measurements: each is timed as a whole, whatever is painted in it."""

import time
from collections import deque

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

MOST_FRAMES = 10_000
"""Frames kept while nobody asks: five minutes of the fastest motion there is."""


class PaintProbe(QObject):
    """Notes the processor time of the GUI thread for each frame, which a busy machine does not change."""

    painted = Signal(object)
    """A frame is on the screen, and since when, by the monotonic clock in ns."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._frames_ms: deque[float] = deque(maxlen=MOST_FRAMES)
        window.installEventFilter(self)

    def take(self) -> list[float]:
        """Return the milliseconds of each frame since this was asked before."""
        taken = list(self._frames_ms)
        self._frames_ms.clear()
        return taken

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Let the window paint what has changed, which it does on this one event, and time it."""
        if event.type() is not QEvent.Type.UpdateRequest:
            return False
        began_ns = time.thread_time_ns()
        self._window.event(event)
        self._frames_ms.append((time.thread_time_ns() - began_ns) / 1e6)
        self.painted.emit(time.monotonic_ns())
        return True
