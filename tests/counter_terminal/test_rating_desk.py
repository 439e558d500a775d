"""A rating: opened by finishing, given once on the pad, or left unanswered in time; never seen by the clerk."""

import logging
from datetime import timedelta

import pytest

from counter_terminal.state import RatingState
from drivers.pad.events import Key, KeyPressed, ScoreGiven
from drivers.state import DeviceState, Health
from shared.domain.events import RatingExplained, RatingGiven, RatingUnanswered
from shared.domain.rating_times import LEAST_OPEN
from shared.domain.words import NOTHING
from tests.counter_terminal.bench import START, Bench


def finish(desk: Bench) -> None:
    for _ in range(3):
        desk.primary()


def levels(desk: Bench) -> list[int]:
    return [event.level for event in desk.events if isinstance(event, RatingGiven)]


def test_finishing_asks_the_citizen_on_the_pad(desk: Bench) -> None:
    finish(desk)
    assert ("start",) in desk.pad.told
    assert desk.rating_is(RatingState.OPEN)


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5])
def test_a_level_is_stored_and_the_clerk_sees_only_that_it_was(desk: Bench, level: int) -> None:
    finish(desk)
    desk.score(level)
    assert levels(desk) == [level]
    assert desk.rating_is(RatingState.RATED)
    assert f"level={level}" not in repr(desk.state)


def test_the_first_key_counts(desk: Bench) -> None:
    finish(desk)
    desk.keys.came(ScoreGiven(1, 2))
    desk.keys.came(ScoreGiven(1, 5))
    desk.settle()
    desk.score(4)
    assert levels(desk) == [2]


def test_a_score_without_an_open_rating_is_ignored_and_logged(desk: Bench, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "counter_terminal"):
        desk.score(5)
    assert levels(desk) == []
    assert "no rating was open" in caplog.text
    assert "5" not in caplog.text


def test_nobody_who_rates_in_time_leaves_it_unanswered(desk: Bench) -> None:
    finish(desk)
    desk.time_passes(59)
    assert desk.rating_is(RatingState.OPEN)
    desk.time_passes(1)
    assert desk.happened(RatingUnanswered) == 1
    assert desk.rating_is(RatingState.UNANSWERED)
    desk.score(5)
    assert levels(desk) == []


def test_a_machine_may_keep_ratings_open_for_another_time(desk: Bench) -> None:
    finish(desk)
    desk.score(5)
    patient = Bench(desk.running, desk.clock, extra=timedelta(seconds=-50))
    patient.sign_in()
    finish(patient)
    patient.time_passes(10)
    assert patient.rating_is(RatingState.UNANSWERED)


def test_a_rating_open_while_the_terminal_restarts_keeps_its_remaining_time(desk: Bench) -> None:
    finish(desk)
    desk.clock.pass_by(40)
    restarted = Bench(desk.running, desk.clock)
    assert ("start",) in restarted.pad.told
    restarted.time_passes(19)
    assert restarted.rating_is(RatingState.OPEN)
    restarted.score(3)
    assert levels(restarted) == [3]


def test_a_rating_that_ran_out_while_the_terminal_was_away_is_left_unanswered(desk: Bench) -> None:
    finish(desk)
    desk.clock.pass_by(300)
    restarted = Bench(desk.running, desk.clock)
    restarted.settle()
    assert restarted.happened(RatingUnanswered) == 1
    assert ("start",) not in restarted.pad.told


def test_the_next_citizen_cannot_rate_for_the_last_one(desk: Bench) -> None:
    finish(desk)
    desk.primary()
    assert desk.rating_is(RatingState.OPEN)
    desk.primary()
    assert desk.happened(RatingUnanswered) == 0, "a clerk in a hurry does not cut the rating short"
    desk.time_passes(LEAST_OPEN.total_seconds())
    assert desk.happened(RatingUnanswered) == 1
    desk.score(5)
    assert levels(desk) == []


def test_the_pads_own_key_finishes_the_visit(desk: Bench) -> None:
    desk.primary()
    desk.primary()
    desk.key(Key.ASK_RATING)
    assert desk.rating_is(RatingState.OPEN)


def test_the_rating_key_before_the_visit_is_refused_and_opens_nothing(desk: Bench) -> None:
    desk.primary()
    desk.key(Key.ASK_RATING)
    assert "还没有开始办理" in desk.state.status.text.zh
    assert desk.pad.told[-1] == ("cancel",)
    assert desk.rating_is(RatingState.NONE)


def test_a_score_quicker_than_the_news_of_the_finish_is_kept_for_it(desk: Bench) -> None:
    desk.primary()
    desk.primary()
    desk.keys.came(KeyPressed(1, Key.ASK_RATING))
    desk.keys.came(ScoreGiven(1, 4))
    desk.settle()
    assert levels(desk) == [4]


