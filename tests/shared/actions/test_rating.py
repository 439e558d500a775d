"""Why a citizen rated so: said once, soon, from the pad, and kept out of the journal."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from shared.actions import rating
from shared.db.journal import read_events
from shared.db.queue_tables import rating as ratings
from shared.domain.actor import Actor
from shared.domain.events import RatingExplained
from shared.domain.hall import Role
from shared.domain.ids import VisitId, new_command
from shared.domain.problem import Refused
from shared.domain.rating_times import EXPLAINED_WITHIN
from tests.shared.actions.clocked import Clocked, clocked


def served(hall: Clocked) -> tuple[Actor, VisitId]:
    """Serve somebody at counter 1; return the counter's pad and the visit whose rating is open."""
    hall.take("A")
    clerk = hall.running.clerk(1)
    hall.serve_all(clerk)
    open_rating = hall.view().counter(hall.running.counter(1).id).rating
    assert open_rating is not None
    return Actor(Role.PAD, "pad 1", clerk.counter_id), open_rating.visit_id


def test_a_level_is_explained_once_and_the_words_stay_with_the_rating(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store = hall.running.store
        pad, visit_id = served(hall)
        with pytest.raises(Refused, match="nothing can be added"):
            rating.explain(store, pad, visit_id, (214,), "", new_command())
        rating.rate(store, pad, visit_id, 2, new_command())
        command = new_command()
        for _ in range(2):
            rating.explain(store, pad, visit_id, (214, 207), " 等太久 ", command)
        with store.reading() as connection:
            row = connection.execute(select(ratings).where(ratings.c.visit_id == visit_id)).one()
        assert (row.reasons, row.reasons_of, row.comment) == ([207, 214], "national-40", "等太久")
        news = store.read(lambda c: read_events(c, store.hall_id, 0))
        said = [each.event for each in news if isinstance(each.event, RatingExplained)]
        assert said == [RatingExplained(visit_id, hall.running.counter(1).id, (207, 214), commented=True)]
        with pytest.raises(Refused, match="nothing can be added"):
            rating.explain(store, pad, visit_id, (208,), "", new_command())


def test_nobody_but_the_pad_of_the_counter_explains_and_only_in_time(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store = hall.running.store
        pad, visit_id = served(hall)
        rating.rate(store, pad, visit_id, 5, new_command())
        elsewhere = replace(pad, counter_id=hall.running.counter(2).id)
        for by, why in ((hall.running.clerk(1), "Only the citizen"), (elsewhere, "nothing can be added")):
            with pytest.raises(Refused, match=why):
                rating.explain(store, by, visit_id, (510,), "", new_command())
        with pytest.raises(Refused, match="no reason 209"):
            rating.explain(store, pad, visit_id, (209,), "", new_command())
        hall.later(seconds=(EXPLAINED_WITHIN + timedelta(seconds=1)).total_seconds())
        with pytest.raises(Refused, match="nothing can be added"):
            rating.explain(store, pad, visit_id, (510,), "", new_command())


def test_what_is_left_unanswered_has_no_reason(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store = hall.running.store
        pad, visit_id = served(hall)
        rating.leave_unanswered(store, pad, visit_id, new_command())
        with pytest.raises(Refused, match="nothing can be added"):
            rating.explain(store, pad, visit_id, (115,), "", new_command())
