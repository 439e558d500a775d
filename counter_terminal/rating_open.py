"""The rating that is asked for at a counter, and when it really closes: pure."""

from dataclasses import dataclass, replace
from datetime import datetime

from shared.domain.rating_times import LAST_NOTICE, LEAST_OPEN
from shared.domain.view import OpenRating


@dataclass(frozen=True, slots=True)
class OpenUntil:
    """A rating that is open at this counter, and until when a level is taken here."""

    rating: OpenRating
    seen_at: datetime
    """Since when its citizen could see it."""
    latest: datetime
    """When it closes by itself."""
    next_since: datetime | None = None
    """Since when somebody else is served here, or is to rate."""

    @property
    def closes_at(self) -> datetime:
        """When it closes as things stand; nobody knows before when the clerk will start with the next citizen."""
        if self.next_since is None:
            return self.latest
        return min(self.latest, max(self.seen_at + LEAST_OPEN, self.next_since + LAST_NOTICE))

    def beside(self, now: datetime, *, next_here: bool) -> "OpenUntil":
        """Note whether the next citizen is here already."""
        if next_here == (self.next_since is not None):
            return self
        return replace(self, next_since=now if next_here else None)

    def unseen(self, now: datetime) -> "OpenUntil":
        """Let its least time begin anew, since another citizen still has the screen."""
        return replace(self, seen_at=now, latest=max(self.latest, now + LEAST_OPEN))
