"""How a device's thread is called off from whatever it waits for on its way to the device."""

from collections.abc import Callable

from drivers.errors import NotConnected


class BrokenOff(NotConnected):
    """The device is being closed; what it was just doing came to nothing."""

    def __init__(self) -> None:
        """Nobody but a program's mistake ever shows this."""
        super().__init__("The device is being closed. Open it again.")


class Stop:
    """Set once, from any thread; every wait of one device ends with BrokenOff from then on."""

    def __init__(self) -> None:
        """Begin not set."""
        self._set = False
        self._ring: Callable[[], None] = lambda: None

    def rings(self, ring: Callable[[], None]) -> None:
        """Call this when it is set: the one wait that there is at a time looks again then."""
        self._ring = ring

    def set(self) -> None:
        """Break off, now and from now on."""
        self._set = True
        self._ring()

    def check(self) -> None:
        """Raise BrokenOff when it is set."""
        if self._set:
            raise BrokenOff
