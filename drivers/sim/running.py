"""The thread inside every simulated device: reads its port, hands on bytes, sends answers under its faults."""

import logging
import random
import threading
from collections.abc import Callable

from drivers.sim.faults import Faults, on_the_wire
from drivers.sim.port import Port

TURN_S = 0.02
AGAIN_S = 0.5

log = logging.getLogger(__name__)


class Running:
    """Runs one simulated device on a port until stopped. Not reusable after stop()."""

    def __init__(
        self,
        port: Port,
        faults: Faults,
        on_bytes: Callable[[bytes], None],
        on_turn: Callable[[], None] = lambda: None,
    ) -> None:
        """`on_bytes` gets what arrives and `on_turn` is called about 50 times a second, both on the device's thread."""
        self._port = port
        self._faults = faults
        self._on_bytes = on_bytes
        self._on_turn = on_turn
        self._chance = random.Random(0)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="simulated device", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread and close the port; may be called twice."""
        self._ended.set()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join()
        self._port.close()

    def send(self, frame: bytes) -> None:
        """Send a frame as the faults let it through; late ones hold up the device as a slow one would."""
        if self._faults.slow_s:
            self._ended.wait(self._faults.slow_s)
        self._port.write(on_the_wire(frame, self._faults, self._chance))

    def _run(self) -> None:
        while not self._ended.is_set():
            if self._faults.unplugged:
                self._port.unplug()
                self._ended.wait(TURN_S)
                continue
            try:
                self._port.plug()
            except OSError as error:
                log.warning("The simulated device can't be plugged in yet: %s", error)
                self._ended.wait(AGAIN_S)
                continue
            if data := self._port.read(TURN_S):
                self._on_bytes(data)
            self._on_turn()
