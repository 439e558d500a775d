"""The simulated devices by the names that a command line gives them."""

from collections.abc import Callable, Mapping
from typing import Protocol

from drivers.address import DeviceAddress, parse_address, simulated_address, with_options
from drivers.pad.settings import settings_of
from drivers.sim.board import SimulatedBoard
from drivers.sim.faults import Faults
from drivers.sim.idcard import SimulatedIdReader
from drivers.sim.pad import SimulatedPad
from drivers.sim.port import Port
from drivers.sim.scanner import SimulatedScanner


class Simulated(Protocol):
    """What every simulated device offers, whatever it is."""

    @property
    def faults(self) -> Faults:
        """What is wrong with it now."""

    @property
    def switches(self) -> tuple[str, ...]:
        """The names of those of its faults that make a difference to it."""

    @property
    def port(self) -> Port:
        """The port it hangs on."""

    @property
    def address(self) -> str:
        """The address that opens it, also from another process."""

    def start(self) -> None:
        """Switch it on."""

    def stop(self) -> None:
        """Switch it off for good."""


Make = Callable[[Port | None, DeviceAddress], Simulated]
"""Makes a device at a port (None: a port of its own) with the options of a checked address."""


def make_simulated(name: str, options: Mapping[str, str] | None = None, port: Port | None = None) -> Simulated:
    """Make a device by its name, with options as its address would have them, at a port of its own unless one is given.

    Raises BadAddress or BadPreset, before anything is made, with the sentence that a wrong address gets.
    """
    return SIMULATED[name](port, _address(name, options or {}))


def _address(name: str, options: Mapping[str, str]) -> DeviceAddress:
    preset = PAD_PRESETS.get(name)
    if preset is None:
        return parse_address(simulated_address(name, options))
    return parse_address(with_options(simulated_address("rating", {"preset": preset}), options))


def _board(port: Port | None, address: DeviceAddress) -> Simulated:
    return SimulatedBoard(address.family, address.number("unit", 1), port, options=address.options)


def _pad(port: Port | None, address: DeviceAddress) -> Simulated:
    settings = settings_of(address)
    return SimulatedPad(settings.unit, port, address.options.get("scores"), template=settings.template)


def _printer(port: Port | None, address: DeviceAddress) -> Simulated:
    from drivers.sim.printer import SimulatedPrinter  # brings the picture library along

    return SimulatedPrinter(address.number("width", 576), port)


def _id_reader(port: Port | None, _: DeviceAddress) -> Simulated:
    return SimulatedIdReader(port)


def _scanner(port: Port | None, address: DeviceAddress) -> Simulated:
    return SimulatedScanner(port, "gb18030" if address.word("encoding", "auto") == "gb18030" else "utf-8")


PAD_PRESETS = {
    "keypad-qsystem": "qsystem",
    "rating-byte": "byte",
    "rating-digit": "digit",
    "rating-ff68": "ff68",
    "rating-line": "line",
}
"""The pads by their names; in addresses each is a "rating" pad with a preset."""
SIMULATED: dict[str, Make] = {
    "aedex": _board,
    "alpha": _board,
    "cd5220": _board,
    "cpower": _board,
    "epson": _board,
    "escpos": _printer,
    "idcard": _id_reader,
    "led8n": _board,
    "onbon": _board,
    "scanner": _scanner,
    "template": _board,
    "utc": _board,
    **dict.fromkeys(PAD_PRESETS, _pad),
}
