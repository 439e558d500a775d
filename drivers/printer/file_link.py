"""The way to a ticket printer through a device file, such as that of a USB or parallel port: bytes go out only."""

import errno
import os
import select
import time

from drivers.address import DeviceAddress
from drivers.errors import NotConnected
from drivers.printer import library
from drivers.printer.faults import LOST, reason_of

CHUNK = 4096
REASONS = {
    errno.ENOENT: ("there is no such file", "Switch the printer on, or correct the name."),
    errno.EACCES: ("this user may not use it", 'Add the user to the group "lp" and sign in again.'),
    errno.EBUSY: ("another program uses it", "End the other program."),
    errno.ENXIO: ("nothing is behind it", "Switch the printer on and check its cable."),
    errno.ENODEV: ("the printer is gone", "Switch the printer on and check its cable."),
}
CHECK = "Check the printer's power, cable and paper."


class BoundedFile:
    """A device file written to with every wait bounded. Nothing is created or cut off by opening it."""

    def __init__(self, path: str, stuck_after_s: float) -> None:
        """Open the file. Raises OSError."""
        self._stuck_after_s = stuck_after_s
        # Without O_NONBLOCK a printer out of paper holds a write for ever. Windows has neither it nor the need.
        flags = os.O_WRONLY | os.O_APPEND | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
        self._file = os.open(path, flags | getattr(os, "O_BINARY", 0))

    def write(self, data: bytes) -> None:
        """Write all of `data`. Raises OSError, TimeoutError when nothing of it was taken for long."""
        rest, moved_at = memoryview(data), time.monotonic()
        while rest:
            try:
                rest = rest[os.write(self._file, rest[:CHUNK]) :]
                moved_at = time.monotonic()
            except BlockingIOError:
                left_s = moved_at + self._stuck_after_s - time.monotonic()
                if left_s <= 0:
                    raise TimeoutError(f"{len(rest)} bytes are held up") from None
                select.select([], [self._file], [], left_s)

    def flush(self) -> None:
        """Nothing is ever held back."""

    def close(self) -> None:
        """Close the file."""
        os.close(self._file)


class EscposFileLink:
    """An open device file. It never answers, so what is printed through it is never known."""

    def __init__(self, address: DeviceAddress, timeout_s: float) -> None:
        """Open the file. Raises NotConnected. A write may stand still for `timeout_s` before it counts as stuck."""
        self._address = address
        self._printer = library.File(address.path)
        try:
            self._printer.device = BoundedFile(address.path, timeout_s)
        except LOST as error:
            raise self._lost("can't be opened", error) from error

    def write(self, data: bytes) -> None:
        """Send all of `data`; raises NotConnected when the printer is gone or takes nothing."""
        try:
            self._printer._raw(data)
        except LOST as error:
            raise self._lost("takes no data", error) from error

    def finish(self) -> None:
        """The job is on its way already."""

    def read(self, timeout_s: float) -> bytes:  # noqa: ARG002
        """Return nothing: this way goes out only."""
        return b""

    def discard_input(self) -> None:
        """There is never anything."""

    def close(self) -> None:
        """Close the file."""
        self._printer.close()

    def _lost(self, what: str, error: BaseException) -> NotConnected:
        number = error.errno if isinstance(error, OSError) else None
        reason, remedy = REASONS.get(number or 0, (reason_of(error), CHECK))
        return NotConnected(f"Ticket printer ({self._address.text}): {self._address.path} {what}: {reason}. {remedy}")
