"""How each queue stands: who waits, how long it takes, and the sentence that explains it to people who wait."""

from dataclasses import dataclass
from datetime import datetime

from counter_terminal.handset import texts
from shared.domain.alert import AlertKind
from shared.domain.hall import Hall, Queue
from shared.domain.ids import QueueId
from shared.domain.line_wait import counters_at_work, line_wait, load_of
from shared.domain.opening import opening_of
from shared.domain.place_words import all_of, kinds_of, one_of
from shared.domain.ticket import WaitRange
from shared.domain.view import CounterState, HallView
from shared.domain.wait_hours import over_hours
from shared.domain.wait_words import NONE_OPEN, told_in_minutes
from shared.domain.words import NOTHING, Words

LONG_FROM_MIN = 30
"""A wait that may take so long is marked, where the hall has no rule of its own."""


@dataclass(frozen=True, slots=True)
class Outlook:
    queue: Queue
    people: int
    wait: WaitRange | None
    """For somebody who comes now; None while no counter is open for it."""
    total: int
    """Counters that are there for it."""
    open: int
    paused: int
    alerted: bool
    """Whether staff were alerted that somebody in it waits too long."""
    kind: Words
    """What serves it: window, room …"""
    kinds: Words
    """The same where there are several: windows."""
    rule_min: int


def outlook_of(hall: Hall, view: HallView, queue_id: QueueId, now: datetime) -> Outlook:
    """Return how a queue stands now, its wait by the clock: breaks of the hall count."""
    queue, load, counters = hall.queue(queue_id), load_of(view), hall.counters_of(queue_id)
    people = view.waiting.get(queue_id, 0)
    work = line_wait(hall, queue_id, people, load, view.times)
    overlong_s = hall.rules.overlong_wait_s
    return Outlook(
        queue,
        people,
        None if work is None else over_hours(work, opening_of(hall), now),
        len(counters),
        len(counters_at_work(hall, queue_id, load)),
        sum(view.counter(counter.id).state is CounterState.PAUSED for counter in counters),
        any(a.kind is AlertKind.OVERLONG_WAIT and a.place == queue.letter for a in view.alerts),
        one_of(kinds_of(counters)),
        all_of(kinds_of(counters)),
        LONG_FROM_MIN if overlong_s is None else overlong_s // 60,
    )


def is_long(outlook: Outlook) -> bool:
    """Tell whether people who wait should hear a reason: it takes long, or nobody calls them."""
    if not outlook.people:
        return False
    return outlook.alerted or outlook.wait is None or outlook.wait.high >= outlook.rule_min


def wait_words(outlook: Outlook) -> Words:
    """Return the wait in short, or why no minutes are told."""
    if outlook.wait is None:
        return NONE_OPEN.fill(kind=outlook.kind)
    if not outlook.people:
        return texts.AT_ONCE
    told = told_in_minutes(outlook.wait)
    return texts.UNTOLD if told is None else told.words()


def sentence(outlook: Outlook) -> Words:
    """Return how long people wait and why, as a guide can read it out."""
    told = told_in_minutes(outlook.wait)
    filled = {
        "queue": outlook.queue.name,
        "people": outlook.people,
        "total": outlook.total,
        "open": outlook.open,
        "paused": outlook.paused,
        "kind": outlook.kind,
        "kinds": outlook.kinds,
        "wait": NOTHING if told is None else texts.TAKES.fill(wait=told.within),
    }
    return _pattern(outlook).fill(**filled)


def _pattern(outlook: Outlook) -> Words:
    if not outlook.open and not outlook.people:
        return texts.NONE_OPEN_NOR_WAITING
    if not outlook.open:
        return texts.ALL_PAUSED if outlook.paused == outlook.total > 0 else texts.NONE_OPEN
    if not outlook.people:
        return texts.NOBODY_WAITS
    if outlook.paused:
        return texts.SOME_PAUSED
    return texts.ALL_OPEN if outlook.open == outlook.total else texts.SOME_OPEN
