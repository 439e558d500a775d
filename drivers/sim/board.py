"""A simulated LED board: a card at the other end of a port, with a face to look at."""

from collections import deque
from collections.abc import Callable

from drivers.board.text import BoardText
from drivers.sim.cpower_side import CPowerSide
from drivers.sim.faults import Faults
from drivers.sim.onbon_side import OnbonSide
from drivers.sim.port import Port, TcpPort, local_port
from drivers.sim.running import Running
from drivers.sim.screen import CardSide, Heard, Screen
from drivers.state import ignore

MOST_KEPT = 10_000


class SimulatedBoard:
    """A board of family "cpower" or "onbon". Callbacks come on the board's own thread; `showing` may be read by any."""

    def __init__(
        self,
        family: str,
        unit: int = 1,
        port: Port | None = None,
        on_frame: Callable[[bytes], None] = ignore,
        on_screen: Callable[[Screen], None] = ignore,
    ) -> None:
        """Take a port of this machine unless one is given; it is closed with the board."""
        self.family, self.unit = family, unit
        self.faults = Faults()
        self.screen = Screen()
        self.frames: deque[bytes] = deque(maxlen=MOST_KEPT)
        self.errors: deque[str] = deque(maxlen=MOST_KEPT)
        self.port = port or local_port()
        self._on_frame, self._on_screen = on_frame, on_screen
        self._side: CardSide = (
            OnbonSide(unit, self.faults)
            if family == "onbon"
            else CPowerSide(unit, self.faults, network=isinstance(self.port, TcpPort))
        )
        self._running = Running(self.port, self.faults, self._receive)

    @property
    def address(self) -> str:
        """What open_board() needs to find this board, also from another process."""
        return self.port.address(self.family, unit=self.unit)

    @property
    def showing(self) -> BoardText | None:
        """The text on the board's face, None while it is blank or switched off."""
        return self.screen.text if self.screen.on else None

    def start(self) -> None:
        """Switch the board on."""
        self._running.start()

    def stop(self) -> None:
        """Switch the board off and let go of its port."""
        self._running.stop()

    def _receive(self, data: bytes) -> None:
        for heard in self._side.feed(data, self.screen):
            self._take(heard)

    def _take(self, heard: Heard) -> None:
        self.frames.append(heard.raw)
        if heard.problem:
            self.errors.append(f"{heard.problem}: {heard.raw.hex(' ')}")
        changed, self.screen = heard.screen != self.screen, heard.screen
        self._on_frame(heard.raw)
        if changed:
            self._on_screen(self.screen)
        # Last, so that whoever has the answer finds everything else done.
        if heard.answer is not None:
            self._running.send(heard.answer)
