"""What the hall is asked for somebody of a class that goes before."""

from shared.actions.asking import people_ahead_of
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.ids import QueueId


class AheadDesk:
    """Takes its time, and may raise DatabaseAway."""

    def __init__(self, store: Store, by: Actor) -> None:
        self._store, self._by = store, by

    def people_ahead(self, queue_id: QueueId, priority: str) -> int:
        """Return how many would be called before a number of a class that is taken now."""
        return people_ahead_of(self._store, self._by, queue_id, priority)
