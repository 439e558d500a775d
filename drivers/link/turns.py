"""Whose turn it is to write on a line that several units share."""

import math
import threading
import time
from collections.abc import Callable

HOLD_S = 0.1
"""How long a unit that answers well may keep others waiting for the line, once its question has left."""
SILENT_HOLD_S = 0.01
"""The same for a unit that did not answer the last time."""


class Place:
    """A unit's place in the row before the line."""

    def __init__(self, ring: Callable[[], None], urgent: bool) -> None:
        """`ring` is called when it is worth looking again how things stand."""
        self.ring = ring
        self.urgent = urgent


class Turns:
    """Gives the line to one unit at a time: first come, first served after what is urgent, with silence between."""

    def __init__(self) -> None:
        """Begin with a free line."""
        self._row: list[Place] = []
        self._lock = threading.Lock()
        self._quiet_until = 0.0

    def stand(self, ring: Callable[[], None], urgent: bool = False) -> Place:
        """Return a place at the row's end, or before all that is not urgent but behind whoever has the line."""
        with self._lock:
            place = Place(ring, urgent)
            self._enter(place)
            return place

    def hurry(self, place: Place) -> None:
        """Let a place count as urgent from now on."""
        with self._lock:
            if not place.urgent and self._row[0] is not place:
                self._row.remove(place)
                place.urgent = True
                self._enter(place)

    def _enter(self, place: Place) -> None:
        urgent = (at for at, each in enumerate(self._row) if at and not each.urgent)
        self._row.insert(next(urgent, len(self._row)) if place.urgent else len(self._row), place)
        if self._row[0] is not place:
            # Whoever has the line may wait for an answer, and shorter now.
            self._row[0].ring()

    def leave(self, place: Place) -> None:
        """Let the next one have the line. May be called twice."""
        with self._lock:
            if place in self._row:
                self._row.remove(place)
                if self._row:
                    self._row[0].ring()

    def left_s(self, place: Place) -> float:
        """Return how long it is until this place has the line: 0 now, without end while it is another's."""
        with self._lock:
            first = bool(self._row) and self._row[0] is place
            return max(0.0, self._quiet_until - time.monotonic()) if first else math.inf

    @property
    def wanted(self) -> bool:
        """Whether somebody waits for whoever has the line."""
        return len(self._row) > 1

    def quiet_for(self, seconds: float) -> None:
        """Begin no turn for at least so long from now on. Called by the unit that has the line."""
        self._quiet_until = max(self._quiet_until, time.monotonic() + seconds)
