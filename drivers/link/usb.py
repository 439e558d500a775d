"""Serial ports by what is plugged in, not by the number it got: ``usb:VID:PID`` and ``usb:VID:PID:SERIAL``."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from drivers.link.port import PortLost

PREFIX = "usb:"
IDENTITY = re.compile(r"usb:([0-9a-fA-F]{4}):([0-9a-fA-F]{4})(?::(.+))?")


class FoundPort(Protocol):
    """A serial port as pyserial's list of ports describes it."""

    device: str
    vid: int | None
    pid: int | None
    serial_number: str | None


ListPorts = Callable[[], Iterable[FoundPort]]


@dataclass(frozen=True, slots=True)
class UsbIdentity:
    """What an adapter says of itself; one without a serial number is told by its maker and model alone."""

    vid: int
    pid: int
    serial_number: str | None = None

    def fits(self, port: FoundPort) -> bool:
        """Say whether a port is this adapter."""
        own = self.serial_number in (None, port.serial_number)
        return own and (port.vid, port.pid) == (self.vid, self.pid)


def read_identity(path: str) -> UsbIdentity | None:
    """Return the identity that a path names; None when it is a port's own name. Raises ValueError."""
    if not path.startswith(PREFIX):
        return None
    found = IDENTITY.fullmatch(path)
    if found is None:
        raise ValueError(f'"{path}" must be usb:VID:PID or usb:VID:PID:SERIAL, such as usb:1a86:7523')
    return UsbIdentity(int(found[1], 16), int(found[2], 16), found[3])


def list_serial_ports() -> list[FoundPort]:
    """Return the serial ports that this machine has now."""
    from serial.tools.list_ports import comports

    return list(comports())


def port_now(path: str, list_ports: ListPorts = list_serial_ports) -> str:
    """Return the name that a serial port has at this moment. Raises PortLost when it is not plugged in."""
    identity = read_identity(path)
    if identity is None:
        return path
    found = sorted(port.device for port in list_ports() if identity.fits(port))
    if len(found) == 1:
        return found[0]
    if not found:
        raise PortLost(f"Serial port {path}", ": no such USB adapter is plugged in. Plug the device in.")
    raise PortLost(
        f"Serial port {path}",
        f": {len(found)} such USB adapters are plugged in ({', '.join(found)}). "
        "Name the right one by its serial number or its port; hall device list shows both.",
    )
