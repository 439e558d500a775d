"""How a device is doing: never "fine" without proof."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from drivers.errors import DeviceError
from drivers.traffic import Traffic


class Health(Enum):
    """What we know of a device."""

    ONLINE = "online"
    """It answered, or spoke by itself."""
    OFFLINE = "offline"
    """It can't be reached, or gave no or a wrong answer."""
    UNKNOWN = "unknown"
    """Its port is open, but it hasn't said anything yet, or never does."""


@dataclass(frozen=True, slots=True)
class DeviceState:
    """One device at one moment. `error` is a full sentence, present exactly when the device is offline.

    States are equal when the device is doing equally well, whatever has gone over its line.
    """

    health: Health
    since: datetime
    last_seen: datetime | None = None
    error: str | None = None
    traffic: Traffic = field(default_factory=Traffic, compare=False)
    fault: type[DeviceError] = field(default=DeviceError, compare=False)
    """Of which kind `error` is."""
    reached: bool = field(default=False, compare=False)
    """Whether its port is open, whatever the device itself says."""


OnState = Callable[[DeviceState], None]
"""Gets each new state on the device's own thread; must return soon and not raise."""


def ignore(_: object) -> None:
    """Take no interest in states or events."""
