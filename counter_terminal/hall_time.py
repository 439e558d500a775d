"""The hall's time on this machine: its own clock, corrected by the times that the database wrote into the journal."""

from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta

_IGNORED = timedelta(seconds=2)
_REMEMBERED = 16


class HallTime:
    """Tells now as the database would, so that a PC with a wrong clock shows right waits and closes ratings in time."""

    def __init__(self, clock: Callable[[], datetime], *, exact: bool = False) -> None:
        """`exact` says that the clock is the hall's own already, as in a demonstration, and is never corrected."""
        self._clock, self._exact = clock, exact
        # An entry is never younger than now, so the largest difference of late entries is the nearest to the truth.
        self._differences: deque[timedelta] = deque(maxlen=_REMEMBERED)

    def heard(self, at: datetime) -> None:
        """Take note of a journal entry's time, just received."""
        if not self._exact:
            self._differences.append(at - self._clock())

    def now(self) -> datetime:
        skew = max(self._differences, default=timedelta())
        return self._clock() + (skew if abs(skew) > _IGNORED else timedelta())
