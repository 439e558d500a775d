"""What citizens gave and said, for the duty manager alone; and how long the hall keeps their words."""

from datetime import date, timedelta

from shared.db import rating_reads, ratings
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.events import CommentsForgotten
from shared.domain.hall import Role
from shared.domain.problem import Refused
from shared.domain.rating_figures import RatedVisit


def ratings_of(store: Store, by: Actor, day: date) -> tuple[RatedVisit, ...]:
    """Return the visits whose rating was asked for on a day, with levels, reasons and words.

    Raises:
        Refused: the actor may not read them; clerks see only whether they were rated.
    """
    if by.role is not Role.MANAGER:
        raise Refused(refusals.NOT_FOR_YOU)
    return store.read(lambda connection: tuple(rating_reads.rated_on(connection, store.hall_id, day, store.zone)))


def forget_old_comments(store: Store, by: Actor) -> int:
    """Delete words about visits that are older than the hall keeps what citizens write; levels and reasons stay.

    Return how many.
    """

    def decide(change: Change) -> int:
        kept_for = timedelta(days=change.hall.rules.suggestions_kept_days)
        old = ratings.old_comments(change.connection, change.hall_id, change.now - kept_for)
        if old:
            ratings.forget_comments(change, old)
            change.record(CommentsForgotten(len(old)))
        return len(old)

    def any_left() -> bool:
        before = store.now() - timedelta(days=store.hall().rules.suggestions_kept_days)
        return bool(store.read(lambda connection: ratings.old_comments(connection, store.hall_id, before)))

    forgotten = 0
    while any_left() and (some := store.change(by, None, int, decide)):
        forgotten += some
    return forgotten
