"""The device's end of a line: what a simulated device needs of a pseudo-terminal or a TCP socket."""

import os
from typing import Protocol

from drivers.sim.pty_port import PtyPort
from drivers.sim.tcp_port import TcpPort

__all__ = ["Port", "PtyPort", "TcpPort", "local_port"]


class Port(Protocol):
    """The place where a program finds a simulated device. It outlives the programs that come and go on it."""

    def address(self, family: str, **options: object) -> str:
        """Return the address text that opens this port, also from another process, also after a replug."""

    def read(self, timeout_s: float) -> bytes:
        """Return what a program sent, waiting up to `timeout_s`; b"" when nothing came or nobody is there."""

    def write(self, data: bytes) -> None:
        """Send to the program; bytes are lost when nobody is there, as on a real line."""

    def plug(self) -> None:
        """Bring the port back under the same address; nothing happens when it is there."""

    def unplug(self) -> None:
        """Pull the cable: whoever has the port open loses it, and it can't be opened."""

    def close(self) -> None:
        """Unplug for good and leave nothing behind."""


def local_port() -> Port:
    """Return a plugged port of this machine: a pseudo-terminal, or a TCP port where there are none."""
    return PtyPort() if hasattr(os, "openpty") else TcpPort()
