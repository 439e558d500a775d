"""Words of the citizen's own: the citizen sends them, the hall only where it cuts them off; the counter sees none."""

import pytest

from counter_terminal.rating_screen import texts
from counter_terminal.rating_screen.progress import REASONS_FOR, STILL_WRITES, THANKS_FOR, WRITES_BESIDE
from counter_terminal.rating_screen.state import RatingPage
from shared.domain.rating_reasons import COMMENT_MAX
from shared.domain.rating_times import LEAST_OPEN, SAID_WITHIN
from shared.domain.words import Language
from shared.press import Touch
from shared.writing.strokes import ChooseCandidate, DeleteSign, OtherLetters
from shared.writing.texts import NOT_CHOSEN
from shared.writing.written import EMPTY
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.rating_screen.seated import Seated

SECRET = "the clerk shouted"


@pytest.fixture
def seated(desk: Bench) -> Seated:
    return Seated(desk)


@pytest.fixture
def writing(seated: Seated) -> Seated:
    """Who has rated with 2, chosen a reason and written some words, and has not sent them."""
    seated.serve()
    seated.level(2)
    seated.reason(213)
    seated.write(SECRET)
    assert seated.on(RatingPage.WRITING)
    return seated


def writes_for_long(seated: Seated) -> None:
    """Let the least time after the level pass, with a touch at its end."""
    seated.desk.time_passes(LEAST_OPEN.total_seconds())
    seated.mind.key_pressed(Touch())


def knows_nothing(seated: Seated) -> bool:
    """Tell whether the words stand neither on the screen nor in its memory, nor in anything that the clerk sees."""
    clerk = seated.desk
    told = (seated.state, vars(seated.mind), clerk.state, clerk.presenter.facts)
    return not any("shouted" in repr(each) for each in told)


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5])
def test_words_are_stored_with_any_level_and_without_reasons(seated: Seated, level: int) -> None:
    seated.serve()
    seated.level(level)
    seated.write("thank you")
    seated.done()
    assert (seated.levels, seated.explained, seated.comments) == ([level], [()], ["thank you"])
    assert seated.on(RatingPage.THANKS)


def test_reasons_and_words_are_sent_together(writing: Seated) -> None:
    writing.done()
    assert (writing.explained, writing.comments) == ([(213,)], [SECRET])
    assert knows_nothing(writing)


def test_chinese_is_written_by_pinyin(seated: Seated) -> None:
    seated.serve()
    seated.level(5)
    seated.open_keyboard()
    seated.type("nihao")
    assert seated.state.written.offered[0].text == "你好"
    seated.mind.key_pressed(ChooseCandidate(0))
    seated.done()
    assert seated.comments == ["你好"]


def test_letters_for_which_no_word_was_chosen_are_not_sent_as_words(seated: Seated) -> None:
    seated.serve()
    seated.level(5)
    seated.open_keyboard()
    seated.type("nihao")
    for _ in range(2):
        seated.done()
        assert seated.on(RatingPage.WRITING)
        assert seated.state.said == NOT_CHOSEN
        seated.back()
    assert seated.comments == []


def test_who_speaks_english_begins_with_latin_letters(seated: Seated) -> None:
    seated.serve()
    seated.mind.language_pressed()
    seated.level(5)
    seated.open_keyboard()
    assert seated.speaks(Language.EN)
    seated.type("Fine")
    seated.done()
    assert seated.comments == ["Fine"]


def test_nobody_has_to_write(seated: Seated) -> None:
    seated.serve()
    seated.level(4)
    seated.write("")
    assert not seated.state.says_something
    seated.done()
    assert (seated.explained, seated.on(RatingPage.THANKS)) == ([], True)


def test_going_back_keeps_the_words_unseen_and_going_on_shows_them_again(writing: Seated) -> None:
    writing.back()
    assert writing.on(RatingPage.REASONS)
    writing.reason(209)
    writing.write("!")
    assert writing.state.written.text == SECRET + "!"
    writing.back()
    writing.done()
    assert (writing.explained, writing.comments) == ([(209, 213)], [SECRET + "!"])


def test_no_more_is_taken_than_the_hall_takes(seated: Seated) -> None:
    seated.serve()
    seated.level(1)
    seated.write("x" * (COMMENT_MAX + 10))
    seated.done()
    assert seated.comments == ["x" * COMMENT_MAX]


