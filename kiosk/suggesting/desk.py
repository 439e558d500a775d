"""Where what a citizen wrote goes: to the hall, or into the local journal while that can't be reached."""

from datetime import datetime

from kiosk.numbers import Numbers
from shared.actions.suggestions import send_suggestion
from shared.domain.ids import CommandId
from shared.domain.problem import Refused
from shared.domain.suggestion import Draft, WrittenAway, new_receipt, tidied, why_not_kept


class SuggestionDesk:
    """All but `can_keep` and `now` take their time, and are called off the GUI thread."""

    def __init__(self, numbers: Numbers) -> None:
        self._desk, self._journal = numbers.desk, numbers.journal

    @property
    def can_keep(self) -> bool:
        """Whether the kiosk's own disk can be written."""
        return self._journal.file.safe

    def now(self) -> datetime:
        """Return the hall's time; at once."""
        return self._desk.now()

    def send(self, draft: Draft, command: CommandId) -> str:
        """Return the number for the citizen. Raises Refused when the hall does not take it, or DatabaseAway."""
        return send_suggestion(self._desk.store, self._desk.by, draft, command)

    def keep(self, draft: Draft, command: CommandId) -> str | None:
        """Keep it until the hall can have it, and return the number for the citizen; None when the disk fails.

        Raises:
            Refused: as the hall would.
        """
        tidy, now = tidied(draft), self._desk.now()
        if (refused := why_not_kept(tidy)) is not None:
            raise Refused(refused)
        kept = self._journal.notes.keep(WrittenAway(tidy, command, new_receipt(), now, now.date()))
        return None if kept is None else kept.number
