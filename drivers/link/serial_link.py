"""A serial port as a link, through pyserial."""

import errno

import serial

from drivers.address import DeviceAddress
from drivers.errors import NotConnected

try:
    from termios import error as TerminalError  # noqa: N812
except ImportError:  # Windows has no termios; pyserial raises only its own errors there.
    TerminalError = serial.SerialException  # type: ignore[misc, assignment]

LOST = (serial.SerialException, OSError, TerminalError)
WRITE_TIMEOUT_S = 2.0

CHECK_CABLE = "Check the cable and that the device has power."
REASONS = {
    errno.ENOENT: ("there is no such port", "Plug the device in, or correct the port's name."),
    errno.EACCES: ("this user may not use it", 'Add the user to the group "dialout" and sign in again.'),
    errno.EAGAIN: ("another program uses it", "End the other program, or give the device a port of its own."),
    errno.EIO: ("the line is dead", CHECK_CABLE),
}


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
            if self._port.timeout != timeout_s:
                self._port.timeout = timeout_s
            first = self._port.read(1)
            return bytes(first + self._port.read(self._port.in_waiting)) if first else b""
        except LOST as error:
            raise self._lost("was lost", error) from error

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
        reason, remedy = REASONS.get(number, (str(error), CHECK_CABLE))
        return NotConnected(f"Serial port {self._address.path} ({self._address.text}) {what}: {reason}. {remedy}")
