"""Watches for stalls: how long the windows' thread was busy, or stood still, with one piece of work."""

import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from PySide6.QtCore import Qt, QTimer

MOST_SLOWED = 2.5
"""More than so much is not laid to others."""
SCHEDULED = Path("/proc/thread-self/schedstat")
"""Where Linux tells how long this thread has worked, and how long it was kept waiting for a core, in nanoseconds."""


def _pace() -> float:
    """Return how long a fixed piece of Python takes now, in seconds of the processor."""
    began = time.thread_time()
    sum(len(str(number)) for number in range(300))
    return time.thread_time() - began


QUIET = [_pace() for _ in range(500)]
"""Measured when this is loaded: the best of them is what this machine can do."""


@dataclass(frozen=True, slots=True)
class Stalled:
    """The longest pieces of work since somebody asked before."""

    longest_ms: float
    """Of the thread's own processor time, told as on a quiet machine."""
    stood_ms: float
    """By the clock, without the time in which others had the cores, where the system tells that."""
    beats: int


class Stalls:
    """A timer that wants to go off every millisecond, and sees how late it comes.

    `longest_ms` is of the thread's own processor time, told as on a quiet machine: where others share the caches and
    cores the same work takes longer, so a fixed piece of it is measured with every beat. `stood_ms` is the time by the
    clock, which also counts waiting for a file, a lock or a server; on Linux without waiting for a core.
    """

    def __init__(self) -> None:
        self._begin_anew()
        self._last = _Clocks.now()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)

    def __enter__(self) -> "Stalls":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()
        self._beat()

    def start(self) -> None:
        self._last = _Clocks.now()
        self._timer.start()

    def take(self) -> Stalled:
        """Return what was seen since this was asked before, up to now."""
        self._beat()
        seen = Stalled(round(self.longest_ms, 2), round(self.stood_ms, 2), self.beats)
        self._begin_anew()
        return seen

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

    def _begin_anew(self) -> None:
        self._longest_ms = self.stood_ms = 0.0
        self._paces: list[float] = []
        self.beats = 0

    def _beat(self) -> None:
        now = _Clocks.now()
        self._longest_ms = max(self._longest_ms, 1000 * (now.own_s - self._last.own_s))
        self.stood_ms = max(self.stood_ms, 1000 * (now.here_s - self._last.here_s))
        self._paces.append(_pace())
        self._last, self.beats = _Clocks.now(), self.beats + 1


@dataclass(frozen=True, slots=True)
class _Clocks:
    own_s: float
    """The thread's processor time."""
    here_s: float
    """The time by the clock, less what the thread was kept waiting for a core."""

    @classmethod
    def now(cls) -> "_Clocks":
        return cls(time.thread_time(), time.monotonic() - _kept_waiting_s())


def _kept_waiting_s() -> float:
    return int(SCHEDULED.read_bytes().split()[1]) / 1e9 if _TELLS else 0.0


_TELLS = SCHEDULED.exists()
