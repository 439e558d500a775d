"""A simulated printer on each kind of line, and a slip whose every row differs."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drivers.address import parse_address
from drivers.printer.printer import Printer
from drivers.printer.raster import Raster
from drivers.sim.port import PtyPort, TcpPort
from drivers.sim.printer import SimulatedPrinter

ROWS = 450


@pytest.fixture(params=["tcp", "pty"])
def device(request: pytest.FixtureRequest) -> Iterator[SimulatedPrinter]:
    """A simulated printer on the network, then one at a serial port."""
    simulated = SimulatedPrinter(port=TcpPort() if request.param == "tcp" else PtyPort())
    simulated.start()
    yield simulated
    simulated.stop()


@pytest.fixture
def printer(device: SimulatedPrinter) -> Iterator[Printer]:
    """The driver for `device`."""
    opened = Printer(parse_address(f"{device.address}&timeout=5"))
    yield opened
    opened.close()


@pytest.fixture
def impatient(device: SimulatedPrinter) -> Iterator[Printer]:
    """A driver for `device` that soon takes silence for silence; not to be used beside `printer`."""
    opened = Printer(parse_address(f"{device.address}&timeout=0.2"))
    yield opened
    opened.close()


@pytest.fixture
def slip() -> Raster:
    """A picture whose every row is another one."""
    return Raster(576, b"".join(f"{row:072d}".encode() for row in range(ROWS)))


class Replug:
    """Pulls a simulated printer's cable and puts it back, and waits until that shows on the line."""

    def __init__(self, device: SimulatedPrinter) -> None:
        self._device = device
        self._address = parse_address(device.address)

    def pull(self) -> None:
        """Return once the port is gone."""
        self._device.faults.unplugged = True
        wait_until(lambda: not self._there())

    def put_back(self) -> None:
        """Return once the port is there."""
        self._device.faults.unplugged = False
        wait_until(self._there)

    def _there(self) -> bool:
        if self._address.link == "serial":
            return Path(self._address.path).exists()
        with socket.socket() as probe:
            return probe.connect_ex((self._address.host, self._address.port)) == 0


def wait_until(condition: Callable[[], bool], deadline_s: float = 5.0) -> None:
    """Return when `condition` holds; fail the test when it doesn't in time."""
    ends = time.monotonic() + deadline_s
    while not condition():
        assert time.monotonic() < ends, "waited in vain"
        threading.Event().wait(0.005)


@pytest.fixture
def replug(device: SimulatedPrinter) -> Replug:
    """The cable of `device`."""
    return Replug(device)
