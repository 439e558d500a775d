"""Asks the hall how many are ahead of a class that goes before, while a service is shown to somebody of it."""

import logging
from collections.abc import Callable

from kiosk.ahead.desk import AheadDesk
from kiosk.ahead.line import ClassLine
from kiosk.flow import Flow
from kiosk.press import ChooseService, GoBack
from kiosk.stage import Stage
from kiosk.state import AtService
from kiosk.wishing.place import ChooseClass
from shared.domain.hall import NORMAL
from shared.domain.ids import QueueId
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway
from shared.press import Answers

EVERY_S = 5
"""A line moves meanwhile."""

log = logging.getLogger(__name__)


class Ahead(Flow):
    """Stands behind the flows that lead to a service, and looks at what they have shown."""

    def __init__(self, stage: Stage, desk: AheadDesk, jobs: Jobs, seconds: Callable[[], float]) -> None:
        self._stage, self._desk, self._jobs, self._seconds = stage, desk, jobs, seconds
        self._asked: tuple[QueueId, str] | None = None
        self._due_at: float | None = None
        """When to ask anew; None while an answer is waited for."""

    def answers(self) -> Answers:
        return dict.fromkeys((ChooseService, ChooseClass, GoBack), lambda _: self._look())

    def tick(self) -> None:
        self._look()

    def _look(self) -> None:
        wanted = self._wanted()
        if wanted is None:
            self._asked = None
            self._stage.change(class_line=None)
        elif wanted != self._asked or (self._due_at is not None and self._seconds() >= self._due_at):
            self._asked, self._due_at = wanted, None
            self._jobs.run(lambda: self._desk.people_ahead(*wanted), lambda outcome: self._told(wanted, outcome))

    def _wanted(self) -> tuple[QueueId, str] | None:
        """Return the queue and the class to be asked of; None where the whole line is ahead, or nobody answers."""
        state, place = self._stage.state, self._stage.place
        if not isinstance(place, AtService) or place.priority == NORMAL or state.hall is None or state.link.away:
            return None
        return (state.hall.service(place.first).queue_id, place.priority) if state.hall.offers(place.first) else None

    def _told(self, wanted: tuple[QueueId, str], outcome: Outcome[int]) -> None:
        if wanted != self._asked:
            return
        self._due_at = self._seconds() + EVERY_S
        match outcome:
            case Ok(people):
                self._stage.change(class_line=ClassLine(*wanted, people))
            case Err(DatabaseAway()):
                pass
            case Err(error):
                log.error("How many are ahead of a class could not be read.", exc_info=error)
