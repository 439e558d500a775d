"""What every byte link offers, whether it is a serial port or a socket."""

from typing import Protocol


class Link(Protocol):
    """An open way to one device. Used by one thread at a time; every method may raise NotConnected."""

    def write(self, data: bytes) -> None:
        """Send all of `data`, or raise NotConnected when the device doesn't take it in time."""

    def read(self, timeout_s: float) -> bytes:
        """Return what has arrived, waiting up to `timeout_s` for a first byte; b"" when nothing came."""

    def discard_input(self) -> None:
        """Throw away what has arrived and was not read."""

    def close(self) -> None:
        """Let go of the port; may be called twice, never raises."""
