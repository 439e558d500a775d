"""The cable of a simulated printer, on whichever kind of line it hangs."""

import socket
from pathlib import Path

from drivers.address import parse_address
from drivers.sim.printer import SimulatedPrinter
from tests.drivers.wire import until


class Replug:
    """Pulls a simulated printer's cable and puts it back, and waits until that shows on the line."""

    def __init__(self, device: SimulatedPrinter) -> None:
        self._device = device
        self._address = parse_address(device.address)

    def pull(self) -> None:
        """Return once the port is gone."""
        self._device.faults.unplugged = True
        until(lambda: not self._there())

    def put_back(self) -> None:
        """Return once the port is there."""
        self._device.faults.unplugged = False
        until(self._there)

    def _there(self) -> bool:
        if self._address.link == "serial":
            return Path(self._address.path).exists()
        with socket.socket() as probe:
            return probe.connect_ex((self._address.host, self._address.port)) == 0
