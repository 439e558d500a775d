"""The network way to a ticket printer: python-escpos moves the bytes, everything that can go wrong has one name."""

import socket

from drivers.address import DeviceAddress
from drivers.errors import NotConnected
from drivers.link.tcp_reasons import CLOSED_BY_DEVICE, why_lost
from drivers.printer import library
from drivers.printer.faults import LOST

DISCARD_READS = 64


class EscposNetworkLink:
    """One fresh TCP connection to a printer; close it after the job, since most printers serve one at a time."""

    def __init__(self, address: DeviceAddress, timeout_s: float) -> None:
        """Connect. Raises NotConnected. `timeout_s` bounds the connecting and each write."""
        self._address = address
        self._timeout_s = timeout_s
        self._printer = library.Network(address.host, address.port, timeout=timeout_s)
        try:
            # The library's own open() knows IPv4 only and leaves the socket of a failed attempt open.
            self._printer.device = socket.create_connection((address.host, address.port), timeout_s)
            self._printer.device.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except LOST as error:
            raise self._lost("can't be reached", why_lost(error)) from error

    def write(self, data: bytes) -> None:
        """Send all of `data`; raises NotConnected when the connection is gone or stuck."""
        try:
            self._printer.device.settimeout(self._timeout_s)
            self._printer._raw(data)
        except LOST as error:
            raise self._lost("stopped taking data", why_lost(error)) from error

    def finish(self) -> None:
        """The job is on its way already."""

    def read(self, timeout_s: float) -> bytes:
        """Return what has arrived, up to 16 bytes, waiting up to `timeout_s` for the first."""
        try:
            self._printer.device.settimeout(timeout_s)
            data: bytes = self._printer._read()
        except (TimeoutError, BlockingIOError):
            return b""
        except LOST as error:
            raise self._lost("was lost", why_lost(error)) from error
        if not data:
            raise self._lost("was lost", CLOSED_BY_DEVICE)
        return data

    def discard_input(self) -> None:
        """Throw away what has arrived and was not read."""
        for _ in range(DISCARD_READS):
            if not self.read(0):
                return

    def close(self) -> None:
        """Close the connection."""
        self._printer.close()

    def _lost(self, what: str, why: str) -> NotConnected:
        return NotConnected(
            f"Ticket printer ({self._address.text}) {what}: {why}. "
            "Check that it is switched on, its network cable and its address."
        )
