"""What went over the line to a device, as the device table keeps it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class DeviceFigures:
    """Counted since the program that looks after the device was started; round trips over the latest ones."""

    seen_ago_s: float | None = None
    """How long ago the device gave a sign of life: an age, since the clocks of machines differ. None for never."""
    sent: int = 0
    answered: int = 0
    heard: int = 0
    errors: int = 0
    reconnects: int = 0
    last_ms: float | None = None
    p50_ms: float | None = None
    p95_ms: float | None = None


NO_FIGURES = DeviceFigures()


class TripsSeen(Protocol):
    """From a frame's end to its answer, in milliseconds."""

    @property
    def last_ms(self) -> float: ...
    @property
    def p50_ms(self) -> float: ...
    @property
    def p95_ms(self) -> float: ...


class TrafficSeen(Protocol):
    """Counts since a program began to look after the device; `trips` is None until something was answered."""

    @property
    def sent(self) -> int: ...
    @property
    def answered(self) -> int: ...
    @property
    def heard(self) -> int: ...
    @property
    def errors(self) -> int: ...
    @property
    def reconnects(self) -> int: ...
    @property
    def trips(self) -> TripsSeen | None: ...


class HealthSeen(Protocol):
    @property
    def value(self) -> str:
        """online, offline or unknown."""


class DeviceSeen(Protocol):
    """One look at a device as its driver tells it; `error` is a full sentence while it is offline."""

    @property
    def health(self) -> HealthSeen: ...
    @property
    def error(self) -> str | None: ...
    @property
    def last_seen(self) -> datetime | None: ...
    @property
    def traffic(self) -> TrafficSeen: ...


def figures_of(device: DeviceSeen, now: datetime) -> DeviceFigures:
    """Return what the device table keeps of a look at a device."""
    traffic, trips = device.traffic, device.traffic.trips
    return DeviceFigures(
        None if device.last_seen is None else max(0.0, (now - device.last_seen).total_seconds()),
        traffic.sent,
        traffic.answered,
        traffic.heard,
        traffic.errors,
        traffic.reconnects,
        *((trips.last_ms, trips.p50_ms, trips.p95_ms) if trips else ()),
    )
