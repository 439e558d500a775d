"""Opens the link that an address names; units on one line of this process get one port."""

import os
import threading
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from weakref import WeakValueDictionary

from drivers.address import DeviceAddress
from drivers.errors import BadAddress
from drivers.keyboard.port import KeyboardPort
from drivers.link.line import Line
from drivers.link.link import LineLink
from drivers.link.port import Port, PortLost
from drivers.link.serial_port import SerialPort
from drivers.link.stop import Stop
from drivers.link.tcp_connection import TcpConnection
from drivers.link.unit import Unit
from drivers.link.usb import ListPorts, list_serial_ports, port_now

LINE_OPTIONS = {"flow": "none", "bits": "8", "parity": "none"}
"""What all devices on a serial line must agree on beside the speed, with what is usual."""


LOOK_S = 0.05


@contextmanager
def _held(lock: threading.Lock, stop: Stop) -> Iterator[None]:
    while not lock.acquire(timeout=LOOK_S):
        stop.check()
    try:
        yield
    finally:
        lock.release()


class Lines:
    """The open lines of a process by their place. Opening one never waits for another."""

    def __init__(self) -> None:
        """Begin with no line."""
        self._lines: WeakValueDictionary[Hashable, Line] = WeakValueDictionary()
        self._places: dict[Hashable, threading.Lock] = {}
        self._lock = threading.Lock()

    def join(self, device: str, place: Hashable, settings: object, open_port: Callable[[], Port], stop: Stop) -> Unit:
        """Return a new unit on the line at a place, which is opened when nobody has it. Raises PortLost."""
        with self._lock:
            opening = self._places.setdefault(place, threading.Lock())
        with _held(opening, stop):
            line = self._lines.get(place)
            unit = line.join(device, stop) if line else None
            if line is None or unit is None:
                line = Line(open_port(), settings)
                unit = line.join(device, stop)
                self._lines[place] = line
            assert unit is not None
            if line.settings != settings:
                unit.close()
                raise PortLost(
                    f"Serial port {place}",
                    ": another device on this line wants other settings. "
                    "Give all devices on one line the same baud, flow, bits and parity.",
                )
            return unit


LINES = Lines()


def open_link(address: DeviceAddress, stop: Stop | None = None, list_ports: ListPorts = list_serial_ports) -> LineLink:
    """Open a serial port or a TCP connection, whose waits `stop` breaks off.

    Raises NotConnected, or BadAddress for a simulated device.
    """
    try:
        return _unit_at(address, stop or Stop(), list_ports)
    except PortLost as lost:
        raise lost.told_by(address.text) from lost


def _unit_at(address: DeviceAddress, stop: Stop, list_ports: ListPorts) -> LineLink:
    match address.link:
        case "serial":
            path = port_now(address.path, list_ports)
            settings = (address.baud, *(address.word(name, usual) for name, usual in LINE_OPTIONS.items()))
            place: Hashable = _real(path)
            return LINES.join(address.text, place, settings, lambda: SerialPort(address, path), stop)
        case "tcp":
            host, port = address.host, address.port
            return LINES.join(address.text, (host, port), None, lambda: TcpConnection(host, port, stop), stop)
        case "evdev":
            return LINES.join(address.text, address.path, None, lambda: KeyboardPort(address.path), stop)
        case other:
            raise BadAddress(f'Device address "{address.text}": a "{other}" device has no port to open.')


def _real(path: str) -> str:
    """Return where a path leads, or the path itself when it is being unplugged just now."""
    try:
        return os.path.realpath(path)
    except OSError:
        return path
