"""Slips of the finger: a level is corrected within a minute by the citizen alone, and a double tap is one touch."""

import pytest

from counter_terminal.rating_screen import texts
from counter_terminal.rating_screen.progress import REASONS_FOR
from counter_terminal.rating_screen.state import RatingPage
from shared.domain.rating_times import CORRECTED_WITHIN
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.rating_screen.seated import Seated


@pytest.fixture
def seated(desk: Bench) -> Seated:
    return Seated(desk)


def test_a_slip_of_the_finger_is_corrected(seated: Seated) -> None:
    seated.serve()
    seated.level(1)
    assert seated.state.may_correct
    seated.reason(110)
    clerk_sees = seated.desk.state
    seated.again()
    assert (seated.on(RatingPage.LEVELS), seated.state.title, seated.state.left) == (
        True,
        texts.AGAIN_TITLE,
        texts.KEPT_LEFT,
    )
    seated.level(5)
    assert (seated.levels, seated.corrected) == ([1], [5])
    assert (seated.on(RatingPage.REASONS), seated.state.says_something) == (True, False)
    assert seated.desk.state == clerk_sees
    seated.reason(510)
    seated.done()
    assert seated.explained == [(510,)]


def test_who_goes_back_and_touches_the_same_level_or_nothing_keeps_level_and_reasons(seated: Seated) -> None:
    seated.serve()
    seated.level(2)
    seated.reason(213)
    for _ in range(2):
        seated.again()
        seated.level(2)
    seated.again()
    seated.desk.time_passes(REASONS_FOR.total_seconds())
    assert (seated.levels, seated.corrected, seated.explained) == ([2], [], [(213,)])
    assert seated.on(RatingPage.THANKS)


def test_a_level_is_chosen_again_for_a_minute_and_no_longer(seated: Seated) -> None:
    seated.serve()
    seated.level(2)
    seated.desk.time_passes(40)
    seated.again()
    seated.desk.time_passes(CORRECTED_WITHIN.total_seconds() - 40)
    assert (seated.on(RatingPage.REASONS), seated.state.may_correct) == (True, False)
    seated.again()
    assert seated.on(RatingPage.REASONS)
    seated.level(5)
    assert seated.corrected == []


def test_a_level_is_corrected_after_it_was_stored_although_the_database_was_away(
    seated: Seated, monkeypatch: pytest.MonkeyPatch
) -> None:
    seated.serve()
    with seated.desk.away(monkeypatch):
        seated.looks()
        seated.mind.level_pressed(1)
        seated.looks()
        seated.mind.again_pressed()
        seated.looks()
        seated.mind.level_pressed(4)
        seated.looks()
        seated.mind.reason_pressed(410)
        seated.mind.done_pressed()
        seated.desk.jobs.drain()
    seated.desk.clock.pass_by(90)
    seated.desk.retry()
    assert (seated.levels, seated.corrected, seated.explained) == ([1], [4], [(410,)])


def test_a_double_tap_chooses_no_reason_and_leaves_a_chosen_one_chosen(seated: Seated) -> None:
    seated.serve()
    seated.looks()
    seated.mind.level_pressed(1)
    seated.desk.clock.pass_by(0.6)
    seated.mind.reason_pressed(113)
    assert chosen(seated) == []
    seated.reason(113)
    seated.desk.clock.pass_by(0.2)
    seated.mind.reason_pressed(113)
    assert chosen(seated) == [113]
    seated.reason(113)
    assert chosen(seated) == []


def chosen(seated: Seated) -> list[int]:
    return [chip.code for chip in seated.state.reasons if chip.chosen]


def test_who_keeps_the_first_level_is_led_back_to_its_reasons(seated: Seated) -> None:
    seated.serve()
    seated.level(1)
    seated.reason(110)
    seated.again()
    seated.looks()
    seated.mind.keep_pressed()
    assert (seated.on(RatingPage.REASONS), seated.levels, seated.corrected) == (True, [1], [])
    seated.done()
    assert seated.explained == [(110,)]


def test_nothing_is_kept_by_a_press_while_nothing_is_chosen_again(seated: Seated) -> None:
    seated.serve()
    seated.looks()
    seated.mind.keep_pressed()
    assert seated.on(RatingPage.LEVELS)
    assert seated.levels == []
