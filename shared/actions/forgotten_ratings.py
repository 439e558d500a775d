"""Closing ratings that nobody closes: their terminal was switched off before their time was over."""

from datetime import timedelta

from shared.actions.rating import close_unanswered
from shared.db import forgotten_ratings
from shared.db.change import Change
from shared.db.store import Store
from shared.domain.actor import Actor

FORGOTTEN_AFTER = timedelta(minutes=10)
"""Beyond the hall's window: a terminal that runs closes its own, and may have a longer one by its settings."""


def close_forgotten_ratings(store: Store, by: Actor) -> None:
    """Close, as unanswered, what has been open for longer than any citizen stands at a pad."""
    before = store.now() - FORGOTTEN_AFTER
    if store.read(lambda connection: forgotten_ratings.open_since(connection, store.hall_id, before)):
        store.change(by, None, None, _close)


def _close(change: Change) -> None:
    found = forgotten_ratings.open_since(change.connection, change.hall_id, change.now - FORGOTTEN_AFTER)
    for visit_id, counter_id in found:
        close_unanswered(change, visit_id, counter_id)
