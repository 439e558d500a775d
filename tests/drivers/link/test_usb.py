import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from drivers.address import DeviceAddress, parse_address
from drivers.errors import BadAddress, NotConnected
from drivers.link.opening import open_link
from drivers.link.usb import port_now
from drivers.printer.links import open_printer_link
from drivers.sim.port import PtyPort
from drivers.state import Health, ignore
from drivers.supervisor import Supervisor
from tests.drivers.test_supervisor import Turns
from tests.drivers.wire import until


@dataclass
class Plugged:
    device: str
    vid: int | None
    pid: int | None
    serial_number: str | None


PORTS = [
    Plugged("/dev/ttyS0", None, None, None),
    Plugged("/dev/ttyUSB0", 0x1A86, 0x7523, None),
    Plugged("/dev/ttyUSB1", 0x0403, 0x6001, "A50285BI"),
    Plugged("/dev/ttyUSB2", 0x0403, 0x6001, "FT:2"),
]


@pytest.mark.parametrize(
    ("path", "device"),
    [
        ("usb:1a86:7523", "/dev/ttyUSB0"),
        ("usb:1A86:7523", "/dev/ttyUSB0"),
        ("usb:0403:6001:A50285BI", "/dev/ttyUSB1"),
        ("usb:0403:6001:FT:2", "/dev/ttyUSB2"),
        ("/dev/ttyS0", "/dev/ttyS0"),
        ("COM3", "COM3"),
    ],
)
def test_an_adapter_is_found_by_what_it_says_of_itself(path: str, device: str) -> None:
    assert port_now(path, lambda: PORTS) == device


def test_an_adapter_that_is_not_plugged_in_is_not_connected() -> None:
    with pytest.raises(NotConnected, match="usb:067b:2303: no such USB adapter is plugged in"):
        port_now("usb:067b:2303", lambda: PORTS)


def test_an_adapter_that_is_not_plugged_in_is_told_with_the_address_of_the_device() -> None:
    for opened, address in (
        (open_link, "rating+serial://usb:067b:2303"),
        (open_printer, "escpos+serial://usb:067b:2303"),
    ):
        with pytest.raises(NotConnected, match=rf"usb:067b:2303 \({re.escape(address)}\): no such USB adapter"):
            opened(parse_address(address))


def open_printer(address: DeviceAddress) -> object:
    return open_printer_link(address, 1.0)


def test_two_adapters_of_one_kind_are_not_guessed_between() -> None:
    with pytest.raises(NotConnected, match=r"2 such USB adapters are plugged in \(/dev/ttyUSB1, /dev/ttyUSB2\)"):
        port_now("usb:0403:6001", lambda: PORTS)


@pytest.mark.parametrize("path", ["usb:", "usb:1a86", "usb:1a86:75", "usb:1a86:7523:", "usb:0x1a86:7523"])
def test_a_half_written_identity_is_a_bad_address(path: str) -> None:
    with pytest.raises(BadAddress, match="must be usb:VID:PID or usb:VID:PID:SERIAL"):
        parse_address(f"rating+serial://{path}")


def test_a_replugged_adapter_is_found_under_its_new_number(tmp_path: Path) -> None:
    first, second = PtyPort(tmp_path / "ttyUSB0"), PtyPort(tmp_path / "ttyUSB1")
    plugged = [Plugged(str(first.path), 0x1A86, 0x7523, None)]
    work = Turns(lambda link: bool(link.read(0.02)))
    address = parse_address("rating+serial://usb:1a86:7523")
    supervisor = Supervisor(
        address, work, ignore, connect=lambda wanted, stop: open_link(wanted, stop, lambda: plugged)
    )
    supervisor.start()

    def speaks(port: PtyPort) -> bool:
        port.write(b"k")
        return supervisor.state.health is Health.ONLINE

    until(lambda: speaks(first))
    first.unplug()
    plugged.clear()
    until(lambda: "no such USB adapter" in (supervisor.state.error or ""))
    plugged.append(Plugged(str(second.path), 0x1A86, 0x7523, None))
    until(lambda: speaks(second))
    assert supervisor.state.traffic.reconnects == 1
    supervisor.close()
    first.close()
    second.close()
