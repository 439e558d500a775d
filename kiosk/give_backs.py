"""Numbers that nobody holds are given back, even when the database is away just then."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.desk import Desk
from shared.domain.ids import CommandId, ServiceId, TicketId, new_command
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.words import Language

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A request for a number whose answer was lost; asked again it gives the same number, which then goes back."""

    service_id: ServiceId
    language: Language
    command: CommandId
    cancelling: CommandId


class GiveBacks:
    """Gives numbers back; what could not be done is done when `again` is called."""

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        self._desk, self._jobs = desk, jobs
        self._waiting: list[Callable[[], None]] = []

    def give_back(self, ticket_id: TicketId, reason: str) -> None:
        command = new_command()
        self._do(lambda: self._desk.give_back(ticket_id, reason, command))

    def settle(self, service_id: ServiceId, language: Language, command: CommandId) -> None:
        """Undo a request for a number whose answer never came."""
        request = Unanswered(service_id, language, command, new_command())
        self._do(lambda: self._undo(request))

    def again(self) -> None:
        """Try what is still waiting; called when the database is back."""
        waiting, self._waiting = self._waiting, []
        for work in waiting:
            self._do(work)

    def _do(self, work: Callable[[], None]) -> None:
        self._jobs.run(work, lambda outcome: self._done(work, outcome))

    def _done(self, work: Callable[[], None], outcome: Outcome[None]) -> None:
        match outcome:
            case Ok():
                return
            case Err(DatabaseAway()):
                self._waiting.append(work)
            case Err(Refused() as error):
                log.info("A number was not given back: %s", error)
            case Err(error):
                log.error("A number was not given back.", exc_info=error)

    def _undo(self, request: Unanswered) -> None:
        issued = self._desk.issue(request.service_id, request.language, request.command)
        self._desk.give_back(issued.ticket.id, "the answer was lost and the citizen had left", request.cancelling)
