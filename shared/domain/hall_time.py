"""The hall's time on a machine whose own clock may be wrong."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from math import inf

JUMP = timedelta(minutes=5)
TRUSTED_AGAIN_S = 600.0

WRONG_BY = timedelta(hours=12)
"""A clock that is so far behind the journal was set right after it had stood wrong."""


def time_of_change(now: datetime, last: datetime) -> datetime:
    """Return the time of a change: it never goes back, unless the clock stood wrong by half a day before.

    A hall whose clock was once set to another year would otherwise stay there.
    """
    return now if last - now > WRONG_BY else max(now, last)


class Steadiness:
    """Tells whether a clock goes as steadily as the seconds do; one that jumped is not trusted for a while.

    Somebody who set a clock wrong has that long to set it right, before the day is taken to be over.
    """

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._ahead: timedelta | None = None
        self._trusted_from = -inf

    def holds(self, now: datetime) -> bool:
        """Look at the clock, which must be done often, and tell whether to trust it."""
        seconds = self._seconds()
        ahead = now.astimezone(UTC) - datetime.fromtimestamp(0, UTC) - timedelta(seconds=seconds)
        if self._ahead is not None and abs(ahead - self._ahead) > JUMP:
            self._trusted_from = seconds + TRUSTED_AGAIN_S
        self._ahead = ahead
        return seconds >= self._trusted_from


class HallTime:
    """The database's clock as last heard, carried on by this machine's steady seconds; its own clock until then.

    Safe to use from several threads.
    """

    def __init__(
        self,
        seconds: Callable[[], float] = time.monotonic,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._seconds, self._clock = seconds, clock
        self._began: datetime | None = None
        """The hall's time when `seconds` stood at nought."""

    def asking(self) -> float:
        """Return the moment at which the database is asked for its time, for `hear`."""
        return self._seconds()

    def hear(self, told: datetime, asked: float) -> datetime:
        """Take what the database has just answered for its time in the middle of the wait, and return it."""
        self._began = told - timedelta(seconds=(asked + self._seconds()) / 2)
        return told

    def now(self) -> datetime:
        return self._clock() if self._began is None else self._began + timedelta(seconds=self._seconds())
