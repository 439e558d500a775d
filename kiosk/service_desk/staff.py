"""Puts the way to the service page together: the PIN, then the page."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from kiosk.flow import Flow
from kiosk.service_desk.flow import Reprint, ServiceDesk, Surroundings
from kiosk.service_desk.pin_entry import PinEntry, PinOf
from kiosk.service_desk.technician import Technician
from kiosk.stage import Stage
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Outcome
from shared.domain.problem import DatabaseAway

StaffFlows = Callable[[Stage, Callable[[], None]], Sequence[Flow]]
"""Makes the flows that are not for citizens, for a stage and the presenter's way to undo what was left half done."""

log = logging.getLogger(__name__)


def nobody(_stage: Stage, _leave: Callable[[], None]) -> Sequence[Flow]:
    """Return no flows: a kiosk without a service page."""
    return ()


@dataclass(frozen=True, slots=True)
class Staff:
    """`jobs` carry the PIN and the orders, `journal` the entries: a database that is away holds up no technician."""

    technician: Technician
    pin: PinOf
    surroundings: Surroundings
    jobs: Jobs
    journal: Jobs
    seconds: Callable[[], float]
    reprint: Reprint | None = None

    def flows(self, stage: Stage, leave: Callable[[], None]) -> Sequence[Flow]:
        desk = ServiceDesk(stage, self.technician, self.surroundings, self.jobs, self.seconds, self.reprint)
        entry = PinEntry(stage, self.pin, self.jobs, self.seconds, leave=leave, entered=self._entered, opened=desk.open)
        return (entry, desk)

    def _entered(self, wrong: int) -> None:
        """Keep an entry in the log and in the hall's journal; while the database is away the log must do."""
        said = f"A wrong PIN was entered, {wrong} in a row." if wrong else "The service page was opened with the PIN."
        log.info("%s", said)
        self.journal.run(partial(self.technician.entered, wrong), partial(_kept, said))


def _kept(said: str, outcome: Outcome[None]) -> None:
    match outcome:
        case Err(DatabaseAway() as error):
            log.warning("%s It could not be journaled: %s", said, error)
        case Err(error):
            log.error("%s It could not be journaled.", said, exc_info=error)
