"""Keeps the kiosk ready for the time when the database is away, and brings in what it gave meanwhile."""

import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from kiosk.journal_watch import JournalWatch
from kiosk.merging import Merging
from kiosk.numbers import Numbers
from kiosk.own_line import OwnLine
from kiosk.runners import Runners
from kiosk.stage import Stage
from kiosk.suggesting.bringing_in import BringingIn
from shared.domain.hall import Hall
from shared.domain.ids import QueueId
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway
from shared.domain.view import HallView

LOOK_S = 20.0

log = logging.getLogger(__name__)


class Standby:
    """Reserves numbers ahead, remembers the hall, and tells staff how the local journal is doing."""

    def __init__(self, stage: Stage, numbers: Numbers, runners: Runners, seconds: Callable[[], float]) -> None:
        self._stage, self._numbers, self._runners, self._seconds = stage, numbers, runners, seconds
        self._merging = Merging(numbers, runners, self._came_astray)
        self._notes = BringingIn(numbers, runners)
        self._own_line = OwnLine(stage, numbers, runners)
        self._watch = JournalWatch(numbers)
        self._looked_at = seconds()
        self._renewing = False

    def tick(self) -> None:
        self._own_line.tick()
        if self._seconds() >= self._looked_at + LOOK_S:
            self.look()

    def look(self) -> None:
        """Renew what the kiosk holds ready; at once when the hall was set up anew, or the database is lost or back."""
        self._looked_at = self._seconds()
        state = self._stage.state
        if state.hall is None or state.view is None:
            return
        hall, view = state.hall, state.view
        if state.link.away:
            self._runners.local.run(lambda: self._stand_alone(hall, view), self._own_seen)
        elif not self._renewing:
            self._renewing = True
            self._runners.database.run(lambda: self._renew(hall, view), self._renewed)

    def _renew(self, hall: Hall, view: HallView) -> frozenset[QueueId]:
        """Called off the GUI thread; raises DatabaseAway."""
        numbers = self._numbers
        numbers.reserve(hall)
        self._remember(hall, view)
        numbers.forget(hall)
        self._watch.look()
        return numbers.own_queues()

    def _stand_alone(self, hall: Hall, view: HallView) -> frozenset[QueueId]:
        """Called off the GUI thread."""
        # What was seen last is newer than what was remembered: a kiosk that dies now would contradict itself.
        self._remember(hall, view)
        self._numbers.forget(hall)
        return self._numbers.own_queues()

    def _remember(self, hall: Hall, view: HallView) -> None:
        self._numbers.journal.memory.keep(hall, view, self._numbers.desk.now() - datetime.now(UTC))

    def _renewed(self, outcome: Outcome[frozenset[QueueId]]) -> None:
        self._renewing = False
        self._own_seen(outcome)
        if isinstance(outcome, Ok):
            self._merging.look()
            self._notes.look()

    def _own_seen(self, outcome: Outcome[frozenset[QueueId]]) -> None:
        match outcome:
            case Ok(queues):
                self._stage.change(own_queues=queues)
            case Err(DatabaseAway()):
                return
            case Err(error):
                log.error("The kiosk could not get ready for the time without the database.", exc_info=error)

    def _came_astray(self, numbers: Sequence[str]) -> None:
        log.error("%s", self._watch.came_astray(numbers))
        # Away once more? The next look tells it.
        self._runners.database.run(self._watch.look, lambda _: None)
