"""A USB keyboard as a port: what is typed on it comes as ASCII bytes, and nothing can be sent to it."""

import contextlib
import errno

from drivers.keyboard.codes import typed
from drivers.keyboard.devices import EvdevDevices, InputDevice, InputDevices, keyboards_at
from drivers.link.port import PortLost
from drivers.link.stop import Stop
from drivers.link.wake import Wake, ready

REASONS = {
    errno.EBUSY: "another program has taken it; end the other program",
    errno.EACCES: 'this user may not read it; add the user to the group "input" and sign in again',
    errno.ENOENT: "there is no such device; plug it in or correct the path",
    errno.ENODEV: "it was unplugged; plug it in again",
}


class KeyboardPort:
    """One keyboard, taken for this program alone so that it never types into a window."""

    byte_s = 0.0

    def __init__(self, place: str, devices: InputDevices | None = None) -> None:
        """Take the keyboard at "VID:PID" or at a path. Raises PortLost."""
        self._place = place
        self._opened: list[InputDevice] = []
        try:
            self._opened = keyboards_at(place, devices or EvdevDevices())
            for device in self._opened:
                device.grab()
        except OSError as error:
            self.close()
            raise self._lost(error) from error

    def write(self, data: bytes, stop: Stop) -> None:
        """Send nothing: a keyboard has no display, and its presets have nothing to show on one."""

    def wait(self, timeout_s: float, wake: Wake) -> None:
        """Sleep until a key is pressed, the keyboard is gone, the bell rings or the time is over."""
        try:
            ready([*(device.fd for device in self._opened), wake.fileno()], timeout_s)
        except (OSError, ValueError) as error:
            raise self._lost(error) from error

    def take(self) -> bytes:
        """Return what was typed, without waiting. Raises PortLost."""
        return b"".join(self._typed(device) for device in self._opened)

    def close(self) -> None:
        """Give the keyboard back to the desktop; may be called twice."""
        for device in self._opened:
            with contextlib.suppress(OSError):  # a keyboard that is gone can't be given back
                device.close()

    def _typed(self, device: InputDevice) -> bytes:
        try:
            return b"".join(typed(event.type, event.code, event.value) for event in device.read())
        except BlockingIOError:
            return b""
        except OSError as error:
            raise self._lost(error) from error

    def _lost(self, error: Exception) -> PortLost:
        number = error.errno if isinstance(error, OSError) else None
        reason = REASONS.get(number or 0, f"{error}; plug it out and in again")
        return PortLost(f"USB keyboard {self._place}", f": {reason}.")
