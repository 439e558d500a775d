"""A TCP connection to a device."""

import socket

from drivers.link.connecting import connected
from drivers.link.port import PortLost
from drivers.link.sending import send_all
from drivers.link.stop import Stop
from drivers.link.tcp_reasons import CLOSED_BY_DEVICE, why_lost
from drivers.link.wake import Wake, ready

CONNECT_TIMEOUT_S = 3.0
WRITE_TIMEOUT_S = 2.0
CHUNK = 65536
ASKED_AFTER_S, ASKED_EVERY_S, ASKED_TIMES = 10, 5, 3
GONE_AFTER_S = ASKED_AFTER_S + ASKED_EVERY_S * ASKED_TIMES
"""How long an end that vanished without a word, as by a power cut, can go unnoticed; left alone it would be 2 hours."""


def notice_vanishing(connection: socket.socket) -> None:
    """Let the system ask an idle other end whether it is there: nobody writes to a pad or a scanner for hours."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    figures = {"TCP_KEEPIDLE": ASKED_AFTER_S, "TCP_KEEPINTVL": ASKED_EVERY_S, "TCP_KEEPCNT": ASKED_TIMES}
    for name, figure in figures.items():
        if (option := getattr(socket, name, None)) is not None:  # not every system has all of them
            connection.setsockopt(socket.IPPROTO_TCP, option, figure)


class TcpConnection:
    """An open connection to a device's TCP port."""

    byte_s = 0.0

    def __init__(self, host: str, port: int, stop: Stop) -> None:
        """Connect. Raises PortLost, or BrokenOff."""
        self._place = f"{host}:{port}"
        try:
            self._socket = connected(host, port, CONNECT_TIMEOUT_S, stop)
        except OSError as error:
            raise self._lost("can't be reached", why_lost(error)) from error
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        notice_vanishing(self._socket)

    def write(self, data: bytes, stop: Stop) -> None:
        """Send all of `data`; raises PortLost when the connection is gone or stuck."""
        try:
            send_all(data, self._socket.fileno(), self._socket.send, WRITE_TIMEOUT_S, stop)
        except OSError as error:
            raise self._lost("takes no data", why_lost(error)) from error

    def wait(self, timeout_s: float, wake: Wake) -> None:
        """Sleep until bytes have come, the connection is dead, the bell rings or the time is over."""
        try:
            ready([self._socket.fileno(), wake.fileno()], timeout_s)
        except (OSError, ValueError) as error:
            raise self._lost("was lost", why_lost(error)) from error

    def take(self) -> bytes:
        """Return what has come, without waiting."""
        try:
            if not ready([self._socket.fileno()], 0):
                return b""
            data = self._socket.recv(CHUNK)
        except BlockingIOError:  # it was not ready after all, as systems may find out late
            return b""
        except (OSError, ValueError) as error:
            raise self._lost("was lost", why_lost(error)) from error
        if not data:
            raise self._lost("was lost", CLOSED_BY_DEVICE)
        return data

    def close(self) -> None:
        """Close the connection."""
        self._socket.close()

    def _lost(self, what: str, why: str) -> PortLost:
        remedy = "Check its power, the network cable and the address."
        return PortLost(f"Device at {self._place}", f" {what}: {why}. {remedy}")
