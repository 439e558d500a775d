"""Opens the ticket printer that an address names, also a simulated one."""

from dataclasses import replace
from types import MappingProxyType

from drivers.address import SIMULATED, DeviceAddress, parse_address
from drivers.printer.models import GENERIC, MODELS
from drivers.printer.printer import Printer


class SimulatedPrinting(Printer):
    """A printer inside this process, reached over TCP like a real one; `device` is the simulated machine."""

    def __init__(self, wanted: DeviceAddress) -> None:
        """Take an address whose options the printer shall have."""
        from drivers.sim.printer import SimulatedPrinter  # which a hall with real printers never loads

        model = MODELS[wanted.word("model", GENERIC)]
        self.device = SimulatedPrinter(wanted.number("width", model.width_dots))
        own = parse_address(self.device.address)
        options = MappingProxyType({**own.options, **wanted.options, "width": own.options["width"]})
        super().__init__(replace(own, options=options))
        self.device.start()

    def close(self) -> None:
        """Let go of the printer and end it."""
        super().close()
        self.device.stop()


def open_printer(address: str | DeviceAddress) -> Printer:
    """Return the printer at an address; it is not contacted yet. Raises BadAddress."""
    parsed = parse_address(address) if isinstance(address, str) else address
    if parsed.link == SIMULATED and parsed.family in (SIMULATED, "escpos"):
        return SimulatedPrinting(parsed)
    return Printer(parsed)
