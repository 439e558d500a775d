"""A simulated printer on each kind of line, and a slip whose every row differs."""

import socket
from collections.abc import Iterator

import pytest

from drivers.address import parse_address
from drivers.printer.printer import Printer
from drivers.printer.raster import Raster
from drivers.sim.port import PtyPort, TcpPort
from drivers.sim.printer import SimulatedPrinter
from tests.drivers.printer.replug import Replug

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
    opened = Printer(parse_address(f"{device.address}&timeout=2"))
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


@pytest.fixture
def replug(device: SimulatedPrinter) -> Replug:
    """The cable of `device`."""
    return Replug(device)


@pytest.fixture
def free_port() -> int:
    """A TCP port of this machine at which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
