"""The citizen's rating at this counter: opened by finishing, given once on the pad, or left unanswered in time.

Clerks learn that it is open, given or unanswered; the level goes from the pad to the hall and nowhere else.
"""

import logging
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from counter_terminal.commands import IN_THE_BACKGROUND, Commands
from counter_terminal.rating_open import OpenUntil
from counter_terminal.rating_ways import RatingWays
from counter_terminal.state import RatingState
from shared.actions.rating import correct, explain, leave_unanswered, rate
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.events import MoveUndone, RatingGiven, RatingUnanswered, Recorded, TicketCalled
from shared.domain.hall import Role
from shared.domain.ids import CommandId, VisitId
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import Problem, Refused
from shared.domain.rating_times import LEAST_OPEN
from shared.domain.view import CounterView, OpenRating

log = logging.getLogger(__name__)

LATEST = 4
"""Visits whose citizens may still be saying why."""


class RatingPad(Protocol):
    """Neither call may block."""

    def start_rating(self) -> None:
        """Ask the citizen to rate. A pad whose own key has just begun a rating leaves it at that."""

    def cancel_rating(self) -> None:
        """Note that the rating is over without a score."""


class RatingDesk:
    def __init__(self, store: Store, commands: Commands, pad: RatingPad, number: int) -> None:
        """`number` is the counter's, for the journal and the log."""
        self._store, self._commands, self._pad = store, commands, pad
        self.number = number
        self.on_lost: Callable[[str], None] = lambda _: None
        """Told why a rating could not be stored."""
        self.on_level: Callable[[OpenRating, int], None] = lambda _, __: None
        """Told each level that counts, wherever the citizen gave it; for the citizen's own screen alone."""
        self.screen_taken: Callable[[VisitId], bool] = lambda _: False
        """Tells whether a citizen other than that of a visit still has the screen."""
        self._open: OpenUntil | None = None
        self._extra = timedelta()
        self._settled: VisitId | None = None
        self._early_score: int | None = None
        self._storing = 0
        """How many levels are on their way to the hall; what explains them must come after them."""
        self._given: deque[tuple[VisitId, Actor]] = deque(maxlen=LATEST)
        """Which counter's pad gave the level of the latest visits."""
        self._later: list[Callable[[], None]] = []
        self.ways = RatingWays()
        """By which ways a citizen can rate here."""
        self.finishing = False
        """True from the finish until its rating opens: a quick citizen's score is kept for it."""
        self.state = RatingState.NONE

    @property
    def asked(self) -> OpenUntil | None:
        """The rating that takes a level now."""
        return None if self._open is None or self._open.rating.visit_id == self._settled else self._open

    def finish_failed(self) -> None:
        """Expect no rating: nothing was finished, whatever the pad has begun by its own key."""
        self.finishing, self._early_score = False, None
        if self._open is None:
            self._pad.cancel_rating()

    def follow(self, counter: CounterView, recorded: Iterable[Recorded], extra: timedelta, now: datetime) -> None:
        """Take in a new picture of the counter; `extra` is added to the hall's own rating window."""
        self._extra = extra
        for entry in recorded:
            self._hear(entry, counter)
        if counter.rating is None:
            self._let_go()
            self.state = RatingState.NONE if self.state is RatingState.OPEN else self.state
            return
        self.tick(counter, now)

    def tick(self, counter: CounterView, now: datetime) -> None:
        """Close the rating when its time is over, or the next citizen sits here, who must not rate for the last one."""
        self._go_over(counter, now)
        asked = self.asked
        if asked is None:
            return
        self.ways.look(now)
        if self.screen_taken(asked.rating.visit_id):
            self._open = asked = asked.unseen(now)
        if now >= asked.closes_at:
            self._give_up(asked, counter, now)

    def score(self, level: int, counter: CounterView, now: datetime, *, by_pad: bool = True) -> None:
        """Store a level given on the pad or the screen; the first one counts, and none when no rating is open."""
        if self._open is None and self.finishing:
            self._early_score = self._early_score or level
            return
        asked = self.asked
        if asked is None or now >= asked.closes_at:
            log.info("counter %s: a rating key was pressed while no rating was open; ignored", self.number)
            return
        visit_id, by = asked.rating.visit_id, self._by(counter)
        self._settled = visit_id
        self._given.append((visit_id, by))
        self._send_level(partial(rate, self._store, by, visit_id, level))
        if not by_pad:
            self._pad.cancel_rating()
        self.on_level(asked.rating, level)

    def correct(self, visit_id: VisitId, level: int, counter: CounterView, now: datetime) -> None:
        """Store another level in the place of the one that was given, once that one itself is stored."""
        by = dict(self._given).get(visit_id, self._by(counter))
        work = partial(correct, self._store, by, visit_id, level, now)
        self._later.append(lambda: self._send_level(work))
        self._send_later()

    def explain(self, visit_id: VisitId, codes: Sequence[int], comment: str, counter: CounterView) -> None:
        """Store why a citizen gave the level of a visit, once the level itself is stored.

        It comes from where the level came from, though the clerk may have gone on to another counter meanwhile.
        """
        by = dict(self._given).get(visit_id, self._by(counter))
        work = partial(explain, self._store, by, visit_id, codes, comment)
        self._later.append(lambda: self._commands.send(work, self._stored, IN_THE_BACKGROUND))
        self._send_later()

    def _hear(self, entry: Recorded, counter: CounterView) -> None:
        match entry.event:
            case RatingGiven(visit_id, counter.counter_id) if self._is_asked_now(visit_id):
                self.state = RatingState.RATED
            case RatingUnanswered(visit_id, counter.counter_id) if self._is_asked_now(visit_id):
                self.state = RatingState.UNANSWERED
            case MoveUndone(counter_id=counter.counter_id, visit_id=visit_id) if visit_id is not None:
                # It may be finished again, and is asked for anew then.
                if visit_id == self._settled:
                    self._settled = None
            case TicketCalled(counter_id=counter.counter_id):
                self.state = RatingState.OPEN if self.state is RatingState.OPEN else RatingState.NONE

    def _is_asked_now(self, visit_id: VisitId) -> bool:
        """Tell whether a rating is not one that made room for the next."""
        return self._open is None or self._open.rating.visit_id == visit_id

    def _go_over(self, counter: CounterView, now: datetime) -> None:
        """Ask for the hall's open rating, but not before the one asked for here has had its least time."""
        rating, before = counter.rating, self._open
        another_waits = rating is not None and before is not None and rating.visit_id != before.rating.visit_id
        if before is not None:
            served = counter.ticket is not None and counter.ticket.serving
            self._open = before = before.beside(now, next_here=served or another_waits)
        if rating is None or (before is not None and not another_waits):
            return
        if before is not None and before.rating.visit_id != self._settled:
            if now < before.closes_at:
                self.state = RatingState.OPEN
                return
            self._pad.cancel_rating()
        self._opened(counter, rating, now, waited=before is not None)

    def _let_go(self) -> None:
        """Stop asking for a rating that is over; one that is over by another's hand is still asked for on the pad."""
        if self.asked is not None:
            self._pad.cancel_rating()
        self._open = None

    def _opened(self, counter: CounterView, rating: OpenRating, now: datetime, *, waited: bool) -> None:
        """Ask for a rating; one that `waited` for another has its least time from now on."""
        closes_at = rating.until + self._extra
        self._open = OpenUntil(rating, now, max(closes_at, now + LEAST_OPEN) if waited else closes_at)
        self.state = RatingState.OPEN
        self.ways.opened(now)
        early, self.finishing, self._early_score = self._early_score, False, None
        if now >= closes_at and not waited:
            return
        self._pad.start_rating()
        if early is not None:
            self.score(early, counter, now)

    def _give_up(self, asked: OpenUntil, counter: CounterView, now: datetime) -> None:
        self._settled = asked.rating.visit_id
        self._pad.cancel_rating()
        why = self.ways.why_none(now)
        work = partial(leave_unanswered, self._store, self._by(counter), asked.rating.visit_id, why=why)
        self._commands.send(work, self._stored, IN_THE_BACKGROUND)

    def _send_level(self, work: Callable[[CommandId], None]) -> None:
        self._storing += 1
        self._commands.send(work, self._scored, IN_THE_BACKGROUND)

    def _scored(self, outcome: Outcome[None]) -> None:
        self._storing -= 1
        self._stored(outcome)
        self._send_later()

    def _send_later(self) -> None:
        while self._later and not self._storing:
            self._later.pop(0)()

    def _by(self, counter: CounterView) -> Actor:
        return Actor(Role.PAD, f"pad {self.number}", counter.counter_id)

    def _stored(self, outcome: Outcome[None]) -> None:
        match outcome:
            case Ok():
                return
            case Err(Refused() as refused):
                log.info("counter %s: %s", self.number, refused)
            case Err(Problem() as problem):
                self._lost(str(problem))
            case Err(error):
                # Only its kind: its text may repeat what the citizen chose and wrote.
                self._lost(type(error).__name__)

    def _lost(self, why: str) -> None:
        log.error("counter %s: a rating could not be stored: %s", self.number, why)
        self.on_lost(why)
