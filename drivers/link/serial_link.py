"""A serial port as a link, through pyserial."""

import errno
import select
import sys

import serial

from drivers.address import DeviceAddress
from drivers.errors import NotConnected

try:
    from termios import error as TerminalError  # noqa: N812
except ImportError:  # Windows has no termios; pyserial raises only its own errors there.
    TerminalError = serial.SerialException  # type: ignore[misc, assignment]

LOST = (serial.SerialException, OSError, TerminalError)
WRITE_TIMEOUT_S = 2.0

REASONS = {
    errno.ENOENT: ("there is no such port", "Plug the device in, or correct the port's name."),
    errno.EACCES: ("this user may not use it", 'Add the user to the group "dialout" and sign in again.'),
    errno.EAGAIN: ("another program uses it", "End the other program, or give the device a port of its own."),
    errno.EBUSY: ("another program uses it", "End the other program, or give the device a port of its own."),
}
CHECK_CABLE = "Check the cable and that the device has power."
BROKEN = ("the line is dead or the device takes nothing", CHECK_CABLE)


class SerialLink:
    """An open serial port, 8N1, held alone so that two programs never mix their bytes on one line."""

    def __init__(self, address: DeviceAddress) -> None:
        """Open the port. Raises NotConnected."""
        self._address = address
        flow = address.word("flow", "none")
        try:
            self._port = serial.Serial(
                address.path,
                address.baud,
                timeout=0,
                write_timeout=WRITE_TIMEOUT_S,
                exclusive=True,
                xonxoff=flow == "xonxoff",
                rtscts=flow == "rtscts",
                dsrdtr=flow == "dsrdtr",
            )
        except LOST as error:
            raise self._lost("can't be opened", error) from error

    def write(self, data: bytes) -> None:
        """Send all of `data`; raises NotConnected when the port is gone or held up by flow control."""
        try:
            self._port.write(data)
        except LOST as error:
            raise self._lost("takes no data", error) from error

    def read(self, timeout_s: float) -> bytes:
        """Return what has arrived, waiting up to `timeout_s` for a first byte."""
        try:
            first = self._first(timeout_s)
            return first + self._port.read(self._port.in_waiting) if first else b""
        except LOST as error:
            raise self._lost("was lost", error) from error

    def _first(self, timeout_s: float) -> bytes:
        if sys.platform == "win32":
            self._port.timeout = timeout_s
            return self._port.read(1)
        # Changing pyserial's own timeout would set up the whole port anew each time.
        return self._port.read(1) if select.select([self._port], [], [], timeout_s)[0] else b""

    def discard_input(self) -> None:
        """Throw away what has arrived and was not read."""
        try:
            self._port.reset_input_buffer()
        except LOST as error:
            raise self._lost("was lost", error) from error

    def close(self) -> None:
        """Let go of the port."""
        self._port.close()

    def _lost(self, what: str, error: BaseException) -> NotConnected:
        number = error.args[0] if error.args else None
        reason, remedy = REASONS.get(number, BROKEN) if isinstance(number, int) else BROKEN
        return NotConnected(f"Serial port {self._address.path} ({self._address.text}) {what}: {reason}. {remedy}")
