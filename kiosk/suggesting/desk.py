"""What the suggestion box asks of the hall."""

from kiosk.desk import Desk
from shared.actions.suggestions import send_suggestion
from shared.domain.ids import CommandId
from shared.domain.suggestion import Draft


class SuggestionDesk:
    """Takes its time, and may raise DatabaseAway."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def send(self, draft: Draft, command: CommandId) -> str:
        """Return the number for the citizen. Raises Refused when the hall does not take it."""
        return send_suggestion(self._desk.store, self._desk.by, draft, command)
