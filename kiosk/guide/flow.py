"""Calling a guide from any page, once."""

import logging
from collections.abc import Callable
from dataclasses import replace

from kiosk.coming_back import still_offered
from kiosk.deciding.place import anew
from kiosk.flow import Flow
from kiosk.guide.desk import GuideDesk
from kiosk.guide.place import Call, CallGuide, GuideCalled
from kiosk.stage import Stage
from kiosk.state import AtService, PrintFault
from shared.domain.hall import Hall
from shared.domain.ids import CommandId, new_command
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway
from shared.press import Answers

log = logging.getLogger(__name__)


class Guiding(Flow):
    """`leave` undoes what nobody will hold of the page left; the citizen comes back to it as if just opened.

    A number whose slip did not come out is kept meanwhile; `left_at` is called when nobody comes back to it.
    """

    def __init__(
        self,
        stage: Stage,
        desk: GuideDesk,
        jobs: Jobs,
        leave: Callable[[], None],
        left_at: Callable[[PrintFault], None],
    ) -> None:
        self._stage, self._desk, self._jobs, self._leave_page, self._left_at = stage, desk, jobs, leave, left_at
        self._command: CommandId | None = None

    def answers(self) -> Answers:
        return {CallGuide: lambda _: self._call()}

    def leave(self) -> None:
        match self._stage.place:
            case GuideCalled(came_from=PrintFault() as place):
                self._left_at(place)

    def hall_seen(self, hall: Hall) -> None:
        """Lead back to no service that the hall has dropped."""
        if isinstance(place := self._stage.place, GuideCalled):
            self._stage.change(place=replace(place, came_from=still_offered(place.came_from, hall)))

    def _call(self) -> None:
        place, view = self._stage.place, self._stage.state.view
        if place.busy or not place.can_leave or isinstance(place, GuideCalled):
            return
        if not isinstance(place, PrintFault):
            self._leave_page()
        called = view is not None and self._desk.is_called(view)
        came_from = anew(place) if isinstance(place, AtService) else place
        self._stage.go(GuideCalled(came_from, Call.HEARD if called else Call.ON_ITS_WAY, before=called))
        if not called:
            command = self._command = new_command()
            self._jobs.run(lambda: self._desk.call_guide(command), lambda outcome: self._heard(command, outcome))

    def _heard(self, command: CommandId, outcome: Outcome[None]) -> None:
        match outcome:
            case Ok():
                call = Call.HEARD
            case Err(DatabaseAway()):
                call = Call.NOT_HEARD
            case Err(error):
                log.error("A guide could not be called.", exc_info=error)
                call = Call.NOT_HEARD
        place = self._stage.place
        if isinstance(place, GuideCalled) and place.call is Call.ON_ITS_WAY and command == self._command:
            self._stage.go(replace(place, call=call))
