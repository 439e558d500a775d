"""Connecting to a TCP port in a way that can be broken off."""

import errno
import os
import select
import socket
import time

from drivers.link.stop import Stop

LOOK_S = 0.05
UNDER_WAY = (errno.EINPROGRESS, errno.EWOULDBLOCK, getattr(errno, "WSAEWOULDBLOCK", errno.EWOULDBLOCK))


def connected(host: str, port: int, timeout_s: float, stop: Stop) -> socket.socket:
    """Return a socket that never blocks, connected to the first of the host's addresses that lets us.

    Raises OSError, and BrokenOff. `timeout_s` bounds each address; finding the host's addresses is the system's affair.
    """
    problem: OSError = OSError(f"{host} has no address")
    for family, kind, protocol, _, place in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        made = socket.socket(family, kind, protocol)
        try:
            _connect(made, place, timeout_s, stop)
            return made
        except OSError as error:
            made.close()
            problem = error
        except BaseException:
            made.close()
            raise
    raise problem


def _connect(made: socket.socket, place: object, timeout_s: float, stop: Stop) -> None:
    made.setblocking(False)
    begun = made.connect_ex(place)  # type: ignore[arg-type]
    give_up_at = time.monotonic() + timeout_s
    while begun in UNDER_WAY:
        stop.check()
        if time.monotonic() > give_up_at:
            raise TimeoutError("timed out")
        # Windows tells a refusal only among what is exceptional.
        if any(select.select([], [made], [made], LOOK_S)):
            begun = made.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if begun:
        raise OSError(begun, os.strerror(begun))
