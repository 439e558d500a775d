"""The serial ports of this machine, each with a guess of what is plugged in."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from drivers.link.usb import FoundPort, ListPorts, list_serial_ports

TABLE = Path(__file__).with_name("usb_adapters.toml")


@dataclass(frozen=True, slots=True)
class SerialPort:
    """A port as the technician may name it in an address: by its own name, or by what is plugged in."""

    port: str
    identity: str | None
    guess: str | None


def serial_ports(list_ports: ListPorts = list_serial_ports) -> list[SerialPort]:
    """Return the ports that are there now, by name."""
    return sorted((_port(found) for found in list_ports()), key=lambda port: port.port)


def _port(found: FoundPort) -> SerialPort:
    if found.vid is None or found.pid is None:
        return SerialPort(found.device, None, None)
    vid, pid = f"{found.vid:04x}", f"{found.pid:04x}"
    identity = ":".join(("usb", vid, pid, *([found.serial_number] if found.serial_number else ())))
    known = _adapters()
    return SerialPort(found.device, identity, known.get(f"{vid}:{pid}", known.get(vid)))


@cache
def _adapters() -> Mapping[str, str]:
    adapters: dict[str, str] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["adapters"]
    return adapters
