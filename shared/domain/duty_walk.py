"""Walking through a day's journal to see what each clerk's day came to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from shared.domain.duty_times import DutyTimes, late_s, left_early_s, open_s
from shared.domain.events import (
    CameBack,
    Event,
    MoveUndone,
    RatingUnanswered,
    Recorded,
    ShiftBegan,
    ShiftEnded,
    StandInBegan,
    VisitFinished,
    VisitStarted,
)
from shared.domain.fold import fold
from shared.domain.hall import Hall
from shared.domain.ids import ClerkId, CounterId, QueueId
from shared.domain.last_move import Move
from shared.domain.no_rating import NoRating
from shared.domain.opening import OpenRange
from shared.domain.skills import served_at
from shared.domain.view import CounterState, CounterView, HallView


@dataclass
class _Tally:
    """What is counted of one clerk on the way; times in seconds."""

    first_in: datetime
    came_to_stand_in: bool = False
    """Whether the first sign-in of the day was in a colleague's place, at whatever hour that was wanted."""
    last_out: datetime | None = None
    on_duty: float = 0
    stood_in: float = 0
    covered: float = 0
    there: float = 0
    """Of the hall's hours: on duty, or a colleague in their place."""
    pause: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    idle: float = 0
    walking: float = 0
    started: int = 0
    finished: int = 0
    not_asked: int = 0


