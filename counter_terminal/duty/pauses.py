"""How long a pause has been, against the limit of its reason."""

from dataclasses import dataclass
from datetime import datetime

from counter_terminal import texts as desk_texts
from counter_terminal.clock import clock
from counter_terminal.duty import texts
from shared.domain.hall import Hall
from shared.domain.view import CounterState, CounterView
from shared.domain.words import NOTHING, Words

MINUTE_S = 60


@dataclass(frozen=True, slots=True)
class PauseClock:
    """Whole minutes of a pause that has a limit: what is left is rounded up, what is over down."""

    minutes: int
    over: bool


def pause_clock(counter: CounterView, now: datetime) -> PauseClock | None:
    """Return how a pause stands to its limit; None without a pause, or where its reason has none."""
    if counter.state is not CounterState.PAUSED or counter.pause_until is None:
        return None
    left_s = (counter.pause_until - now).total_seconds()
    if left_s > 0:
        return PauseClock(-int(-left_s // MINUTE_S), over=False)
    return PauseClock(int(-left_s // MINUTE_S), over=True)


def pause_line(hall: Hall, counter: CounterView, now: datetime) -> Words:
    """Return the minutes left or over, which a narrow bar must not cut off, then reason and since when."""
    if counter.state is not CounterState.PAUSED or counter.since is None:
        return NOTHING
    since = clock(counter.since, hall.zone)
    line = desk_texts.SINCE.fill(reason=hall.pause_reason(counter.reason).name, since=since)
    said = _of_clock(pause_clock(counter, now), texts.LEFT, texts.OVER, texts.AT_LIMIT)
    return said.fill(line=line) if said is not None else line


def pause_sign(counter: CounterView, now: datetime) -> Words:
    """Return the same in the few words of a sign."""
    said = _of_clock(pause_clock(counter, now), texts.PAUSED_LEFT, texts.PAUSED_OVER, texts.PAUSED_AT_LIMIT)
    return said or desk_texts.ON_PAUSE


def _of_clock(clock: PauseClock | None, left: Words, over: Words, at_limit: Words) -> Words | None:
    if clock is None:
        return None
    if clock.over and not clock.minutes:
        return at_limit
    return (over if clock.over else left).fill(minutes=clock.minutes, line="{line}")
