"""One open port for all the units of this process that hang on it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from drivers.link.port import Port, PortLost
from drivers.link.turns import Turns
from drivers.link.wake import Wake

MOST_KEPT = 65536
"""Bytes kept for a unit that does not read; of more the oldest go."""


class Line:
    """A port, what its units have heard on it, and whose turn it is. Closed with its last unit."""

    def __init__(self, port: Port, settings: object) -> None:
        """Take an open port; units that join must want the same `settings`."""
        self.settings = settings
        self.turns = Turns()
        self.broken: PortLost | None = None
        self._port = port
        self._units: list[Unit] = []
        self._closed = False
        self._lock = threading.Lock()

    def join(self, device: str) -> "Unit | None":
        """Return a new unit, None when the line is closed or dead and must be opened anew.

        `device` is the text of the device's address, by which it is named when the line is lost.
        """
        with self._lock:
            if self._closed or self.broken is not None:
                return None
            self._units.append(unit := Unit(self, device))
            return unit

    def leave(self, unit: "Unit") -> None:
        """Let a unit go, and the port with the last one."""
        with self._lock:
            if unit in self._units:
                self._units.remove(unit)
            self._closed = not self._units
            if self._closed:
                self._port.close()

    def heard_by(self, unit: "Unit") -> bytes:
        """Give every unit what has arrived; return what this one has not read yet. Raises PortLost."""
        with self._lock:
            if self.broken is None:
                self._take(unit)
            if not (data := unit.drained()):
                self._check()
            return data

    def _take(self, by: "Unit") -> None:
        try:
            data = self._port.take()
        except PortLost as error:
            self._break(error)
            return
        for unit in self._units if data else ():
            unit.hear(data)
            if unit is not by:
                unit.wake()

    def wait(self, timeout_s: float, wake: Wake) -> None:
        """Sleep until something has come, the bell rings or the time is over. Raises PortLost."""
        self._port.wait(timeout_s, wake)

    def write(self, data: bytes) -> None:
        """Send on behalf of the unit that has the turn. Raises PortLost."""
        self._check()
        try:
            self._port.write(data)
        except PortLost as error:
            with self._lock:
                self._break(error)
            raise

    def quiet_after(self, size: int) -> None:
        """Leave the silence that the units ask for, after `size` bytes that are still on their way."""
        with self._lock:
            gap_s = max((unit.gap_s for unit in self._units), default=0.0)
        if gap_s:
            self.turns.quiet_for(gap_s + size * self._port.byte_s)

    def _check(self) -> None:
        if self.broken is not None:
            raise self.broken

    def _break(self, error: PortLost) -> None:
        """Let all units know that the port is lost, so that they let go of it and it can be opened anew."""
        self.broken = error
        for unit in self._units:
            unit.wake()


class Unit:
    """One device's share of a line: its link. What is lost is told with the device's own address."""

    def __init__(self, line: Line, device: str) -> None:
        """Begin with nothing heard."""
        self._device = device
        self.gap_s = 0.0
        self._line = line
        self._wake = Wake()
        self._heard = bytearray()
        self._holds_line = False

    def hear(self, data: bytes) -> None:
        """Keep bytes for the next read. Called under the line's lock."""
        self._heard += data
        del self._heard[:-MOST_KEPT]

    def drained(self) -> bytes:
        """Return what was kept, and keep it no more. Called under the line's lock."""
        data = bytes(self._heard)
        self._heard.clear()
        return data

    def write(self, data: bytes) -> None:
        """Send all of `data` when it is this unit's turn."""
        with nullcontext() if self._holds_line else self._line.turns.turn():
            with self._telling():
                self._line.write(data)
            self._line.quiet_after(len(data))

    def read(self, timeout_s: float) -> bytes:
        """Return what has arrived, waiting up to `timeout_s` for it or for a wake."""
        with self._telling():
            if data := self._line.heard_by(self):
                return data
            self._line.wait(timeout_s, self._wake)
            self._wake.silence()
            return self._line.heard_by(self)

    def discard_input(self) -> None:
        """Throw away what has arrived for this unit; the others keep it."""
        with self._telling():
            self._line.heard_by(self)

    def keep_gap(self, gap_s: float) -> None:
        """Leave at least this silence after each frame on the line."""
        self.gap_s = gap_s

    @contextmanager
    def asking(self) -> Iterator[None]:
        """Keep the line for a question and its answer."""
        with self._line.turns.turn():
            self._holds_line = True
            try:
                yield
            finally:
                self._holds_line = False
                self._line.quiet_after(0)

    def answered(self) -> None:
        """Nothing is kept here of round trips."""

    def wake(self) -> None:
        """Let a read that waits, or else the next one, return at once."""
        self._wake.ring()

    def close(self) -> None:
        """Leave the line."""
        self._line.leave(self)
        self._wake.close()

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except PortLost as lost:
            raise lost.told_by(self._device) from lost
