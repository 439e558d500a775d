"""Watches for stalls: how long the windows' thread was busy, or stood still, with one piece of work."""

import time

from PySide6.QtCore import Qt, QTimer


class Stalls:
    """A timer that wants to go off every millisecond, and sees how late it comes.

    `longest_ms` counts the thread's own processor time, which a busy machine leaves alone. `stood_ms` is the time by
    the clock, which also counts waiting for a file, a lock or a server, and whatever else the machine does meanwhile.
    """

    def __init__(self) -> None:
        self.longest_ms = self.stood_ms = 0.0
        self.beats = 0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)

    def __enter__(self) -> "Stalls":
        self._last = (time.thread_time(), time.monotonic())
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()
        self._beat()

    def __repr__(self) -> str:
        return f"longest {self.longest_ms:.1f} ms, stood {self.stood_ms:.1f} ms, {self.beats} beats"

    def _beat(self) -> None:
        now = (time.thread_time(), time.monotonic())
        own, clock = (1000 * (after - before) for before, after in zip(self._last, now, strict=True))
        self.longest_ms, self.stood_ms = max(self.longest_ms, own), max(self.stood_ms, clock)
        self._last, self.beats = now, self.beats + 1
