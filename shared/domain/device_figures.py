"""What went over the line to a device, as the device table keeps it."""

from dataclasses import dataclass


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
