"""How long a soak lasts, and how often the call screen is looked at."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from shared.domain.demo_clock import DemoClock

BEGINS = datetime(2026, 3, 1, 22, 0, tzinfo=UTC)
"""Six in the morning in the demonstration hall."""


@dataclass(frozen=True, slots=True)
class Plan:
    minutes: float = 20.0
    """Real ones."""
    hours: float = 24.0
    """Of the hall's time, which pass meanwhile."""
    look_every_s: float = 10.0

    @property
    def ends(self) -> datetime:
        return BEGINS + timedelta(hours=self.hours)

    def clock_from(self, unix_time: float) -> DemoClock:
        """Return the hall's clock, which begins at a moment of the machine's."""
        return DemoClock(BEGINS, self.hours * 60 / self.minutes, unix_time)
