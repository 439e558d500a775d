"""What finding a service asks of the hall."""

from shared.db.store import Store
from shared.db.taken import most_taken
from shared.domain.ids import ServiceId


class FindingDesk:
    """Takes its time, and may raise DatabaseAway."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def most_taken_today(self, most: int) -> tuple[ServiceId, ...]:
        store = self._store
        return store.read(lambda connection: most_taken(connection, store.hall_id, store.today(connection), most))
