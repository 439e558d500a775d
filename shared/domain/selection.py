"""Who is called next: a pure choice over the heads of the lines that a counter serves."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from shared.domain.ticket import Ticket


def rank_at(entered_at: datetime, head_start_s: int) -> datetime:
    """Return the moment a ticket is ranked by; so nobody is overtaken for longer than a head start."""
    return entered_at - timedelta(seconds=head_start_s)


def choose(heads: Iterable[Ticket]) -> Ticket | None:
    """Return the head with the lowest rank, the earlier ticket on equal rank, or None when nobody waits."""
    return min(heads, key=lambda t: (t.rank_at, t.id), default=None)


def rank_behind(ranks: Sequence[datetime], behind: int, now: datetime) -> datetime:
    """Return the rank of a ticket that re-enters behind so many who wait, whose ranks are given in order."""
    if not ranks:
        return now
    if behind == 0:
        return ranks[0] - timedelta(microseconds=1)
    return ranks[min(behind, len(ranks)) - 1] + timedelta(microseconds=1)
