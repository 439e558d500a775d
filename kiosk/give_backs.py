"""Numbers that nobody holds are given back, even when the database is away just then or the kiosk dies before."""

import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from kiosk.local.entry import Entry
from kiosk.numbers import Numbers
from kiosk.runners import Runners
from shared.domain.ids import CommandId
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.ticket import Issued

Then = Callable[[Outcome[bool]], None]

log = logging.getLogger(__name__)


class GiveBacks:
    """Gives numbers back; what could not be done is in the local journal, and done when `look` is called."""

    def __init__(self, numbers: Numbers, runners: Runners, away: Callable[[], bool]) -> None:
        """`away` tells whether asking the database is in vain."""
        self._numbers, self._runners, self._away = numbers, runners, away
        self._in_hand = set[CommandId]()

    def give_back(self, issued: Issued, reason: str, then: Then = lambda _: None) -> None:
        """Give a number back; `then` hears whether that is written down, or somebody holds the number already."""

        def written(outcome: Outcome[bool]) -> None:
            self._written(outcome)
            if isinstance(outcome, Ok) and not outcome.value:
                log.warning("Number %s is not given back, since somebody has it.", issued.ticket.number)
            then(outcome)

        self._runners.local.run(lambda: self._numbers.return_(issued, reason), written)

    def settle(self, command: CommandId, reason: str) -> None:
        """Undo a request for a number whose answer never came."""
        self._runners.local.run(lambda: self._numbers.settle(command, reason), self._written)

    def look(self) -> None:
        """Do what is still to be done; called when the database may be back."""
        self._runners.local.run(self._numbers.journal.returning, self._found)

    def _written(self, outcome: Outcome[Any]) -> None:
        if isinstance(outcome, Err):
            log.error("A number to be given back could not be written down.", exc_info=outcome.error)
        if not self._away():
            self.look()

    def _found(self, outcome: Outcome[list[Entry]]) -> None:
        match outcome:
            case Ok(entries):
                for entry in entries:
                    self._undo(entry)
            case Err(error):
                log.error("The local journal could not be read.", exc_info=error)

    def _undo(self, entry: Entry) -> None:
        if entry.command not in self._in_hand:
            self._in_hand.add(entry.command)
            self._runners.database.run(lambda: self._numbers.undo(entry), partial(self._done, entry.command))

    def _done(self, command: CommandId, outcome: Outcome[None]) -> None:
        self._in_hand.discard(command)
        match outcome:
            case Ok() | Err(DatabaseAway()):
                return
            case Err(Refused() as error):
                log.info("A number was not given back: %s", error)
            case Err(error):
                log.error("A number was not given back.", exc_info=error)
