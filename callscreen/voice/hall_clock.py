"""The database's time as this machine can tell it, learned from the calls themselves."""

from collections import deque
from datetime import datetime, timedelta

REMEMBERED = 20
"""Calls whose delivery is compared; after so many the clock follows a database whose time was set back."""


class HallClock:
    """Tells the age of a call without trusting this machine's clock.

    The call that came soonest after it was made tells how the database's time stands to the monotonic clock here,
    so calls that come minutes late after a lost connection are known to be old.
    """

    def __init__(self) -> None:
        self._starts: deque[datetime] = deque(maxlen=REMEMBERED)

    def hear(self, called_at: datetime, monotonic_s: float) -> None:
        """Note that a call made at `called_at` by the database's clock arrived now."""
        self._starts.append(called_at - timedelta(seconds=monotonic_s))

    def now(self, monotonic_s: float) -> datetime | None:
        """Return the database's time, or None before the first call."""
        return max(self._starts) + timedelta(seconds=monotonic_s) if self._starts else None
