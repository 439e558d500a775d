"""One open port for all the units of this process that hang on it."""

import threading

from drivers.link.port import Port, PortLost
from drivers.link.stop import Stop
from drivers.link.turns import Turns
from drivers.link.unit import Unit
from drivers.link.wake import Wake


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

    def join(self, device: str, stop: Stop) -> Unit | None:
        """Return a new unit, None when the line is closed or dead and must be opened anew.

        `device` is the text of the device's address, by which it is named when the line is lost; `stop` breaks off
        its waits.
        """
        with self._lock:
            if self._closed or self.broken is not None:
                return None
            self._units.append(unit := Unit(self, device, stop))
            return unit

    def leave(self, unit: Unit) -> None:
        """Let a unit go, and the port with the last one."""
        with self._lock:
            if unit in self._units:
                self._units.remove(unit)
            self._closed = not self._units
            if self._closed:
                self._port.close()

    def heard_by(self, unit: Unit) -> bytes:
        """Give every unit what has arrived; return what this one has not read yet. Raises PortLost."""
        with self._lock:
            if self.broken is None:
                self._take(unit)
            if not (data := unit.drained()):
                self._check()
            return data

    def _take(self, by: Unit) -> None:
        try:
            data = self._port.take()
        except PortLost as error:
            self._break(error)
            return
        for unit in self._units if data else ():
            unit.hear(data)
            if unit is not by:
                unit.nudge()

    def collect(self, by: Unit) -> None:
        """Give every unit what has arrived, to be read later. Raises PortLost."""
        with self._lock:
            if self.broken is None:
                self._take(by)
            self._check()

    def wait(self, timeout_s: float, wake: Wake) -> None:
        """Sleep until something has come, the bell rings or the time is over. Raises PortLost."""
        self._port.wait(timeout_s, wake)

    def write(self, data: bytes, stop: Stop) -> None:
        """Send on behalf of the unit that has the turn. Raises PortLost."""
        self._check()
        try:
            self._port.write(data, stop)
        except PortLost as error:
            with self._lock:
                self._break(error)
            raise

    def quiet_after(self, size: int) -> None:
        """Leave the silence that the units ask for, after `size` bytes that are still on their way."""
        with self._lock:
            gap_s = max((unit.gap_s for unit in self._units), default=0.0)
        if gap_s:
            self.turns.quiet_for(gap_s + self.takes_s(size))

    def takes_s(self, size: int) -> float:
        """Return how long so many bytes are on their way."""
        return size * self._port.byte_s

    def _check(self) -> None:
        if self.broken is not None:
            raise self.broken

    def _break(self, error: PortLost) -> None:
        """Let all units know that the port is lost, so that they let go of it and it can be opened anew."""
        self.broken = error
        for unit in self._units:
            unit.nudge()
