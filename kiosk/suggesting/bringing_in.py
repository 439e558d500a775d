"""What citizens wrote while the database was away goes into it, one at a time between other work."""

import logging

from kiosk.numbers import Numbers
from kiosk.runners import Runners
from shared.domain.ids import CommandId
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway

log = logging.getLogger(__name__)


class BringingIn:
    """Empties the local journal of notes, oldest first; one that fails stays, and does not stop the others."""

    def __init__(self, numbers: Numbers, runners: Runners) -> None:
        self._numbers, self._runners = numbers, runners
        self._at_work, self._tried = False, set[CommandId]()

    def look(self) -> None:
        """Begin, unless it is under way; called when the database may be back."""
        if not self._at_work:
            self._at_work = True
            self._tried.clear()
            self._go_on()

    def _go_on(self) -> None:
        self._runners.database.run(self._bring_in_next, self._done)

    def _bring_in_next(self) -> str | None:
        """Return the number of what came in; None when nothing is left. Called off the GUI thread."""
        notes = self._numbers.journal.notes
        written = next((each for each in notes.to_merge() if each.command not in self._tried), None)
        if written is None:
            return None
        self._tried.add(written.command)
        number = self._numbers.desk.bring_in_note(written)
        notes.forget(written.command)
        return number

    def _done(self, outcome: Outcome[str | None]) -> None:
        match outcome:
            case Ok(None) | Err(DatabaseAway()):
                self._at_work = False
                return
            case Ok(number):
                log.info("Brought in what was written while the database was away: %s.", number)
            case Err(error):
                # Only the kind of error: its text may repeat what the citizen wrote.
                log.error("A suggestion could not be brought in: %s", type(error).__name__)
        self._go_on()
