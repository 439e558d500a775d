"""The simulated devices of a rig: the kiosk's printer, scanner and ID reader; a board and a pad for each counter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from drivers.sim.board import SimulatedBoard
from drivers.sim.idcard import SimulatedIdReader
from drivers.sim.pad import SimulatedPad
from drivers.sim.printer import SimulatedPrinter
from drivers.sim.scanner import SimulatedScanner
from drivers.sim.screen import Screen

Device = SimulatedPrinter | SimulatedScanner | SimulatedIdReader | SimulatedBoard | SimulatedPad


@dataclass(frozen=True, slots=True)
class CounterDevices:
    board: SimulatedBoard
    pad: SimulatedPad


class Devices:
    """Devices that speak real bytes over pseudo-terminals and TCP to programs in other processes."""

    def __init__(self, boards: Mapping[int, str]) -> None:
        """Make the kiosk's devices and, for each counter number, a board of the family given and a pad."""
        self.printer = SimulatedPrinter()
        self.scanner = SimulatedScanner()
        self.id_reader = SimulatedIdReader()
        self.on_screen: Callable[[int, Screen], None] = lambda _, __: None
        """Told on a board's own thread when its face changes: counter number and face."""
        self.counters = {number: self._counter(number, family) for number, family in boards.items()}

    def start(self) -> None:
        for device in self._all():
            device.start()

    def stop(self) -> None:
        for device in self._all():
            device.stop()

    def _counter(self, number: int, family: str) -> CounterDevices:
        board = SimulatedBoard(family, unit=number, on_screen=lambda screen: self.on_screen(number, screen))
        return CounterDevices(board, SimulatedPad(unit=number))

    def _all(self) -> list[Device]:
        at_counters = [device for c in self.counters.values() for device in (c.board, c.pad)]
        return [self.printer, self.scanner, self.id_reader, *at_counters]
