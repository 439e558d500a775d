"""Skills and reasons to pause come with the catalogue, and go out with it again."""

from dataclasses import replace
from datetime import timedelta

from shared.actions.duty import pause
from shared.actions.set_up import import_catalogue
from shared.catalogue.of_hall import catalogue_of
from shared.domain.ids import new_command
from shared.domain.pause_words import LOCKED, USUAL_REASONS, PauseReason
from shared.domain.words import Words
from tests.shared.actions.clocked import clocked
from tests.shared.actions.on_duty import clerk_of, counter_view, only_serving, signs_in

TEA = PauseReason("tea", Words("喝茶", "Tea"), 600)


def test_without_reasons_of_its_own_a_hall_has_the_usual_ones(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        assert hall.running.hall.pause_reasons == USUAL_REASONS
        assert catalogue_of(hall.running.hall).pause_reasons == ()
        assert hall.running.hall.pause_reason("locked") is LOCKED
        assert hall.running.hall.pause_reason("tea").name == Words("tea", "tea")


def test_a_halls_own_reasons_take_their_place(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        told = replace(catalogue_of(hall.running.hall), pause_reasons=(TEA,))
        import_catalogue(ready_url, told, lambda: hall.now).close()
        known = hall.running.store.hall()
        assert (known.pause_reasons, catalogue_of(known).pause_reasons) == ((TEA,), (TEA,))
        pause(hall.running.store, signs_in(hall, 1).actor, "tea", new_command())
        assert counter_view(hall).pause_until == hall.now + timedelta(minutes=10)


def test_skills_go_out_as_they_came_in(ready_url: str) -> None:
    with clocked(ready_url, "ABC") as hall:
        only_serving(hall, 1, "C", "A")
        clerk, known = clerk_of(hall, 1), hall.running.store.hall()
        assert [known.queue(queue_id).letter for queue_id in clerk.skills or ()] == ["C", "A"]
        assert [entry.skills for entry in catalogue_of(known).clerks[:2]] == [("C", "A"), None]
