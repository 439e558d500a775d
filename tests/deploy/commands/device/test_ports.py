from dataclasses import dataclass

import pytest

from deploy.commands.device.ports import SerialPort, serial_ports


@dataclass
class Found:
    device: str
    vid: int | None = None
    pid: int | None = None
    serial_number: str | None = None


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (Found("/dev/ttyS0"), (None, None)),
        (
            Found("COM4", 0x1A86, 0x7523),
            ("usb:1a86:7523", "a CH340 adapter, as in most low-cost keypads, pads and cables"),
        ),
        (Found("COM5", 0x0403, 0x6001, "A5"), ("usb:0403:6001:A5", "an FTDI FT232R adapter, as in many RS-485 cables")),
        (Found("COM6", 0x0C2E, 0x0B61), ("usb:0c2e:0b61", "a Honeywell scanner")),
        (Found("COM7", 0xFFFF, 0x0001), ("usb:ffff:0001", None)),
    ],
)
def test_a_port_tells_its_identity_and_what_it_may_be(found: Found, told: tuple[str | None, str | None]) -> None:
    assert serial_ports(lambda: [found]) == [SerialPort(found.device, *told)]


def test_ports_are_listed_by_name() -> None:
    assert [port.port for port in serial_ports(lambda: [Found("COM7"), Found("COM3")])] == ["COM3", "COM7"]
