"""Watches for stalls: how long the windows' thread was busy, or stood still, with one piece of work."""

import time
from statistics import median

from PySide6.QtCore import Qt, QTimer

MOST_SLOWED = 2.5
"""More than so much is not laid to others."""


def _pace() -> float:
    """Return how long a fixed piece of Python takes now, in seconds of the processor."""
    began = time.thread_time()
    sum(len(str(number)) for number in range(300))
    return time.thread_time() - began


QUIET = [_pace() for _ in range(500)]
"""Measured before any window: the best of them is what this machine can do."""


class Stalls:
    """A timer that wants to go off every millisecond, and sees how late it comes.

    `longest_ms` is of the thread's own processor time, told as on a quiet machine: where others share the caches and
    cores the same work takes longer, so a fixed piece of it is measured with every beat. `stood_ms` is the time by the
    clock, which also counts waiting for a file, a lock or a server, and whatever else the machine does meanwhile.
    """

    def __init__(self) -> None:
        self._longest_ms = self.stood_ms = 0.0
        self._paces: list[float] = []
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

    @property
    def slowed(self) -> float:
        """How much longer the fixed work took as a rule than at its best."""
        return min(MOST_SLOWED, max(1.0, median(self._paces) / min(*self._paces, *QUIET)))

    @property
    def longest_ms(self) -> float:
        return self._longest_ms / self.slowed

    def __repr__(self) -> str:
        told = f"longest {self.longest_ms:.1f} ms, slowed {self.slowed:.2f} times"
        return f"{told}, stood {self.stood_ms:.1f} ms, {self.beats} beats"

    def _beat(self) -> None:
        now = (time.thread_time(), time.monotonic())
        own, clock = (1000 * (after - before) for before, after in zip(self._last, now, strict=True))
        self._longest_ms, self.stood_ms = max(self._longest_ms, own), max(self.stood_ms, clock)
        self._paces.append(_pace())
        self._last, self.beats = (time.thread_time(), time.monotonic()), self.beats + 1
