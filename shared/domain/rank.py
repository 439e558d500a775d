"""The moment a ticket is ranked by: on entering a line, on coming back after a missed call, on a transfer."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from shared.domain.rules import Place

STEP = timedelta(microseconds=1)
"""What keeps two ranks apart; the finest that databases keep."""


def rank_at(entered_at: datetime, head_start_s: int, slot_at: datetime | None = None) -> datetime:
    """Return the moment a ticket is ranked by; so nobody is overtaken for longer than a head start.

    A booked time is the rank itself, whether the citizen came early or late.
    """
    return slot_at or entered_at - timedelta(seconds=head_start_s)


def rank_behind(waiting: Sequence[datetime], k: int, now: datetime) -> datetime:
    """Return the rank behind the next `k` of those who wait, whose ranks come in order; the first `k` are enough.

    With fewer it is right behind the last of them, and with none it is now. An appointment still to come holds
    nobody up: whoever arrives after now is ranked later.
    """
    if k == 0:
        return rank_before(waiting[0] if waiting else None, now)
    last = waiting[:k][-1:]
    return min(last[0], now) + STEP if last else now


def rank_before(first: datetime | None, now: datetime) -> datetime:
    """Return the rank just before the first of those who wait; now when nobody does, or only for a later time."""
    return now if first is None else min(first - STEP, now)


def rank_in_place(
    place: Place,
    *,
    first: datetime | None = None,
    issued_at: datetime,
    slot_at: datetime | None,
    head_start_s: int,
    now: datetime,
) -> datetime:
    """Return the rank of a ticket that comes from another counter in its new line.

    `first` is the lowest rank that waits there, `head_start_s` that of the ticket's class there. Nobody is put
    further back than they would stand with a new number.
    """
    anew = rank_at(now, head_start_s)
    match place:
        case Place.FRONT:
            return min(anew, rank_before(first, now))
        case Place.ARRIVAL:
            return min(anew, rank_at(issued_at, head_start_s, slot_at))
        case Place.END:
            return anew