def test_the_call_key_starts_a_called_ticket_and_never_finishes_one(desk: Bench) -> None:
    for _ in range(3):
        desk.key(Key.CALL_NEXT)
    assert desk.state.ticket is not None
    assert desk.state.ticket.serving
    assert "请先办结" in desk.state.status.text.zh


def test_the_next_step_is_not_taken_on_what_the_pads_key_is_about_to_bring(desk: Bench) -> None:
    desk.keys.came(KeyPressed(1, Key.CALL_NEXT))
    desk.jobs.drain()  # called, but the feed has not told it yet
    desk.presenter.primary_pressed()
    desk.settle()
    assert desk.state.ticket is not None
    assert not desk.state.ticket.serving


def test_the_pause_key_pauses_and_resumes(desk: Bench) -> None:
    desk.key(Key.PAUSE)
    assert desk.state.paused
    desk.key(Key.PAUSE)
    assert not desk.state.paused


def test_a_key_without_use_here_says_so(desk: Bench) -> None:
    desk.key(Key.PROMPT)
    assert "一米线" in desk.state.status.text.zh


def test_a_clerk_who_is_done_with_the_next_one_at_once_leaves_both_their_time(desk: Bench) -> None:
    finish(desk)
    finish(desk)
    assert desk.rating_is(RatingState.OPEN)
    desk.score(1)
    assert desk.rating_is(RatingState.OPEN), "the next citizen is asked now"
    desk.score(5)
    assert levels(desk) == [1, 5]
    assert [told for told in desk.pad.told if told[0] in ("start", "cancel")] == [("start",), ("start",)]


def test_who_says_nothing_in_the_least_time_makes_room_for_the_next_who_has_as_much(desk: Bench) -> None:
    finish(desk)
    first = desk.rating.asked
    finish(desk)
    still = desk.rating.asked
    assert (first is not None, still is not None) == (True, True)
    assert first is None or still is None or first.rating == still.rating
    desk.time_passes(LEAST_OPEN.total_seconds())
    assert desk.pad.told[-2:] == [("cancel",), ("start",)]
    second = desk.rating.asked
    assert first is not None
    assert second is not None
    assert second.rating.visit_id != first.rating.visit_id
    desk.score(4)
    assert levels(desk) == [4]


def test_who_waited_for_another_to_rate_has_the_least_time_too(desk: Bench) -> None:
    hasty = Bench(desk.running, desk.clock, extra=timedelta(seconds=-35))
    hasty.sign_in()
    finish(hasty)
    finish(hasty)
    hasty.time_passes(LEAST_OPEN.total_seconds())
    hasty.time_passes(LEAST_OPEN.total_seconds() - 1)
    hasty.score(4)
    assert levels(hasty) == [4]


def test_what_explains_a_level_comes_after_it_although_another_level_is_on_its_way(
    desk: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish(desk)
    finish(desk)
    first = desk.rating.asked
    assert first is not None
    with desk.away(monkeypatch):
        desk.keys.came(ScoreGiven(1, 2))
        desk.rating.explain(first.rating.visit_id, (213,), "", desk.presenter.facts.counter)
        desk.jobs.drain()
        desk.presenter.tick()
    desk.keys.came(ScoreGiven(1, 5))
    desk.settle()
    desk.retry()
    assert sorted(levels(desk)) == [2, 5]
    assert desk.happened(RatingExplained) == 1


@pytest.mark.allow_warnings("a rating could not be stored")
def test_neither_clerk_nor_log_reads_words_that_could_not_be_stored(
    desk: Bench, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    finish(desk)
    asked = desk.rating.asked
    assert asked is not None
    desk.score(1)

    def broken(*_: object, **__: object) -> None:
        raise ValueError("cannot store (1, 'the clerk shouted')")

    monkeypatch.setattr(type(desk.running.store), "change", broken)
    desk.rating.explain(asked.rating.visit_id, (), "the clerk shouted", desk.presenter.facts.counter)
    desk.jobs.drain()
    assert "评价" in desk.state.status.text.zh
    assert "shouted" not in caplog.text + repr(desk.state)


@pytest.mark.parametrize(
    ("health", "screen", "shown"),
    [
        (Health.ONLINE, False, RatingState.OPEN),
        (Health.UNKNOWN, False, RatingState.OPEN),
        (Health.OFFLINE, False, RatingState.UNASKED),
        (Health.OFFLINE, True, RatingState.OPEN),
    ],
)
def test_nobody_is_said_to_be_rating_where_there_is_nothing_to_rate_on(
    desk: Bench, health: Health, screen: bool, shown: RatingState
) -> None:
    desk.presenter.change(rating_screen=NOTHING if screen else None)
    desk.presenter.pad_came(DeviceState(health, START, None, ""))
    for _ in range(3):
        desk.primary()
    assert desk.rating_is(shown)