def test_words_that_were_not_sent_end_with_the_time_and_the_reasons_count(writing: Seated) -> None:
    writing.desk.time_passes(REASONS_FOR.total_seconds() - 1)
    assert writing.on(RatingPage.WRITING)
    writing.desk.time_passes(1)
    assert writing.on(RatingPage.THANKS)
    assert (writing.levels, writing.explained, writing.comments) == ([2], [(213,)], [])
    assert knows_nothing(writing)
    writing.desk.time_passes(THANKS_FOR.total_seconds())
    assert writing.on(RatingPage.WELCOME)


@pytest.mark.parametrize("touch", [Touch(), DeleteSign()], ids=["page of candidates", "delete"])
def test_every_touch_of_the_keyboard_gives_more_time(writing: Seated, touch: Touch | DeleteSign) -> None:
    for _ in range(3):
        writing.desk.time_passes(REASONS_FOR.total_seconds() - 1)
        writing.mind.key_pressed(touch)
    assert writing.on(RatingPage.WRITING)


def test_nobody_writes_for_longer_than_the_hall_would_take_it(writing: Seated) -> None:
    for _ in range(int(SAID_WITHIN.total_seconds() // 30) - 1):
        writing.desk.time_passes(30)
        writing.type("a")
    assert writing.on(RatingPage.WRITING)
    assert writing.state.seconds is not None
    assert writing.state.seconds <= 30
    writing.desk.time_passes(30)
    assert writing.on(RatingPage.THANKS)
    assert writing.explained == [(213,)]


def test_calling_the_next_citizen_takes_no_words_away(writing: Seated) -> None:
    writing.desk.primary()
    writing.type("!")
    writing.done()
    assert writing.comments == [SECRET + "!"]


def next_begins(seated: Seated) -> None:
    """Call the next citizen and begin to serve them."""
    seated.desk.primary()
    seated.desk.primary()


def types_on(seated: Seated, seconds: float) -> None:
    """Touch a key every second."""
    for _ in range(int(seconds)):
        assert seated.on(RatingPage.WRITING)
        seated.type("a")
        seated.desk.time_passes(1)


def test_whoever_thinks_while_the_next_is_served_has_time_to_go_on(writing: Seated) -> None:
    writes_for_long(writing)
    next_begins(writing)
    assert writing.state.seconds == STILL_WRITES.total_seconds()
    writing.desk.time_passes(STILL_WRITES.total_seconds() - 1)
    writing.type("!")
    writing.done()
    assert writing.comments == [SECRET + "!"]


def test_the_screen_goes_on_in_the_language_of_whoever_still_writes(writing: Seated) -> None:
    writing.back()
    writing.mind.language_pressed()
    writing.open_keyboard()
    writes_for_long(writing)
    next_begins(writing)
    assert (writing.on(RatingPage.WRITING), writing.speaks(Language.EN)) == (True, True)
    writing.desk.time_passes(STILL_WRITES.total_seconds())
    assert (writing.on(RatingPage.WELCOME), writing.speaks(Language.ZH)) == (True, True)


def test_the_next_citizen_never_finds_what_was_left_standing(writing: Seated) -> None:
    writes_for_long(writing)
    writing.desk.primary()
    writing.desk.time_passes(STILL_WRITES.total_seconds())
    assert writing.on(RatingPage.WRITING)
    writing.desk.primary()
    assert writing.on(RatingPage.WELCOME)
    assert writing.state.number == "A002"
    assert (writing.explained, writing.comments) == ([(213,)], [SECRET]), "what the hall cuts off is kept"
    assert knows_nothing(writing)


def test_whoever_touches_keys_writes_on_beside_the_next_citizen_but_not_for_ever(writing: Seated) -> None:
    next_begins(writing)
    types_on(writing, WRITES_BESIDE.total_seconds())
    assert writing.on(RatingPage.WELCOME)
    assert writing.comments == [SECRET + "a" * int(WRITES_BESIDE.total_seconds())]
    assert knows_nothing(writing)


def test_the_next_citizens_rating_waits_for_whoever_still_writes_but_not_for_long(writing: Seated) -> None:
    next_begins(writing)
    types_on(writing, 30)
    writing.desk.primary()
    types_on(writing, LEAST_OPEN.total_seconds())
    assert writing.on(RatingPage.LEVELS)
    assert writing.state.number == "A002"
    assert writing.comments == [SECRET + "a" * 50]
    assert knows_nothing(writing)
    writing.level(5)
    assert writing.levels == [2, 5]
    writing.open_keyboard()
    assert writing.state.written.text == EMPTY.text


def test_letters_that_wait_are_kept_as_they_were_typed_when_the_hall_cuts_them_off(seated: Seated) -> None:
    seated.serve()
    seated.level(1)
    seated.open_keyboard()
    seated.type("taidu")
    next_begins(seated)
    seated.desk.time_passes(LEAST_OPEN.total_seconds())
    assert (seated.on(RatingPage.WELCOME), seated.comments) == (True, ["taidu"])


def test_no_more_is_kept_of_a_text_that_is_cut_off_than_the_hall_takes(seated: Seated) -> None:
    seated.serve()
    seated.level(1)
    seated.write("x" * COMMENT_MAX)
    seated.mind.key_pressed(OtherLetters())
    seated.type("ni")
    next_begins(seated)
    seated.desk.time_passes(LEAST_OPEN.total_seconds())
    assert seated.comments == ["x" * COMMENT_MAX]


def test_time_that_ran_out_before_the_next_is_served_keeps_no_words(writing: Seated) -> None:
    writing.desk.primary()
    writing.desk.clock.pass_by(REASONS_FOR.total_seconds())
    writing.desk.primary()
    assert (writing.explained, writing.comments) == ([(213,)], [])


def test_the_page_says_what_becomes_of_the_words_and_why_it_ends(writing: Seated) -> None:
    assert writing.state.left == texts.WRITING_LEFT
    writing.back()
    assert writing.state.left == texts.WRITTEN_LEFT
    writing.open_keyboard()
    next_begins(writing)
    assert (writing.state.left, writing.state.seconds) == (texts.NEXT_SENT, LEAST_OPEN.total_seconds())
    writing.back()
    assert writing.state.left == texts.NEXT_SENT


def test_whoever_has_said_nothing_is_told_that_the_page_ends_and_not_that_it_is_sent(seated: Seated) -> None:
    seated.serve()
    seated.level(3)
    assert seated.state.left == texts.REASONS_LEFT
    next_begins(seated)
    assert seated.state.left == texts.NEXT_LEFT


def test_a_double_tap_touches_nothing_on_the_page_that_it_brings(seated: Seated) -> None:
    seated.serve()
    seated.looks()
    seated.mind.level_pressed(2)
    seated.mind.reason_pressed(213)
    assert not seated.state.says_something
    seated.looks()
    seated.mind.write_pressed()
    seated.type("q")
    assert seated.state.written == EMPTY
    seated.looks()
    seated.mind.back_pressed()
    seated.mind.done_pressed()
    assert seated.on(RatingPage.REASONS)


def test_words_are_stored_although_the_database_was_away_for_minutes(
    writing: Seated, monkeypatch: pytest.MonkeyPatch
) -> None:
    with writing.desk.away(monkeypatch):
        writing.looks()
        writing.mind.done_pressed()
        writing.desk.jobs.drain()
        assert writing.on(RatingPage.THANKS)
        writing.desk.time_passes(300)
    writing.desk.retry()
    assert (writing.explained, writing.comments) == ([(213,)], [SECRET])


def test_words_are_stored_although_the_clerk_has_gone_on_to_another_counter(writing: Seated) -> None:
    elsewhere = writing.desk.running.counter(2).id
    writing.desk.sign_out()
    writing.desk.settle()
    writing.desk.presenter.counter_chosen(elsewhere)
    writing.desk.sign_in()
    assert writing.on(RatingPage.WRITING)
    writing.done()
    assert writing.comments == [SECRET]


def test_the_clerk_sees_nothing_of_it_at_any_time(writing: Seated) -> None:
    assert "shouted" not in repr(writing.desk.state)
    writing.done()
    writing.desk.settle()
    assert "shouted" not in repr(writing.desk.states)
    assert "shouted" not in repr(writing.desk.events), "the journal keeps everything for ever"
