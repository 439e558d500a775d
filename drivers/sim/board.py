"""A simulated LED board: a card at the other end of a port, with a face to look at."""

from collections import deque
from collections.abc import Callable, Mapping

from drivers.address import known_options, parse_address, simulated_address
from drivers.board.template_presets import template_of
from drivers.board.text import BoardText
from drivers.sim.alpha_side import AlphaSide
from drivers.sim.cpower_side import CPowerSide
from drivers.sim.display_side import LANGUAGES, DigitSide, DisplaySide
from drivers.sim.faults import CHECKED, ONE_WAY, Faults
from drivers.sim.onbon_side import OnbonSide
from drivers.sim.port import Port, TcpPort, local_port
from drivers.sim.running import Running
from drivers.sim.screen import CardSide, Heard, Screen
from drivers.sim.template_side import TemplateSide
from drivers.state import ignore

MOST_KEPT = 10_000


class SimulatedBoard:
    """A board of any family that open_board() knows.

    Callbacks come on the board's own thread; `showing` may be read by any.
    """

    def __init__(
        self,
        family: str,
        unit: int = 1,
        port: Port | None = None,
        on_frame: Callable[[bytes], None] = ignore,
        on_screen: Callable[[Screen], None] = ignore,
        options: Mapping[str, str] | None = None,
    ) -> None:
        """Take a port of this machine unless one is given; it is closed with the board.

        `options` are those of the board's address. Raises BadAddress when one is wrong or missing.
        """
        self.family, self.unit = family, unit
        self.faults = Faults()
        self.screen = Screen()
        self.frames: deque[bytes] = deque(maxlen=MOST_KEPT)
        self.errors: deque[str] = deque(maxlen=MOST_KEPT)
        self._options = {name: value for name, value in (options or {}).items() if name != "unit"}
        inside = _inside(family, unit, self.faults, self._options)
        self.port = port or local_port()
        self._on_frame, self._on_screen = on_frame, on_screen
        self._side = inside(isinstance(self.port, TcpPort))
        self._running = Running(self.port, self.faults, self._receive)

    @property
    def address(self) -> str:
        """What open_board() needs to find this board, also from another process."""
        unit = {"unit": self.unit} if "unit" in known_options(self.family) else {}
        return self.port.address(self.family, **unit, **self._options)

    @property
    def switches(self) -> tuple[str, ...]:
        """The names of those of its faults that make a difference to it."""
        return CHECKED if self._side.answers else ONE_WAY

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


def _inside(family: str, unit: int, faults: Faults, options: Mapping[str, str]) -> Callable[[bool], CardSide]:
    """Return what makes the card's side, once it is known whether it hangs on a network."""
    address = parse_address(simulated_address(family, options))
    match family:
        case "onbon":
            return lambda _: OnbonSide(unit, faults)
        case "cpower":
            return lambda network: CPowerSide(unit, faults, network)
        case "alpha":
            return lambda _: AlphaSide(unit)
        case "led8n":
            return lambda _: DigitSide()
        case "template":
            template = template_of(address)
            return lambda _: TemplateSide(unit, faults, template)
        case _ if family in LANGUAGES:
            return lambda _: DisplaySide(family)
        case _:
            raise ValueError(f'there is no simulated board of family "{family}"')
