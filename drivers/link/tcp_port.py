"""A TCP connection to a device."""

import socket

from drivers.address import DeviceAddress
from drivers.errors import NotConnected
from drivers.link.wake import Wake, ready

CONNECT_TIMEOUT_S = 3.0
WRITE_TIMEOUT_S = 2.0
CHUNK = 65536


class TcpPort:
    """An open connection to a device's TCP port."""

    byte_s = 0.0

    def __init__(self, address: DeviceAddress) -> None:
        """Connect. Raises NotConnected."""
        self._address = address
        try:
            self._socket = socket.create_connection((address.host, address.port), CONNECT_TIMEOUT_S)
        except OSError as error:
            raise self._lost("can't be reached", error) from error
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        self._socket.settimeout(WRITE_TIMEOUT_S)

    def write(self, data: bytes) -> None:
        """Send all of `data`; raises NotConnected when the connection is gone or stuck."""
        try:
            self._socket.sendall(data)
        except OSError as error:
            raise self._lost("takes no data", error) from error

    def wait(self, timeout_s: float, wake: Wake) -> None:
        """Sleep until bytes have come, the connection is dead, the bell rings or the time is over."""
        try:
            ready([self._socket.fileno(), wake.fileno()], timeout_s)
        except (OSError, ValueError) as error:
            raise self._lost("was lost", error) from error

    def take(self) -> bytes:
        """Return what has come, without waiting."""
        try:
            if not ready([self._socket.fileno()], 0):
                return b""
            data = self._socket.recv(CHUNK)
        except (OSError, ValueError) as error:
            raise self._lost("was lost", error) from error
        if not data:
            raise self._lost("was lost", "the device closed the connection")
        return data

    def close(self) -> None:
        """Close the connection."""
        self._socket.close()

    def _lost(self, what: str, error: object) -> NotConnected:
        return NotConnected(
            f"Device at {self._address.host}:{self._address.port} ({self._address.text}) {what} ({error}). "
            "Check its power, the network cable and the address."
        )
