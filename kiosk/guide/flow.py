"""Calling a guide from any page, once."""

import logging
from collections.abc import Callable
from dataclasses import replace

from kiosk.deciding.place import anew
from kiosk.flow import Answers, Flow
from kiosk.guide.desk import GuideDesk
from kiosk.guide.place import Call, CallGuide, GuideCalled
from kiosk.stage import Stage
from kiosk.state import AtService
from shared.domain.ids import new_command
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway

log = logging.getLogger(__name__)


class Guiding(Flow):
    """`leave` undoes what nobody will hold of the page left; the citizen comes back to it as if just opened."""

    def __init__(self, stage: Stage, desk: GuideDesk, jobs: Jobs, leave: Callable[[], None]) -> None:
        self._stage, self._desk, self._jobs, self._leave = stage, desk, jobs, leave

    def answers(self) -> Answers:
        return {CallGuide: lambda _: self._call()}

    def _call(self) -> None:
        place, view = self._stage.place, self._stage.state.view
        if place.busy or not place.can_leave or isinstance(place, GuideCalled):
            return
        self._leave()
        called = view is not None and self._desk.is_called(view)
        came_from = anew(place) if isinstance(place, AtService) else place
        here = GuideCalled(came_from, Call.HEARD if called else Call.ON_ITS_WAY, before=called)
        self._stage.go(here)
        if not called:
            command = new_command()
            self._jobs.run(lambda: self._desk.call_guide(command), lambda outcome: self._heard(here, outcome))

    def _heard(self, here: GuideCalled, outcome: Outcome[None]) -> None:
        match outcome:
            case Ok():
                call = Call.HEARD
            case Err(DatabaseAway()):
                call = Call.NOT_HEARD
            case Err(error):
                log.error("A guide could not be called.", exc_info=error)
                call = Call.NOT_HEARD
        if self._stage.place is here:
            self._stage.go(replace(here, call=call))
