"""One RS-485 line with several simulated devices, each of which hears all that the program sends."""

import threading
from collections import deque

from drivers.sim.port import Port, local_port


class PartyLine:
    """A port that several devices share. The line is closed with the last of them."""

    def __init__(self, port: Port | None = None) -> None:
        """Take a port of this machine unless one is given."""
        self._port = port or local_port()
        self._taps: list[Tap] = []
        self._lock = threading.Lock()

    def tap(self) -> "Tap":
        """Return a place on the line for one more device."""
        tap = Tap(self, self._port)
        with self._lock:
            self._taps.append(tap)
        return tap

    def listen(self, timeout_s: float) -> None:
        """Give every device what has come."""
        data = self._port.read(timeout_s)
        with self._lock:
            for tap in self._taps if data else ():
                tap.heard.append(data)

    def leave(self, tap: "Tap") -> None:
        """Take a device off the line."""
        with self._lock:
            if tap in self._taps:
                self._taps.remove(tap)
            if not self._taps:
                self._port.close()


class Tap:
    """One device's port on a party line."""

    def __init__(self, line: PartyLine, port: Port) -> None:
        """Begin with nothing heard."""
        self.heard: deque[bytes] = deque()
        self._line, self._port = line, port
        self._plugged = True

    def address(self, family: str, **options: object) -> str:
        """Return the address text that opens the line."""
        return self._port.address(family, **options)

    def read(self, timeout_s: float) -> bytes:
        """Return what the program sent, also while another device was listening."""
        if not self.heard:
            self._line.listen(timeout_s)
        return self.heard.popleft() if self.heard and self._plugged else b""

    def write(self, data: bytes) -> None:
        """Send to the program."""
        if self._plugged:
            self._port.write(data)

    def plug(self) -> None:
        """Join the line again."""
        self._plugged = True

    def unplug(self) -> None:
        """Fall silent; the line itself stays up for the others."""
        self._plugged = False

    def close(self) -> None:
        """Leave the line."""
        self._line.leave(self)
