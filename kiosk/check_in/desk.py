"""What the kiosk asks of the hall for citizens with an appointment."""

from kiosk.numbers import Numbers
from shared.actions.checking_in import CheckedIn, check_in
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.check_in import Key
from shared.domain.ids import CommandId
from shared.domain.words import Language


class CheckInDesk:
    def __init__(self, store: Store, by: Actor, numbers: Numbers) -> None:
        self._store, self._by, self._numbers = store, by, numbers

    def check_in(self, key: Key, language: Language, command: CommandId) -> CheckedIn:
        """Check in, written down before the hall is asked. Raises Refused, NotNow among it, and DatabaseAway."""
        return self._numbers.check_in(command, language, lambda: check_in(self._store, self._by, key, command))
