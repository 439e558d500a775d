"""A simulated scanner in serial mode: sends what is held before it."""

from drivers.sim.faults import Faults
from drivers.sim.port import Port, local_port
from drivers.sim.running import Running


class SimulatedScanner:
    """A scanner at a port of this machine unless another is given. Any thread may scan."""

    def __init__(self, port: Port | None = None, encoding: str = "utf-8", suffix: bytes = b"\r") -> None:
        """`suffix` ends each code as the scanner is set up: CR, LF, CR LF or nothing."""
        self.faults = Faults()
        self.port = port or local_port()
        self._encoding = encoding
        self._suffix = suffix
        # What programs send is taken and means nothing to it, as with most scanners.
        self._running = Running(self.port, self.faults, lambda _: None)

    @property
    def address(self) -> str:
        """What open_scanner() needs to find this scanner, also from another process."""
        return self.port.address("scanner")

    def start(self) -> None:
        """Switch the scanner on."""
        self._running.start()

    def stop(self) -> None:
        """Switch the scanner off and let go of its port."""
        self._running.stop()

    def scan(self, text: str) -> None:
        """Read a code that says `text` and send it."""
        self._running.send(text.encode(self._encoding) + self._suffix)
