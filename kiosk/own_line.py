"""Who waits with numbers that this kiosk gave while the database is away, so that every page tells the same."""

import logging

from kiosk.numbers import Numbers
from kiosk.runners import Runners
from kiosk.stage import Stage
from shared.domain.ids import QueueId
from shared.domain.outcome import Err, Ok, Outcome

log = logging.getLogger(__name__)


class OwnLine:
    """Counts anew whenever another page is shown, since each may be that of one more number."""

    def __init__(self, stage: Stage, numbers: Numbers, runners: Runners) -> None:
        self._stage, self._numbers, self._runners = stage, numbers, runners
        self._counted_at: object = None

    def tick(self) -> None:
        state = self._stage.state
        here = (state.place, state.visit, state.link)
        if state.link.away and here != self._counted_at:
            self._counted_at = here
            # What was handed over is written down in the same order, on the same line.
            self._runners.local.run(self._numbers.in_line_here, self._counted)

    def _counted(self, outcome: Outcome[dict[QueueId, int]]) -> None:
        match outcome:
            case Ok(waiting):
                self._stage.change(own_waiting=waiting)
            case Err(error):
                log.error("Who waits with a number of this kiosk's own could not be counted.", exc_info=error)
