"""A rating whose terminal has ended does not stay open."""

from datetime import timedelta

from shared.actions import serving
from shared.actions.forgotten_ratings import FORGOTTEN_AFTER, close_forgotten_ratings
from shared.db import journal
from shared.domain.events import RatingUnanswered
from shared.domain.ids import new_command
from tests.shared.actions.clocked import SOMEBODY, Clocked, clocked


def closed(hall: Clocked) -> int:
    close_forgotten_ratings(hall.running.store, SOMEBODY)
    store = hall.running.store
    news = store.read(lambda c: journal.read_events(c, store.hall_id, 0))
    return sum(isinstance(recorded.event, RatingUnanswered) for recorded in news)


def test_a_rating_that_nobody_closes_is_closed_as_unanswered_and_once(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        hall.running.serve(clerk)
        serving.finish(hall.running.store, clerk, new_command())
        window = timedelta(seconds=hall.running.hall.rules.rating_window_s)
        assert closed(hall) == 0
        hall.later(seconds=(window + FORGOTTEN_AFTER).total_seconds())
        assert closed(hall) == 0, "a terminal that runs may still wait for it"
        hall.later(seconds=1)
        assert [closed(hall), closed(hall)] == [1, 1]
        assert hall.view().counter(hall.running.counter(1).id).rating is None
