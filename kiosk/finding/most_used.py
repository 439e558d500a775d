"""What is taken most today comes first on the home page of a hall with many services."""

import logging
from collections.abc import Callable

from kiosk.finding.desk import FindingDesk
from kiosk.finding.place import ChooseMostUsed
from kiosk.flow import Flow
from kiosk.stage import Stage
from kiosk.state import Home
from shared.domain.ids import ServiceId
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway
from shared.press import Answers

log = logging.getLogger(__name__)

MANY = 8
"""A hall with no more services shows them all at a glance."""

MOST, LEAST = 6, 5
"""Services shown; fewer than the least would leave most of the page empty, and are not worth a tab."""

EVERY_S = 60


class MostUsed(Flow):
    """Asks once a minute; what changed is shown to the next citizen, never under somebody's finger."""

    def __init__(self, stage: Stage, desk: FindingDesk, jobs: Jobs, seconds: Callable[[], float]) -> None:
        self._stage, self._desk, self._jobs, self._seconds = stage, desk, jobs, seconds
        self._due_at = seconds()
        self._latest: tuple[ServiceId, ...] = ()

    def answers(self) -> Answers:
        return {ChooseMostUsed: lambda _: self._choose()}

    def tick(self) -> None:
        hall = self._stage.state.hall
        if self._stage.at_rest:
            self._stage.change(most_used=self._latest)
        if hall is None or len(hall.services) <= MANY or self._seconds() < self._due_at or self._stage.state.link.away:
            return
        self._due_at = self._seconds() + EVERY_S
        self._jobs.run(lambda: self._desk.most_taken_today(MOST), self._told)

    def _told(self, outcome: Outcome[tuple[ServiceId, ...]]) -> None:
        match outcome:
            case Ok(services):
                self._latest = services if len(services) >= LEAST else ()
            case Err(DatabaseAway()):
                pass
            case Err(error):
                log.error("What is taken most today could not be read.", exc_info=error)

    def _choose(self) -> None:
        if isinstance(self._stage.place, Home):
            self._stage.go(Home())