class DutyWalk:
    """One day of a hall, event after event."""

    def __init__(self, hall: Hall, ranges: tuple[OpenRange, ...], view: HallView, begins: datetime) -> None:
        """`view` is the hall when the day begins, with those who are on duty already; `ranges` are its hours."""
        self._hall, self._ranges, self._view, self._at = hall, ranges, view, begins
        self._tallies: dict[ClerkId, _Tally] = {}
        self._served: dict[tuple[CounterId, ClerkId], tuple[QueueId, ...]] = {}
        for counter in view.counters.values():
            self._come(counter.clerk_id, begins)

    def walk(self, events: Iterable[Recorded], ends: datetime) -> dict[ClerkId, DutyTimes]:
        """Return what the day came to for each clerk who was on duty, up to its end or to now."""
        for recorded in events:
            self._pass(recorded.at)
            self._note(recorded.event, recorded.at)
            self._view = fold(self._view, recorded)
        self._pass(max(self._at, ends))
        return {clerk_id: self._told(clerk_id, tally, self._at) for clerk_id, tally in self._tallies.items()}

    def _pass(self, until: datetime) -> None:
        """Count the time since the last event, in which nothing changed."""
        seconds = (until - self._at).total_seconds()
        if not seconds:
            return
        opened = open_s(self._ranges, self._at, until)
        waited_in = {queue_id for queue_id, people in self._view.waiting.items() if people > 0}
        there: set[ClerkId] = set()
        for counter in self._view.counters.values():
            if counter.state is not CounterState.CLOSED and counter.clerk_id is not None:
                there |= self._count(counter, counter.clerk_id, seconds, waited_in)
        for clerk_id in there:
            self._tallies[clerk_id].there += opened
        self._at = until

    def _count(self, counter: CounterView, clerk_id: ClerkId, seconds: float, waited_in: set[QueueId]) -> set[ClerkId]:
        """Count some time at one counter; return who was there then, in person or by a stand-in."""
        tally, own = self._tallies[clerk_id], counter.stands_for
        tally.on_duty += seconds
        if counter.state is CounterState.PAUSED:
            tally.pause[counter.reason] += seconds
        elif counter.ticket is None and self._somebody_waits(counter, clerk_id, waited_in):
            tally.idle += seconds
        if own is None:
            return {clerk_id}
        tally.stood_in += seconds
        self._come(own, self._at)  # whose own shift may have been another day's
        self._tallies[own].covered += seconds
        return {clerk_id, own}

    def _somebody_waits(self, counter: CounterView, clerk_id: ClerkId, waited_in: set[QueueId]) -> bool:
        key = counter.counter_id, clerk_id
        if (served := self._served.get(key)) is None:
            served = self._served[key] = served_at(self._hall, *key)
        return not waited_in.isdisjoint(served)

    def _note(self, event: Event, at: datetime) -> None:
        """Note what an event tells, with the hall as it was before."""
        match event:
            case ShiftBegan() | StandInBegan() | CameBack():
                self._leave(self._view.counter(event.counter_id), at)
                self._come(event.clerk_id, at, stands_in=isinstance(event, StandInBegan))
            case ShiftEnded():
                self._leave(self._view.counter(event.counter_id), at)
            case VisitStarted():
                self._started(self._view.counter(event.counter_id), at)
            case VisitFinished(clerk_id=clerk_id) if clerk_id in self._tallies:
                self._tallies[clerk_id].finished += 1
            case RatingUnanswered(why=why) if why is not NoRating.NOT_ANSWERED:
                self._not_asked(self._view.counter(event.counter_id))
            case MoveUndone():
                self._taken_back(event)
            case _:
                return

    def _taken_back(self, event: MoveUndone) -> None:
        """Count what a clerk took back as if it had not been."""
        tally = self._tallies.get(event.clerk_id)
        if tally is None:
            return
        if event.move is Move.FINISH:
            tally.finished -= 1
        elif event.move is Move.START and (ticket := self._view.counter(event.counter_id).ticket) is not None:
            assert ticket.started_at is not None
            tally.started -= 1
            tally.walking -= (ticket.started_at - ticket.called_at).total_seconds()

    def _not_asked(self, counter: CounterView) -> None:
        if counter.rating is not None and counter.rating.clerk_id in self._tallies:
            self._tallies[counter.rating.clerk_id].not_asked += 1

    def _started(self, counter: CounterView, at: datetime) -> None:
        if counter.ticket is None or counter.clerk_id is None:
            return
        tally = self._tallies[counter.clerk_id]
        tally.walking += (at - counter.ticket.called_at).total_seconds()
        tally.started += 1

    def _come(self, clerk_id: ClerkId | None, at: datetime, *, stands_in: bool = False) -> None:
        if clerk_id is not None:
            self._tallies.setdefault(clerk_id, _Tally(at, stands_in)).last_out = None

    def _leave(self, counter: CounterView, at: datetime) -> None:
        """Note that a clerk leaves a counter, and with one who stood in the colleague's place there is given up."""
        for clerk_id in (counter.clerk_id, counter.stands_for):
            if clerk_id in self._tallies and not self._elsewhere(clerk_id, counter):
                self._tallies[clerk_id].last_out = at

    def _elsewhere(self, clerk_id: ClerkId, left: CounterView) -> bool:
        others = (c for c in self._view.counters.values() if c.counter_id != left.counter_id)
        return any(clerk_id in (other.clerk_id, other.stands_for) for other in others)

    def _told(self, clerk_id: ClerkId, tally: _Tally, ends: datetime) -> DutyTimes:
        covered_now = any(c.stands_for == clerk_id for c in self._view.counters.values())
        out = None if covered_now else tally.last_out
        late = 0 if tally.came_to_stand_in else late_s(tally.first_in, self._ranges)
        early_out = None if out is None else left_early_s(out, self._ranges)
        should_be_there = open_s(self._ranges, tally.first_in, out or ends)
        return DutyTimes(
            clerk_id=clerk_id,
            first_in=tally.first_in,
            last_out=out,
            late_s=max(0, late),
            early_s=max(0, -late),
            left_early_s=None if early_out is None else max(0, early_out),
            stayed_s=None if early_out is None else max(0, -early_out),
            absent_s=max(0, round(should_be_there - tally.there)),
            on_duty_s=round(tally.on_duty),
            stood_in_s=round(tally.stood_in),
            covered_s=round(tally.covered),
            pause_s={reason: round(seconds) for reason, seconds in sorted(tally.pause.items())},
            idle_s=round(tally.idle),
            walking_s=round(tally.walking),
            started=tally.started,
            finished=tally.finished,
            not_asked=tally.not_asked,
        )
