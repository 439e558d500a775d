"""The simulated devices by the names that a command line gives them."""

from collections.abc import Callable, Mapping
from typing import Protocol

from drivers.errors import BadAddress
from drivers.pad.preset_file import load_preset
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
        """Its switches."""

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


Make = Callable[[Port | None, Mapping[str, str]], Simulated]
"""Makes a device at a port (None: a port of its own) with options as an address would name them."""


def _board(family: str) -> Make:
    return lambda port, options: SimulatedBoard(family, number(options, "unit", 1), port, options=options)


def _pad(preset: str) -> Make:
    def make(port: Port | None, options: Mapping[str, str]) -> Simulated:
        template = load_preset(preset)
        unit = 1 if 1 in template.units else template.units[0]
        return SimulatedPad(number(options, "unit", unit), port, options.get("scores"), template=template)

    return make


def _printer(port: Port | None, options: Mapping[str, str]) -> Simulated:
    from drivers.sim.printer import SimulatedPrinter  # brings the picture library along

    return SimulatedPrinter(number(options, "width", 576), port)


def _id_reader(port: Port | None, _options: Mapping[str, str]) -> Simulated:
    return SimulatedIdReader(port)


def _scanner(port: Port | None, options: Mapping[str, str]) -> Simulated:
    return SimulatedScanner(port, "gb18030" if options.get("encoding") == "gb18030" else "utf-8")


SIMULATED: dict[str, Make] = {
    "aedex": _board("aedex"),
    "alpha": _board("alpha"),
    "cd5220": _board("cd5220"),
    "cpower": _board("cpower"),
    "epson": _board("epson"),
    "escpos": _printer,
    "idcard": _id_reader,
    "keypad-qsystem": _pad("qsystem"),
    "led8n": _board("led8n"),
    "onbon": _board("onbon"),
    "rating-byte": _pad("byte"),
    "rating-digit": _pad("digit"),
    "rating-ff68": _pad("ff68"),
    "rating-line": _pad("line"),
    "scanner": _scanner,
    "template": _board("template"),
    "utc": _board("utc"),
}


def number(options: Mapping[str, str], name: str, usual: int) -> int:
    """Return an option as a whole number. Raises BadAddress."""
    text = options.get(name, str(usual))
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise BadAddress(f'Simulated device: {name}={text} is wrong, "{name}" must be a whole number.')
    return int(text)
