"""From the tap to a number: the hall's or, when the hall does not answer in time, one of the kiosk's own."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kiosk.give_backs import GiveBacks
from kiosk.numbers import Numbers
from kiosk.runners import Runners
from kiosk.stage import Stage
from kiosk.state import AtService
from kiosk.visit import Visit
from shared.domain.ids import CommandId, ServiceId
from shared.domain.outcome import Err, Outcome
from shared.domain.problem import DatabaseAway
from shared.domain.ticket import Issued

Then = Callable[[Outcome[Issued]], None]


@dataclass(frozen=True, slots=True)
class _Waiting:
    visit: Visit
    then: Then
    until: float


class Issuing:
    """One number a visit. What the hall gives too late goes back, since the citizen has another by then."""

    def __init__(
        self,
        stage: Stage,
        numbers: Numbers,
        runners: Runners,
        give_backs: GiveBacks,
        seconds: Callable[[], float],
        patience_s: float,
    ) -> None:
        self._stage, self._numbers, self._runners, self._give_backs = stage, numbers, runners, give_backs
        self._seconds, self._patience_s = seconds, patience_s
        self._waiting = dict[CommandId, _Waiting]()
        """Whoever leaves and takes again has two on their way, and each must be settled."""
        self._hung: CommandId | None = None
        """What the hall was asked with and has not answered for so long that it counts as away."""

    @property
    def away(self) -> bool:
        """Whether the hall can't be reached, as far as is known."""
        return self._stage.state.link.away or self._hung is not None

    def has_own(self, service_id: ServiceId) -> bool:
        """Tell whether the kiosk can give a number of a service by itself."""
        hall = self._stage.state.hall
        return hall is not None and hall.service(service_id).queue_id in self._stage.state.own_queues

    def begin(self, visit: Visit, then: Then) -> None:
        """Get a number for a visit."""
        if self.away and self.has_own(visit.service_id):
            self._take_own(visit, then)
            return
        self._waiting[visit.command] = _Waiting(visit, then, self._seconds() + self._patience_s)
        self._runners.database.run(lambda: self._numbers.ask(visit), partial(self._answered, visit))

    def tick(self) -> None:
        """Wait no longer for a hall that does not answer, as long as somebody waits for the number."""
        for command, waiting in list(self._waiting.items()):
            late = self._seconds() >= waiting.until and self._still_there(waiting.visit)
            if late and self.has_own(waiting.visit.service_id):
                del self._waiting[command]
                self._hung = command
                self._take_own(waiting.visit, waiting.then)

    def _still_there(self, visit: Visit) -> bool:
        place = self._stage.place
        return isinstance(place, AtService) and place.command == visit.command

    def _answered(self, visit: Visit, outcome: Outcome[Issued]) -> None:
        if self._hung == visit.command:
            self._hung = None
        waiting = self._waiting.pop(visit.command, None)
        if waiting is None:
            self._give_backs.look()
            return
        lost = isinstance(outcome, Err) and isinstance(outcome.error, DatabaseAway)
        if lost and self._still_there(visit) and self.has_own(visit.service_id):
            self._take_own(visit, waiting.then)
        else:
            waiting.then(outcome)

    def _take_own(self, visit: Visit, then: Then) -> None:
        hall, view = self._stage.state.hall, self._stage.state.view
        assert hall is not None
        assert view is not None
        self._runners.local.run(
            lambda: self._numbers.take_own(visit, hall, view), lambda outcome: self._own_taken(visit, then, outcome)
        )

    def _own_taken(self, visit: Visit, then: Then, outcome: Outcome[Issued]) -> None:
        if isinstance(outcome, Err):
            self._give_backs.settle(visit.command, "the answer was lost, and no other number could be given")
        then(outcome)
