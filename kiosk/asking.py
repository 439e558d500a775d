"""Asking the hall for a citizen who waits: at once a "no" while it is known to be away, and soon one when it hangs."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from kiosk.stage import Stage
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Outcome
from shared.domain.problem import DatabaseAway

PATIENCE_S = 8.0
"""Longer than the hall ever takes while it is well, and as long as somebody waits before a page that can't be left."""

T = TypeVar("T")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    then: Callable[[Outcome[Any]], None]
    until: float


class Asking:
    """Jobs for errands that can do nothing without the hall.

    What comes after the patience has ended is dropped: whoever asks again does so with the same command, or finds out
    what was done.
    """

    def __init__(self, stage: Stage, jobs: Jobs, seconds: Callable[[], float]) -> None:
        self._stage, self._jobs, self._seconds = stage, jobs, seconds
        self._waiting: list[_Question] = []

    def run(self, work: Callable[[], T], then: Callable[[Outcome[T]], None]) -> None:
        if self._stage.state.link.away:
            then(Err(DatabaseAway("The database is away.")))
            return
        question = _Question(then, self._seconds() + PATIENCE_S)
        self._waiting.append(question)
        self._jobs.run(work, lambda outcome: self._answered(question, outcome))

    def tick(self) -> None:
        """Wait no longer for a hall that does not answer; called about once a second."""
        for question in [waiting for waiting in self._waiting if self._seconds() >= waiting.until]:
            self._waiting.remove(question)
            question.then(Err(DatabaseAway(f"The database has not answered for {PATIENCE_S:g} s.")))

    def _answered(self, question: _Question, outcome: Outcome[Any]) -> None:
        if question in self._waiting:
            self._waiting.remove(question)
            question.then(outcome)
        else:
            log.info("The hall answered too late; nobody waited any more.")
