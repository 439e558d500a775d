"""What citizens gave and said: read by the duty manager alone, and kept for as long as the hall's rule says."""

import pytest

from shared.actions import rating
from shared.actions.rating_report import forget_old_comments, ratings_of
from shared.db.journal import read_events
from shared.domain.actor import Actor
from shared.domain.events import CommentsForgotten
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from tests.shared.actions.clocked import SOMEBODY, Clocked, clocked
from tests.shared.actions.test_rating import served

MANAGER = Actor(Role.MANAGER, "manager")


def say(hall: Clocked, level: int, codes: tuple[int, ...], comment: str) -> None:
    store = hall.running.store
    pad, visit_id = served(hall)
    rating.rate(store, pad, visit_id, level, new_command())
    rating.explain(store, pad, visit_id, codes, comment, new_command())


def told(hall: Clocked) -> list[tuple[str, int | None, tuple[int, ...], str]]:
    day = hall.running.store.read(hall.running.store.today)
    return [(one.number, one.level, one.reasons, one.comment) for one in ratings_of(hall.running.store, MANAGER, day)]


def test_the_manager_reads_levels_reasons_and_words_in_their_order(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        say(hall, 2, (214, 207), " 等太久\n没人说明 ")
        served(hall)
        assert told(hall) == [("A001", 2, (207, 214), "等太久\n没人说明"), ("A002", None, (), "")]
        hall.later(days=1)
        assert told(hall) == []


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.MANAGER])
def test_nobody_else_reads_them(ready_sqlite_url: str, role: Role) -> None:
    with clocked(ready_sqlite_url) as hall, pytest.raises(Refused, match="Only the duty manager"):
        ratings_of(hall.running.store, Actor(role, "somebody"), hall.now.date())


def test_words_are_forgotten_after_the_halls_days_and_the_rest_stays(ready_url: str) -> None:
    with clocked(ready_url, suggestions_kept_days=30) as hall:
        store, day = hall.running.store, hall.now.date()
        say(hall, 1, (115,), "态度差")
        say(hall, 5, (510,), "")
        hall.later(days=30, minutes=-5)
        assert forget_old_comments(store, SOMEBODY) == 0
        hall.later(minutes=5)
        assert forget_old_comments(store, SOMEBODY) == 1
        assert forget_old_comments(store, SOMEBODY) == 0
        found = [(one.level, one.reasons, one.comment) for one in ratings_of(store, MANAGER, day)]
        assert found == [(1, (115,), ""), (5, (510,), "")]
        news = store.read(lambda c: list(read_events(c, store.hall_id, 0)))
        assert [each.event for each in news if isinstance(each.event, CommentsForgotten)] == [CommentsForgotten(1)]
