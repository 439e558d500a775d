"""Why a citizen rated so: said once, soon, from the pad, and kept out of the journal."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from shared.actions import rating, serving
from shared.actions.taking_back import undo_last
from shared.db.journal import read_events
from shared.db.queue_tables import rating as ratings
from shared.domain.actor import Actor
from shared.domain.events import RatingCorrected, RatingExplained, RatingGiven
from shared.domain.hall import Role
from shared.domain.ids import VisitId, new_command
from shared.domain.problem import Refused
from shared.domain.rating_times import EXPLAINED_WITHIN, LEAST_OPEN
from tests.shared.actions.clocked import Clocked, clocked


def served(hall: Clocked) -> tuple[Actor, VisitId]:
    """Serve somebody at counter 1; return the counter's pad and the visit whose rating is open."""
    hall.take("A")
    return served_next(hall)


def served_next(hall: Clocked) -> tuple[Actor, VisitId]:
    """Serve who waits, in no time."""
    clerk = hall.running.clerk(1)
    hall.running.call(clerk)
    serving.start(hall.running.store, clerk, new_command())
    serving.finish(hall.running.store, clerk, new_command())
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


@pytest.mark.parametrize(
    ("pressed_s", "comes_s", "taken"),
    [(5, 5, True), (60, 60, True), (61, 61, False), (59, 300, True), (59, 901, False)],
)
def test_a_slip_of_the_finger_is_corrected_within_a_minute_and_the_journal_keeps_both(
    ready_url: str, pressed_s: float, comes_s: float, taken: bool
) -> None:
    with clocked(ready_url) as hall:
        store = hall.running.store
        pad, visit_id = served(hall)
        rating.rate(store, pad, visit_id, 1, new_command())
        pressed_at = store.now() + timedelta(seconds=pressed_s)
        hall.later(seconds=comes_s)
        if not taken:
            with pytest.raises(Refused, match="not open"):
                rating.correct(store, pad, visit_id, 5, pressed_at, new_command())
            assert levels(hall) == {visit_id: 1}
            return
        rating.correct(store, pad, visit_id, 5, pressed_at, new_command())
        assert levels(hall) == {visit_id: 5}
        news = store.read(lambda c: read_events(c, store.hall_id, 0))
        kept = [each.event for each in news if isinstance(each.event, RatingGiven | RatingCorrected)]
        where = hall.running.counter(1).id
        assert kept == [RatingGiven(visit_id, where, 1), RatingCorrected(visit_id, where, 5)]


def test_nobody_but_the_citizen_at_the_counter_corrects_a_level_and_only_before_it_is_explained(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, now = hall.running.store, hall.running.store.now()
        pad, visit_id = served(hall)
        with pytest.raises(Refused, match="not open"):
            rating.correct(store, pad, visit_id, 5, now, new_command())
        rating.rate(store, pad, visit_id, 2, new_command())
        elsewhere = replace(pad, counter_id=hall.running.counter(2).id)
        for by, level, why in (
            (hall.running.clerk(1), 5, "Only the citizen"),
            (elsewhere, 5, "not open"),
            (pad, 6, "no rating level 6"),
        ):
            with pytest.raises(Refused, match=why):
                rating.correct(store, by, visit_id, level, now, new_command())
        rating.explain(store, pad, visit_id, (207,), "", new_command())
        with pytest.raises(Refused, match="not open"):
            rating.correct(store, pad, visit_id, 5, now, new_command())
        assert levels(hall) == {visit_id: 2}


@pytest.mark.parametrize(
    ("open_s", "late_s", "taken"),
    [
        (5, 0, True),
        (LEAST_OPEN.total_seconds() - 1, 300, True),
        (LEAST_OPEN.total_seconds() + 10, 0, True),
        (5, EXPLAINED_WITHIN.total_seconds(), False),
    ],
)
def test_a_level_counts_although_the_clerk_was_done_with_the_next_one_too(
    ready_url: str, open_s: float, late_s: float, taken: bool
) -> None:
    with clocked(ready_url) as hall:
        store = hall.running.store
        hall.take("AA")
        pad, first = served_next(hall)
        hall.later(seconds=open_s)
        _, second = served_next(hall)
        hall.later(seconds=late_s)
        if not taken:
            with pytest.raises(Refused, match="not open"):
                rating.rate(store, pad, first, 1, new_command())
            return
        rating.rate(store, pad, first, 1, new_command())
        rating.rate(store, pad, second, 5, new_command())
        with pytest.raises(Refused, match="not open"):
            rating.rate(store, pad, first, 5, new_command())
        assert levels(hall) == {first: 1, second: 5}


def test_a_rating_that_was_left_unanswered_in_its_time_takes_no_level(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store = hall.running.store
        pad, first = served(hall)
        rating.leave_unanswered(store, pad, first, new_command())
        served(hall)
        with pytest.raises(Refused, match="not open"):
            rating.rate(store, pad, first, 1, new_command())
        assert first not in levels(hall)


def test_a_level_on_its_way_while_the_finish_is_taken_back_counts_or_is_refused(ready_url: str) -> None:
    """Whichever is heard first: the visit goes on and is asked for anew, or is rated and stays finished."""
    with clocked(ready_url) as hall:
        store, clerk = hall.running.store, hall.running.clerk(1)
        pad, visit_id = served(hall)
        undo_last(store, clerk, new_command())
        with pytest.raises(Refused, match="not open"):
            rating.rate(store, pad, visit_id, 1, new_command())
        with pytest.raises(Refused, match="nothing can be added"):
            rating.explain(store, pad, visit_id, (115,), "", new_command())
        assert levels(hall) == {}
        serving.finish(store, clerk, new_command())
        rating.rate(store, pad, visit_id, 2, new_command())
        with pytest.raises(Refused, match="has been rated"):
            undo_last(store, clerk, new_command())
        assert levels(hall) == {visit_id: 2}


def levels(hall: Clocked) -> dict[VisitId, int]:
    wanted = select(ratings.c.visit_id, ratings.c.level).where(ratings.c.level.is_not(None))
    return hall.running.store.read(lambda c: {VisitId(visit_id): level for visit_id, level in c.execute(wanted)})
