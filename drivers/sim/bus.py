"""An RS-485 line with several simulated units on it: each hears every byte, and all speak over the same pair."""

import threading
from collections import deque
from queue import Empty, SimpleQueue

from drivers.sim.port import Port, local_port

TURN_S = 0.02
MOST_KEPT = 10_000


class Bus:
    """One port for several simulated devices; give each of them a `tap()` as its port. Ends with its last tap."""

    def __init__(self, port: Port | None = None) -> None:
        """Take a port of this machine unless one is given."""
        self.port = port or local_port()
        self.traffic: deque[tuple[str, bytes]] = deque(maxlen=MOST_KEPT)
        """What went over the line, in order: ("pc", bytes) or ("unit", bytes)."""
        self._taps: list[Tap] = []
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="simulated line", daemon=True)
        self._thread.start()

    def tap(self) -> "Tap":
        """Return the place of one more unit on the line."""
        with self._lock:
            self._taps.append(tap := Tap(self))
        return tap

    def say(self, data: bytes) -> None:
        """Send what a unit says."""
        with self._lock:
            self.traffic.append(("unit", data))
            self.port.write(data)

    def leave(self, tap: "Tap") -> None:
        """Take a unit off the line; the line ends with the last one."""
        with self._lock:
            if tap in self._taps:
                self._taps.remove(tap)
            last = not self._taps
        if last and not self._ended.is_set():
            self._ended.set()
            self._thread.join()
            self.port.close()

    def _run(self) -> None:
        while not self._ended.is_set():
            if data := self.port.read(TURN_S):
                with self._lock:
                    self.traffic.append(("pc", data))
                    for tap in self._taps:
                        tap.hear(data)


class Tap:
    """One unit's place on a bus. Pulling its plug leaves the others on the line."""

    def __init__(self, bus: Bus) -> None:
        """Begin plugged in."""
        self._bus = bus
        self._heard: SimpleQueue[bytes] = SimpleQueue()
        self._plugged = True

    def address(self, family: str, **options: object) -> str:
        """Return the address text that opens the line."""
        return self._bus.port.address(family, **options)

    def hear(self, data: bytes) -> None:
        """Take what the PC sent."""
        if self._plugged:
            self._heard.put(data)

    def read(self, timeout_s: float) -> bytes:
        """Return what the PC sent."""
        try:
            return self._heard.get(timeout=timeout_s)
        except Empty:
            return b""

    def write(self, data: bytes) -> None:
        """Speak on the line."""
        if self._plugged and data:
            self._bus.say(data)

    def plug(self) -> None:
        """Hear and be heard."""
        self._plugged = True

    def unplug(self) -> None:
        """Neither hear nor be heard; the others don't notice."""
        self._plugged = False

    def close(self) -> None:
        """Leave the line."""
        self._bus.leave(self)
