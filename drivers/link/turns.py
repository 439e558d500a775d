"""Whose turn it is to write on a line that several units share."""

import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager


class Turns:
    """Gives the line to one unit at a time: first come, first served, with silence after each turn."""

    def __init__(self) -> None:
        """Begin with a free line."""
        self._line: deque[object] = deque()
        self._change = threading.Condition()
        self._quiet_until = 0.0

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for the units that came before and for the silence, then have the line."""
        me = object()
        with self._change:
            self._line.append(me)
            self._change.wait_for(lambda: self._line[0] is me)
        try:
            time.sleep(max(0.0, self._quiet_until - time.monotonic()))
            yield
        finally:
            with self._change:
                self._line.popleft()
                self._change.notify_all()

    def quiet_for(self, seconds: float) -> None:
        """Begin no turn for at least so long from now on. Called by the unit that has the line."""
        self._quiet_until = max(self._quiet_until, time.monotonic() + seconds)
