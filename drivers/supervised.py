"""What every supervised device offers its callers, whatever it does."""

from collections.abc import Callable

from drivers.state import DeviceState
from drivers.supervisor import Supervisor


class Supervised:
    """A device at work on a thread of its own."""

    def __init__(self, supervisor: Supervisor, after_close: Callable[[], None]) -> None:
        """Begin to look after the device; `after_close` is called when it was let go of."""
        self._supervisor = supervisor
        self._after_close = after_close
        supervisor.start()

    @property
    def state(self) -> DeviceState:
        """How the device is now."""
        return self._supervisor.state

    def close(self) -> None:
        """Send what still waits if the device is reachable, and let go of its port."""
        self._supervisor.close()
        self._after_close()
