"""What a line needs of its port."""

from typing import Protocol

from drivers.link.wake import Wake


class Port(Protocol):
    """An open serial port or connection. Every method but close may raise NotConnected."""

    byte_s: float
    """How long a byte is on its way."""

    def write(self, data: bytes) -> None:
        """Send all of `data`, or raise NotConnected when it is not taken in time. One thread at a time."""

    def wait(self, timeout_s: float, wake: Wake) -> None:
        """Sleep until bytes have come, the line is dead, the bell rings or the time is over. Any threads."""

    def take(self) -> bytes:
        """Return what has come, without waiting. One thread at a time."""

    def close(self) -> None:
        """Let go of the port; may be called twice, never raises."""
