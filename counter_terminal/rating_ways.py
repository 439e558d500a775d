"""By which ways a citizen can rate at this counter now, and whether anybody could while a rating was open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from drivers.state import DeviceState, Health
from shared.domain.no_rating import NoRating
from shared.domain.words import NOTHING, Words

LEAST_SEEN = timedelta(seconds=10)
"""Who could be asked for less was not asked in earnest."""


@dataclass
class _Open:
    """How long the rating that is open has been seen here, and how long there was a way to give it."""

    looked_at: datetime
    seen: timedelta = timedelta()
    reachable: timedelta = timedelta()


class RatingWays:
    def __init__(
        self, *, has_pad: bool = True, has_screen: bool = False, can_be_touched: Callable[[], bool] = lambda: True
    ) -> None:
        """A pad counts from the start, until it is known to be away; a screen while its monitor is there.

        `can_be_touched` tells whether this machine knows a panel that a citizen's finger could touch.
        """
        self._pad, self._screen, self._can_be_touched = has_pad, False, can_be_touched
        self._has_pad, self._has_screen = has_pad, has_screen
        self._open: _Open | None = None

    @property
    def any_there(self) -> bool:
        return self._pad or (self._screen and self._can_be_touched())

    def pad_came(self, state: DeviceState) -> None:
        """Take in how the pad is; one that has not spoken yet may be well."""
        self._pad = self._has_pad and state.health is not Health.OFFLINE

    def screen_came(self, trouble: Words) -> None:
        """Take in what keeps citizens from their screen, nothing when it is there."""
        self._screen = self._has_screen and trouble == NOTHING

    def opened(self, now: datetime) -> None:
        """Begin to count for a rating that was just seen to be open."""
        self._open = _Open(now)

    def look(self, now: datetime) -> None:
        """Count the time since the last look, in which the ways were as they are now."""
        if self._open is None:
            return
        passed, self._open.looked_at = now - self._open.looked_at, now
        self._open.seen += passed
        if self.any_there:
            self._open.reachable += passed

    def why_none(self, now: datetime) -> NoRating:
        """Return why the rating that is open was not given."""
        self.look(now)
        if self._open is None or self._open.seen < LEAST_SEEN:
            return NoRating.TERMINAL_AWAY
        return NoRating.NOT_ANSWERED if self._open.reachable * 2 >= self._open.seen else NoRating.NO_WAY
