"""A clerk's day in one sentence: late and early, and where the time went."""

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo
from functools import reduce

from counter_terminal.clock import clock
from counter_terminal.durations import lasting
from counter_terminal.duty import texts
from counter_terminal.texts import WHOLE_MINUTES
from shared.domain.duty_times import DutyTimes
from shared.domain.words import NOTHING, Words

MINUTE_S = 60
SHOWN_FOR = timedelta(minutes=1)
"""So long the day stays to be read after signing out: the next clerk has no business with it."""


def arrival(times: DutyTimes | None, zone: tzinfo) -> Words:
    """Return when the clerk came, and how late or early in whole minutes."""
    if times is None:
        return NOTHING
    late, early = times.late_s >= MINUTE_S, times.early_s >= MINUTE_S
    said = texts.LATE if late else texts.EARLY if early else texts.ON_TIME
    return said.fill(at=clock(times.first_in, zone), spent=_spent(times.late_s or times.early_s))


def whole_day(times: DutyTimes, zone: tzinfo) -> Words:
    """Return coming and leaving, and the time that was spent serving nobody, each kind by its own name.

    Waiting for a citizen who walks to the counter is not idle, and neither is a counter for which nobody waited.
    """
    parts = [arrival(times, zone), _leaving(times, zone), texts.SERVED.fill(count=times.finished)]
    spent = ((texts.WALKING, times.walking_s), (texts.IDLE, times.idle_s), (texts.PAUSED, sum(times.pause_s.values())))
    return _joined([*parts, *(words.fill(spent=_spent(s)) for words, s in spent if s >= MINUTE_S)])


def farewell(times: DutyTimes | None, zone: tzinfo, now: datetime) -> Words:
    """Return the day of a clerk who has just signed out; nothing after a while."""
    if times is None or times.last_out is None or now - times.last_out > SHOWN_FOR:
        return NOTHING
    return whole_day(times, zone)


def _leaving(times: DutyTimes, zone: tzinfo) -> Words:
    if times.last_out is None:
        return NOTHING
    early, stayed = times.left_early_s or 0, times.stayed_s or 0
    said = texts.LEFT_EARLY if early >= MINUTE_S else texts.STAYED if stayed >= MINUTE_S else texts.LEFT_AT
    return said.fill(at=clock(times.last_out, zone), spent=_spent(early or stayed))


def _spent(seconds: int) -> Words:
    return lasting(seconds, WHOLE_MINUTES)


def _joined(parts: Iterable[Words]) -> Words:
    return reduce(lambda one, other: texts.AND.fill(one=one, other=other), (part for part in parts if part != NOTHING))
