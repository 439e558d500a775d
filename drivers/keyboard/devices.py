"""The event devices of this machine, through python-evdev, found by VID:PID or by path."""

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import Any, Protocol

from drivers.keyboard.codes import DIGITS, EV_KEY
from drivers.link.port import PortLost

MISSING = " needs Linux and the Python package evdev; install it, or use a pad with a serial port."


class Info(Protocol):
    """Who made a device."""

    vendor: int
    product: int


class Event(Protocol):
    """One event: its kind, the key's code, and whether it went down."""

    type: int
    code: int
    value: int


class InputDevice(Protocol):
    """What is used of an `evdev.InputDevice`. Every method may raise OSError when the device is gone."""

    path: str
    fd: int

    @property
    def info(self) -> Info:
        """Its maker and model."""

    def capabilities(self) -> dict[int, list[Any]]:
        """Return the codes it can send, by kind of event."""

    def grab(self) -> None:
        """Take it away from everyone else, so that it no longer types into windows."""

    def read(self) -> Iterable[Event]:
        """Return the events that have come; raises BlockingIOError when there are none."""

    def close(self) -> None:
        """Let go of it, and with it of the grab."""


class InputDevices(Protocol):
    """The event devices of a machine."""

    def paths(self) -> Sequence[str]:
        """Return where they are."""

    def open(self, path: str) -> InputDevice:
        """Open one. Raises OSError."""


class EvdevDevices:
    """The real ones."""

    def __init__(self) -> None:
        """Load python-evdev. Raises PortLost when this machine has none."""
        try:
            evdev = import_module("evdev")
        except ImportError as error:
            raise PortLost("A USB keyboard", MISSING) from error
        self._list: Callable[[], list[str]] = evdev.list_devices
        self._open: Callable[[str], InputDevice] = evdev.InputDevice

    def paths(self) -> Sequence[str]:
        """Return the event devices that this user may read."""
        return self._list()

    def open(self, path: str) -> InputDevice:
        """Open one."""
        return self._open(path)


def keyboards_at(place: str, devices: InputDevices) -> list[InputDevice]:
    """Open the keyboards at "VID:PID" or a path; a pad may show as several. Raises PortLost or OSError."""
    if place.startswith("/"):
        return [devices.open(place)]
    found: list[InputDevice] = []
    for path in devices.paths():
        try:
            device = devices.open(path)
        except OSError:  # unplugged since the list was made, or another user's: not the one looked for
            continue
        if _is_wanted(device, place):
            found.append(device)
        else:
            device.close()
    if not found:
        raise PortLost(
            f"USB keyboard {place}",
            ": it is not plugged in, or this user may not read it. "
            'Plug it in, or add the user to the group "input" and sign in again.',
        )
    return found


def _is_wanted(device: InputDevice, place: str) -> bool:
    try:
        identity = f"{device.info.vendor:04x}:{device.info.product:04x}"
        return identity == place and bool(DIGITS & set(device.capabilities().get(EV_KEY, [])))
    except OSError:  # unplugged since it was opened
        return False
