"""Waits that reach over a break, or over the end of the day: how long they are then, and what is said of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from itertools import pairwise

from shared.domain.opening import Opening, OpenRange
from shared.domain.ticket import WaitRange
from shared.domain.words import NOTHING, Words

_LUNCH_FROM, _LUNCH_UNTIL = 11, 15
"""Hours between which a break is lunch."""

_LUNCH, _BREAK = Words("午休", "Lunch"), Words("休息", "Break")
_AFTER = Words("{begins}–{ends} {name}，要到 {ends} 以后", "{name} {begins}–{ends}: you are called after it")
_MAYBE_AFTER = Words("{begins}–{ends} {name}，可能要到 {ends} 以后", "{name} {begins}–{ends}: maybe called after it")
_MAYBE_NOT_TODAY = Words("{closes} 停止办理，今天可能轮不到", "Windows close at {closes}: you may not be served today")


class Turn(Enum):
    """When somebody is called, by the hours of the day."""

    SOON = auto()
    """Before the next break."""
    MAYBE_AFTER_BREAK = auto()
    AFTER_BREAK = auto()
    MAYBE_NOT_TODAY = auto()


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the hours do to a wait; `words` say it, and are empty where they do nothing."""

    turn: Turn = Turn.SOON
    words: Words = NOTHING


SOON = Outlook()


def over_hours(wait: WaitRange, opening: Opening, now: datetime) -> WaitRange:
    """Return a wait of work as one by the clock: breaks that it reaches over count.

    One that may end before a break or after it is vague, so that no minutes are told of it.
    """
    breaks = _breaks(opening, now)
    low, high = (_passed(minutes, breaks, now) for minutes in (wait.low, wait.high))
    ends = wait.high + _minutes(high)
    if len(low) != len(high):
        return WaitRange(0, ends)
    return WaitRange(wait.low + _minutes(low), ends)


def outlook(wait: WaitRange, opening: Opening, at: datetime) -> Outlook:
    """Return what is said of a wait by the clock that was reckoned at a moment."""
    ranges = _ranges_left(opening, at)
    if not ranges:
        return SOON
    first, last = (at.astimezone(UTC) + timedelta(minutes=minutes) for minutes in (wait.low, wait.high))
    closes = ranges[-1].closes
    if last > closes.astimezone(UTC):
        return Outlook(Turn.MAYBE_NOT_TODAY, _MAYBE_NOT_TODAY.fill(closes=f"{closes:%H:%M}"))
    reached = [pause for pause in _between(ranges) if last >= pause.closes.astimezone(UTC)]
    if not reached:
        return SOON
    if first >= reached[-1].closes.astimezone(UTC):
        return Outlook(Turn.AFTER_BREAK, _told(_AFTER, reached[-1]))
    return Outlook(Turn.MAYBE_AFTER_BREAK, _told(_MAYBE_AFTER, reached[-1]))


def _told(words: Words, pause: OpenRange) -> Words:
    lunch = pause.opens.hour >= _LUNCH_FROM and pause.closes.hour < _LUNCH_UNTIL
    times = {"begins": f"{pause.opens:%H:%M}", "ends": f"{pause.closes:%H:%M}"}
    return words.fill(name=_LUNCH if lunch else _BREAK, **times)


def _ranges_left(opening: Opening, now: datetime) -> tuple[OpenRange, ...]:
    """Return what is left of the day's hours; nothing where hours do not count."""
    if opening.always:
        return ()
    at = now.astimezone(UTC)
    return tuple(range_ for range_ in opening.ranges(opening.day_of(now)) if range_.closes.astimezone(UTC) > at)


def _between(ranges: tuple[OpenRange, ...]) -> tuple[OpenRange, ...]:
    """Return the pauses between ranges, each from its beginning to its end."""
    return tuple(OpenRange(one.closes, two.opens) for one, two in pairwise(ranges))


def _breaks(opening: Opening, now: datetime) -> tuple[OpenRange, ...]:
    """Return the pauses of the rest of the day, with the time before it opens."""
    ranges = _ranges_left(opening, now)
    early = bool(ranges) and ranges[0].opens.astimezone(UTC) > now.astimezone(UTC)
    return (*((OpenRange(now, ranges[0].opens),) if early else ()), *_between(ranges))


def _passed(minutes: int, breaks: Iterable[OpenRange], now: datetime) -> list[timedelta]:
    """Return how long the breaks are in which so many minutes of work do not go on."""
    ends, passed = now.astimezone(UTC) + timedelta(minutes=minutes), list[timedelta]()
    for pause in breaks:
        begins = pause.opens.astimezone(UTC)
        if begins < ends or pause.opens == now:
            passed.append(pause.closes.astimezone(UTC) - begins)
            ends += passed[-1]
    return passed


def _minutes(passed: Iterable[timedelta]) -> int:
    """Return their sum in minutes, in fives, as waits are."""
    return round(sum(passed, timedelta()) / timedelta(minutes=5)) * 5
