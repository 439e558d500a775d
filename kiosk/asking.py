"""Asking the hall for a citizen: at once a "no" while it is known to be away, so that nobody waits for nothing."""

from collections.abc import Callable
from typing import TypeVar

from kiosk.stage import Stage
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Outcome
from shared.domain.problem import DatabaseAway

T = TypeVar("T")


class Asking:
    """Jobs for errands that can do nothing without the hall; with it they are the jobs given."""

    def __init__(self, stage: Stage, jobs: Jobs) -> None:
        self._stage, self._jobs = stage, jobs

    def run(self, work: Callable[[], T], then: Callable[[Outcome[T]], None]) -> None:
        if self._stage.state.link.away:
            then(Err(DatabaseAway("The database is away.")))
        else:
            self._jobs.run(work, then)
