"""What a clerk's day came to: late and early, pauses, idle and walking time, each a number of seconds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from shared.domain.ids import ClerkId
from shared.domain.opening import OpenRange


@dataclass(frozen=True, slots=True)
class DutyTimes:
    """One clerk's day, between midnight and midnight of the hall, or until now."""

    clerk_id: ClerkId
    first_in: datetime
    """The first sign-in of the day, standing in included; the day's beginning for a shift that began before it."""
    last_out: datetime | None
    """When the last shift of the clerk ended, or the stand-in's who was left in their place; None while it goes on."""
    late_s: int
    """From the beginning of the hall's hours of that day to `first_in`; 0 for who came before it, came to stand in for
    a colleague, or on a closed day."""
    early_s: int
    """From `first_in` to the beginning of the hall's hours; 0 for who came after it."""
    left_early_s: int | None
    """From `last_out` to the end of the hall's last hours of that day; None while on duty, 0 for who stayed."""
    stayed_s: int | None
    """From the end of the hall's last hours to `last_out`; None while on duty, 0 for who left before."""
    absent_s: int
    """Of the hall's hours between `first_in` and `last_out`: when neither the clerk nor a stand-in was on duty."""
    on_duty_s: int
    """In all shifts, pauses and standing in for others included."""
    stood_in_s: int
    """Of `on_duty_s`: in place of a colleague."""
    covered_s: int
    """When a colleague stood in for this clerk; no part of `on_duty_s`."""
    pause_s: Mapping[str, int]
    """By code of the reason: as long as the counter was paused, also while a ticket was finished meanwhile."""
    idle_s: int
    """As long as somebody waited for a queue that the clerk serves at the counter, the counter was not paused, and no
    ticket was in hand. Somebody waits from taking the number, checking in or coming back until the call."""
    walking_s: int
    """From the call to the start, summed over the visits that this clerk started; time of no-shows is none of it."""
    started: int
    """Visits started, by the clerk or by time."""
    finished: int
    """Visits finished."""
    not_asked: int = 0
    """Visits of this clerk whose citizens could not rate: pad and rating screen, or the terminal, were away."""


def late_s(first_in: datetime, ranges: tuple[OpenRange, ...]) -> int:
    """Return the seconds from a day's first opening to a sign-in; less than 0 before it, 0 on a closed day."""
    return round((first_in - ranges[0].opens).total_seconds()) if ranges else 0


def left_early_s(last_out: datetime, ranges: tuple[OpenRange, ...]) -> int:
    """Return the seconds from a sign-out to a day's last closing; less than 0 after it, 0 on a closed day."""
    return round((ranges[-1].closes - last_out).total_seconds()) if ranges else 0


def open_s(ranges: Iterable[OpenRange], begins: datetime, ends: datetime) -> float:
    """Return how many seconds of the hall's hours lie between two moments."""
    parts = ((min(r.closes, ends) - max(r.opens, begins)).total_seconds() for r in ranges)
    return sum(part for part in parts if part > 0)
