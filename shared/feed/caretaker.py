"""Seeing to what happens by itself in a hall: held tickets that come back, missed ones that are over, ended days."""

import logging
import threading
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta

from shared.actions.forgotten_ratings import close_forgotten_ratings
from shared.actions.keeping_time import anything_due, forget_old_answers, keep_time
from shared.actions.overlong import see_to_overlong_waits
from shared.actions.overlong_pauses import see_to_overlong_pauses
from shared.actions.rating_report import forget_old_comments
from shared.actions.suggestions import forget_old_suggestions
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.hall_time import Steadiness
from shared.domain.problem import Problem

LOOK_EVERY_S = 1.0
WAITS_EVERY = timedelta(seconds=30)
"""By the hall's time; an overlong wait or pause, or a forgotten rating, is one of many minutes."""

log = logging.getLogger(__name__)


class Caretaker:
    """A thread that sees to what is due; every kiosk and counter has one, and the first to look does it.

    Once a day it forgets old answers, suggestions and words about visits besides. While the clock has just jumped it
    does nothing: of a clock set wrong nobody should lose a place.
    """

    def __init__(
        self,
        store: Store,
        by: Actor,
        look_every_s: float = LOOK_EVERY_S,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store, self._by, self._look_every_s = store, by, look_every_s
        self._clock = Steadiness(seconds)
        self._forgot_on: date | None = None
        self._waits_seen_at: datetime | None = None
        self._hindered = False
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="caretaker", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """End the thread; returns at once, or within seconds while the database is away."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(5)

    def _run(self) -> None:
        while not self._stopped.wait(self._look_every_s):
            try:
                self._look()
                self._tell("")
            except Problem as problem:
                # The follower tells people that the database is away; here it only waits for the next look.
                self._tell(str(problem))
            except Exception:  # the thread's border: the hall goes on without what happens by itself
                log.exception("looking after the hall failed")

    def _tell(self, problem: str) -> None:
        """Log when nothing can be looked after, and when it can again; once each, however often it is tried."""
        if problem and not self._hindered:
            log.info("nothing could be looked after: %s", problem)
        elif self._hindered and not problem:
            log.info("the hall is looked after again")
        self._hindered = bool(problem)

    def _look(self) -> None:
        if not self._clock.holds(self._store.now()):
            return
        while anything_due(self._store) and keep_time(self._store, self._by):
            pass
        self._see_to_waits(self._store.now())
        today = self._store.now().astimezone(self._store.zone).date()
        if today != self._forgot_on:
            forget_old_answers(self._store, self._by)
            forget_old_suggestions(self._store, self._by)
            forget_old_comments(self._store, self._by)
            self._forgot_on = today

    def _see_to_waits(self, now: datetime) -> None:
        if self._waits_seen_at is None or abs(now - self._waits_seen_at) >= WAITS_EVERY:
            see_to_overlong_waits(self._store, self._by)
            see_to_overlong_pauses(self._store, self._by)
            close_forgotten_ratings(self._store, self._by)
            self._waits_seen_at = now
