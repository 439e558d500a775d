"""Calm flashing of what was called a moment ago, for people who do not hear it: some seconds, and then at rest."""

from collections.abc import Callable, Hashable, Iterable
from math import cos, pi

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

FLASH_HZ, FLASH_S = 1.0, 4.0
"""At most 2 Hz, for 3 to 5 s: what flashes faster or longer disturbs, and harms some people."""
FRAME_MS = 80


class Flashes(QObject):
    """`paint` is told which things are to be painted again."""

    def __init__(self, parent: QObject, paint: Callable[[frozenset[Hashable]], None]) -> None:
        super().__init__(parent)
        self._paint = paint
        self._since: dict[Hashable, QElapsedTimer] = {}
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.timeout.connect(self._next_frame)

    @property
    def flashing(self) -> frozenset[Hashable]:
        return frozenset(self._since)

    def begin(self, things: Iterable[Hashable]) -> None:
        for thing in things:
            self._since[thing] = QElapsedTimer()
            self._since[thing].start()
            self._frames.start()

    def share(self, thing: Hashable) -> float:
        """Return how far something is from rest, 0 to 1."""
        since = self._since.get(thing)
        return 0.0 if since is None else (1 - cos(2 * pi * FLASH_HZ * since.elapsed() / 1000)) / 2

    def _next_frame(self) -> None:
        touched = self.flashing
        self._since = {thing: since for thing, since in self._since.items() if since.elapsed() < 1000 * FLASH_S}
        if not self._since:
            self._frames.stop()
        self._paint(touched)
