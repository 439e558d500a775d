"""Whatever a clerk does, in whatever order: no rating comes of it, and nothing of the citizen's is taken away."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter_terminal.rating_screen.state import RatingPage
from counter_terminal.state import RatingState
from drivers.pad.events import Key, KeyPressed
from shared.domain.events import RatingCorrected, RatingExplained, RatingGiven, RatingUnanswered
from shared.domain.rating_times import LEAST_OPEN
from shared.press import Touch
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.rating_screen.seated import Seated

Step = Callable[[Bench], object]


def _transfer(desk: Bench) -> None:
    desk.pages.transfer_pressed()
    desk.pages.transfer_to(desk.running.hall.queues[-1].id, "")


def _pressing(key: Key) -> Step:
    return lambda desk: desk.keys.came(KeyPressed(1, key))


STEPS: dict[str, Step] = {
    "next step": lambda desk: desk.presenter.primary_pressed(),
    "recall": lambda desk: desk.presenter.recall_pressed(),
    "no-show": lambda desk: desk.presenter.no_show_pressed(),
    "pause": lambda desk: desk.pages.pause_for("meal"),
    "resume": lambda desk: desk.presenter.resume_pressed(),
    "sign out": lambda desk: desk.sign_out(),
    "sign in": lambda desk: desk.sign_in(),
    "undo": lambda desk: desk.pages.visit.undo_pressed(),
    "transfer": _transfer,
    "a citizen comes": lambda desk: desk.running.issue("A"),
    "two seconds pass": lambda desk: desk.time_passes(2),
    **{f"key {key.value}": _pressing(key) for key in Key},
}


@pytest.fixture
def seated(desk: Bench) -> Seated:
    return Seated(desk)


def do(desk: Bench, names: list[str]) -> None:
    for name in names:
        STEPS[name](desk)
        desk.settle()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(STEPS)), max_size=15))
def test_no_sequence_of_a_clerks_actions_makes_a_rating(desk: Bench, names: list[str]) -> None:
    do(desk, names)
    assert desk.happened(RatingGiven) == desk.happened(RatingCorrected) == desk.happened(RatingExplained) == 0


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(STEPS)), max_size=10))
def test_no_sequence_of_a_clerks_actions_changes_a_rating_that_was_given(desk: Bench, names: list[str]) -> None:
    do(desk, ["sign in", "resume", "a citizen comes"] + ["next step"] * 3)
    desk.score(1)
    given = desk.happened(RatingGiven)
    do(desk, names)
    assert (desk.happened(RatingGiven), desk.happened(RatingCorrected)) == (given, 0)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(STEPS.keys() - {"undo"})), max_size=9))
def test_no_sequence_of_a_clerks_actions_takes_the_least_time_from_a_citizen(desk: Bench, names: list[str]) -> None:
    do(desk, ["sign in", "resume", "a citizen comes"])
    desk.time_passes(300)  # what the sequence before has left open is over
    do(desk, ["next step"] * 3)
    assert desk.rating.asked is not None
    finished = desk.rating.asked.rating.visit_id
    do(desk, names)
    assert desk.rating.asked is not None
    assert desk.rating.asked.rating.visit_id == finished, "it is asked for, and none before it"
    desk.score(1)
    given = [event.visit_id for event in desk.events if isinstance(event, RatingGiven)]
    assert given[-1] == finished


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(STEPS)), max_size=30), st.integers(0, 40))
def test_no_sequence_of_a_clerks_actions_loses_what_a_citizen_is_writing(
    seated: Seated, names: list[str], thinks_s: int
) -> None:
    desk = seated.desk
    do(desk, ["sign in", "resume", "a citizen comes"])
    desk.time_passes(300)
    do(desk, ["next step"] * 3)
    before = len(seated.comments)
    seated.level(1)
    seated.write("he shouted")
    for name in names:
        do(desk, [name])
        seated.mind.key_pressed(Touch())
    do(desk, ["next step"] * 2)
    desk.time_passes(thinks_s)
    if seated.on(RatingPage.WRITING) and seated.state.written.text:
        seated.done()
    assert len(seated.comments) == before + 1
    assert seated.comments[-1] == "he shouted"


@pytest.mark.parametrize("hurry", [["next step"] * 2, ["pause"], ["sign out"], ["key call next"] * 2], ids=str)
def test_a_clerk_in_a_hurry_leaves_the_citizen_the_time_to_rate(desk: Bench, hurry: list[str]) -> None:
    do(desk, ["next step"] * 3)
    do(desk, hurry)
    desk.time_passes(LEAST_OPEN.total_seconds() - 1)
    assert desk.happened(RatingUnanswered) == 0
    desk.score(1)
    assert desk.happened(RatingGiven) == 1
    assert desk.rating_is(RatingState.RATED)
