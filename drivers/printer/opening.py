"""Opens the ticket printer that an address names, also a simulated one."""

from drivers.address import SIMULATED, DeviceAddress, parse_address
from drivers.printer.printer import WIDTH_DOTS, Printer
from drivers.sim.printer import SimulatedPrinter


class SimulatedPrinting(Printer):
    """A printer inside this process, reached over TCP like a real one; `device` is the simulated machine."""

    def __init__(self, width_dots: int) -> None:
        self.device = SimulatedPrinter(width_dots)
        self.device.start()
        super().__init__(parse_address(self.device.address))

    def close(self) -> None:
        """Let go of the printer and end it."""
        super().close()
        self.device.stop()


def open_printer(address: str | DeviceAddress) -> Printer:
    """Return the printer at an address; it is not contacted yet. Raises BadAddress."""
    parsed = parse_address(address) if isinstance(address, str) else address
    if parsed.link == SIMULATED and parsed.family in (SIMULATED, "escpos"):
        return SimulatedPrinting(parsed.number("width", WIDTH_DOTS))
    return Printer(parsed)
