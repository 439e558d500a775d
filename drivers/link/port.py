"""What a line needs of its port."""

from typing import Protocol

from drivers.errors import NotConnected
from drivers.link.stop import Stop
from drivers.link.wake import Wake

BITS_PER_BYTE = 10
"""On a serial line: a start bit, eight of the byte, a stop bit."""


class PortLost(NotConnected):
    """A port can't be opened or was lost, whichever of the devices on its line asked for it."""

    def __init__(self, place: str, what: str) -> None:
        """`place` is what and where the port is; `what` goes on from there to the end of the last sentence."""
        super().__init__(f"{place}{what}")
        self._place, self._what = place, what

    def told_by(self, device: str) -> NotConnected:
        """Return the same for one device, named by the text of its address."""
        return NotConnected(f"{self._place} ({device}){self._what}")


class Port(Protocol):
    """An open serial port or connection. Every method but close may raise PortLost."""

    byte_s: float
    """How long a byte is on its way."""

    def write(self, data: bytes, stop: Stop, /) -> None:
        """Send all of `data`, or raise PortLost when it is not taken in time. One thread at a time."""

    def wait(self, timeout_s: float, wake: Wake) -> None:
        """Sleep until bytes have come, the line is dead, the bell rings or the time is over. Any threads."""

    def take(self) -> bytes:
        """Return what has come, without waiting. One thread at a time."""

    def close(self) -> None:
        """Let go of the port; may be called twice, never raises."""
