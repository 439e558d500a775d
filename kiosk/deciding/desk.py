"""What the hall is asked before a number is taken."""

from shared.db.samples import content_of
from shared.db.store import Store


class DecidingDesk:
    """Takes its time, and may raise DatabaseAway."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def sample(self, name: str) -> bytes | None:
        """Return a picture's file; None when the hall has none of this name."""
        return self._store.read(lambda connection: content_of(connection, self._store.hall_id, name))
