"""What the kiosk asks of the hall for citizens with an appointment."""

from shared.actions.checking_in import CheckedIn, check_in
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.check_in import Key
from shared.domain.ids import CommandId


class CheckInDesk:
    def __init__(self, store: Store, by: Actor) -> None:
        self._store, self._by = store, by

    def check_in(self, key: Key, command: CommandId) -> CheckedIn:
        """Takes its time. Raises Refused, NotNow among it, and DatabaseAway."""
        return check_in(self._store, self._by, key, command)
