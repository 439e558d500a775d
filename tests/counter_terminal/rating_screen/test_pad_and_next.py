"""Screen and pad ask for the same rating, and tell the truth about how long the next citizen leaves for it."""

import pytest

from counter_terminal.rating_screen import texts
from counter_terminal.rating_screen.state import RatingPage
from drivers.pad.events import Key, KeyPressed, ScoreGiven
from shared.domain.rating_reasons import rating_reasons
from shared.domain.rating_times import LAST_NOTICE, LEAST_OPEN
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.rating_screen.seated import Seated


@pytest.fixture
def seated(desk: Bench) -> Seated:
    return Seated(desk)


def test_a_level_given_on_the_pad_is_explained_and_thanked_for_here(seated: Seated) -> None:
    seated.serve()
    seated.desk.keys.came(ScoreGiven(1, 4))
    assert seated.on(RatingPage.REASONS), "at the key, and not when the hall has heard it"
    seated.desk.settle()
    assert [chip.code for chip in seated.state.reasons] == [r.code for r in rating_reasons().of_level(4)]
    seated.reason(410)
    seated.done()
    assert (seated.levels, seated.explained) == ([4], [(410,)])
    assert seated.on(RatingPage.THANKS)


def test_a_level_that_the_pad_was_too_quick_with_reaches_the_screen_too(seated: Seated) -> None:
    seated.desk.primary()
    seated.desk.primary()
    seated.desk.keys.came(KeyPressed(1, Key.ASK_RATING))
    seated.desk.keys.came(ScoreGiven(1, 5))
    seated.desk.settle()
    assert (seated.levels, seated.on(RatingPage.REASONS), seated.state.number) == ([5], True, "")


def test_a_level_given_on_the_screen_closes_the_pad_and_one_on_the_pad_leaves_that_to_it(seated: Seated) -> None:
    seated.serve()
    seated.level(5)
    assert [told for told in seated.desk.pad.told if told[0] != "show"][-2:] == [("start",), ("cancel",)]
    seated.done()
    seated.serve()
    seated.desk.score(5)
    assert seated.desk.pad.told[-1] == ("start",)


def test_the_next_citizens_key_on_the_pad_takes_no_reasons_from_whoever_still_tells_them(seated: Seated) -> None:
    seated.serve()
    seated.level(1)
    seated.reason(110)
    seated.serve()
    seated.desk.score(5)
    assert (seated.levels, seated.on(RatingPage.REASONS)) == ([1, 5], True)
    seated.done()
    assert seated.explained == [(110,)]


def test_the_countdown_says_when_it_really_ends_once_the_next_is_served(seated: Seated) -> None:
    seated.serve()
    seated.desk.time_passes(3)
    seated.desk.primary()
    assert (seated.state.seconds, seated.state.left) == (57, texts.SECONDS_LEFT)
    seated.desk.primary()
    assert (seated.state.seconds, seated.state.left) == (17, texts.NEXT_LEFT)
    seated.desk.time_passes(16)
    assert (seated.on(RatingPage.LEVELS), seated.state.seconds) == (True, 1)
    seated.desk.time_passes(1)
    assert seated.on(RatingPage.WELCOME)


def test_a_rating_that_makes_room_late_is_counted_down_first(seated: Seated) -> None:
    seated.serve()
    seated.desk.time_passes(30)
    seated.serve()
    assert (seated.state.number, seated.state.seconds) == ("A001", LAST_NOTICE.total_seconds())
    seated.desk.time_passes(LAST_NOTICE.total_seconds() - 1)
    seated.level(2)
    assert seated.levels == [2]


def test_the_next_citizen_has_the_least_time_from_when_the_screen_is_free(seated: Seated) -> None:
    for _ in range(2):
        seated.serve()
    seated.level(1)
    seated.desk.primary()
    seated.desk.primary()
    for _ in range(int(LEAST_OPEN.total_seconds())):
        assert seated.on(RatingPage.REASONS)
        seated.desk.time_passes(1)
    assert (seated.on(RatingPage.LEVELS), seated.state.number) == (True, "A002")
    seated.desk.time_passes(LEAST_OPEN.total_seconds() - 1)
    seated.level(4)
    assert seated.levels == [1, 4]


def test_whoever_has_just_rated_has_time_for_the_reasons_whatever_the_clerk_does(seated: Seated) -> None:
    seated.serve()
    seated.level(1)
    seated.desk.primary()
    seated.desk.primary()
    seated.desk.time_passes(LEAST_OPEN.total_seconds() - 1)
    assert seated.on(RatingPage.REASONS)
    seated.reason(110)
    seated.done()
    assert seated.explained == [(110,)]
