"""A simulated scanner in serial mode: sends what is held before it."""

from collections import deque

from drivers.sim.faults import TALKING, Faults
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
        self._codes: deque[bytes] = deque()
        # What programs send is taken and means nothing to it, as with most scanners.
        self._running = Running(self.port, self.faults, lambda _: None, self._turn)

    @property
    def address(self) -> str:
        """What open_scanner() needs to find this scanner, also from another process."""
        return self.port.address("scanner")

    @property
    def switches(self) -> tuple[str, ...]:
        """The names of those of its faults that make a difference to it."""
        return TALKING

    @property
    def idle(self) -> bool:
        """Whether everything scanned was sent."""
        return not self._codes

    def start(self) -> None:
        """Switch the scanner on."""
        self._running.start()

    def stop(self) -> None:
        """Switch the scanner off and let go of its port."""
        self._running.stop()

    def scan(self, text: str) -> None:
        """Read a code that says `text`; returns at once, and the scanner's own thread sends it."""
        self._codes.append(self.bytes_of(text))

    def bytes_of(self, text: str) -> bytes:
        """Return what it sends for a code."""
        return text.encode(self._encoding) + self._suffix

    def _turn(self) -> None:
        while self._codes:
            self._running.send(self._codes[0])
            self._codes.popleft()
