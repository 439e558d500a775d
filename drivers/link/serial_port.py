"""A serial port of this machine, through pyserial."""

import contextlib
import errno
import os
import sys
import time

import serial

from drivers.address import DeviceAddress
from drivers.link.port import BITS_PER_BYTE, PortLost
from drivers.link.sending import send_all
from drivers.link.stop import Stop
from drivers.link.wake import Wake, ready

try:
    from termios import error as TerminalError  # noqa: N812
except ImportError:  # Windows has no termios; pyserial raises only its own errors there.
    TerminalError = serial.SerialException  # type: ignore[misc, assignment]

LOST = (serial.SerialException, OSError, TerminalError)
WRITE_TIMEOUT_S = 2.0
LOOK_AGAIN_S = 0.01  # Windows only, where a serial port can't be waited for together with anything else

REASONS = {
    errno.ENOENT: ("there is no such port", "Plug the device in, or correct the port's name."),
    errno.EACCES: ("this user may not use it", 'Add the user to the group "dialout" and sign in again.'),
    errno.EAGAIN: ("another program uses it", "End the other program, or give the device a port of its own."),
    errno.EBUSY: ("another program uses it", "End the other program, or give the device a port of its own."),
}
CHECK_CABLE = "Check the cable and that the device has power."
BROKEN = ("the line is dead or the device takes nothing", CHECK_CABLE)


class SerialPort:
    """An open serial port, held alone so that two programs never mix their bytes on one line."""

    def __init__(self, address: DeviceAddress, path: str) -> None:
        """Open the port that `address` names, which is at `path` now. Raises PortLost."""
        self._path = path
        self.byte_s = BITS_PER_BYTE / address.baud
        self._stuck = False
        flow = address.word("flow", "none")
        try:
            self._port = serial.Serial(
                path,
                address.baud,
                bytesize=address.number("bits", serial.EIGHTBITS),
                parity=address.word("parity", "none")[0].upper(),
                timeout=0,
                write_timeout=WRITE_TIMEOUT_S,
                exclusive=True,
                xonxoff=flow == "xonxoff",
                rtscts=flow == "rtscts",
                dsrdtr=flow == "dsrdtr",
            )
        except LOST as error:
            raise self._lost("can't be opened", error) from error

    def write(self, data: bytes, stop: Stop) -> None:
        """Send all of `data`; raises PortLost when the port is gone or held up by flow control."""
        try:
            if sys.platform == "win32":
                self._port.write(data)
            else:
                file = self._port.fileno()
                send_all(data, file, lambda rest: os.write(file, rest), WRITE_TIMEOUT_S, stop)
        except LOST as error:
            self._stuck = True
            raise self._lost("takes no data", error) from error

    def wait(self, timeout_s: float, wake: Wake) -> None:
        """Sleep until bytes have come, the line is dead, the bell rings or the time is over."""
        try:
            if sys.platform == "win32":
                self._look_again_and_again(timeout_s, wake)
            else:
                ready([self._port.fileno(), wake.fileno()], timeout_s)
        except LOST as error:
            raise self._lost("was lost", error) from error

    def _look_again_and_again(self, timeout_s: float, wake: Wake) -> None:
        give_up_at = time.monotonic() + timeout_s
        while not wake.is_rung and not self._port.in_waiting and time.monotonic() < give_up_at:
            time.sleep(LOOK_AGAIN_S)

    def take(self) -> bytes:
        """Return what has come, without waiting."""
        try:
            waiting = self._port.in_waiting
            # A dead line is ready to be read and has nothing; pyserial finds that out when it is made to read.
            if not waiting and (sys.platform == "win32" or not ready([self._port.fileno()], 0)):
                return b""
            return self._port.read(waiting or 1)
        except LOST as error:
            raise self._lost("was lost", error) from error

    def close(self) -> None:
        """Let go of the port; what a stuck device did not take is thrown away, or closing would wait for it."""
        if self._stuck:
            with contextlib.suppress(*LOST):
                self._port.reset_output_buffer()
        with contextlib.suppress(*LOST):
            self._port.close()

    def _lost(self, what: str, error: BaseException) -> PortLost:
        number = error.args[0] if error.args else None
        reason, remedy = REASONS.get(number, BROKEN) if isinstance(number, int) else BROKEN
        return PortLost(f"Serial port {self._path}", f" {what}: {reason}. {remedy}")
