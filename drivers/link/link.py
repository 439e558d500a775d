"""What every byte link offers, whether it is a serial port or a socket, alone on its line or one of several units."""

from contextlib import AbstractContextManager
from typing import Protocol

from drivers.link.turns import HOLD_S

IDLE_S = 5.0
"""How long a device with nothing to do may sleep in `read`; bytes and `wake` end the sleep at once."""


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


class LineLink(Link, Protocol):
    """A link that can be woken, and that shares its line with other units of this process.

    Each unit reads every byte that comes. They take turns to write, and a read may end early.
    """

    def keep_gap(self, gap_s: float) -> None:
        """Leave at least this silence after each frame; of all units on a line the largest counts."""

    def asking(self, hold_s: float = HOLD_S) -> AbstractContextManager[None]:
        """Keep the line to this unit for a question and its answer; first come, first served.

        When others want the line and no answer came within `hold_s` after the question left, they get it. One may
        listen on meanwhile; the answer may still come.
        """

    @property
    def has_line(self) -> bool:
        """Whether the line is still kept to this unit's question."""

    def has_turn(self, urgent: bool = False) -> bool:
        """Stand in the row before the line; say whether a write would go out at once. A read ends when it becomes so.

        What is urgent goes before all else.
        """

    def leave_row(self) -> None:
        """Wait for the line no longer."""

    def answered(self) -> None:
        """Note that the frame written last has been answered just now, which ends a round trip."""

    def wake(self) -> None:
        """Let a read that waits, or else the next one, return at once. Any thread may call it at any time."""
