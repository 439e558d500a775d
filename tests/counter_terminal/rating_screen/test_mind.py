"""The citizen's screen: the level at once, reasons if the citizen likes, thanks, and nothing the clerk could do."""

from datetime import timedelta

import pytest

from counter_terminal.rating_screen.progress import REASONS_FOR, THANKS_FOR
from counter_terminal.rating_screen.state import RatingPage
from counter_terminal.state import RatingState
from shared.actions import serving
from shared.actions.taking_back import undo_last
from shared.domain.events import RatingUnanswered
from shared.domain.ids import new_command
from shared.domain.rating_times import LEAST_OPEN
from shared.domain.words import Language
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.rating_screen.seated import Seated
from tests.counter_terminal.signing.people import hands_over, pauses


@pytest.fixture
def seated(desk: Bench) -> Seated:
    return Seated(desk)


def test_the_screen_is_the_duty_sign_until_there_is_something_to_rate(seated: Seated) -> None:
    assert seated.on(RatingPage.WELCOME)
    assert (seated.state.clerk_number, seated.state.place.en) == ("001", "Window 1")
    seated.desk.primary()
    assert (seated.state.number, seated.state.title.en) == ("A001", "Please come to this window")
    seated.desk.primary()
    assert seated.state.title.en == "Being served now"


def test_the_duty_sign_names_the_stand_in_and_whom_for(seated: Seated) -> None:
    pauses(seated.desk)
    hands_over(seated.desk, "002")
    assert (seated.state.clerk_name.zh, seated.state.clerk_number) == ("王2 代 王1", "002")
    assert seated.state.clerk_name.en == "Wang 2 for Wang 1"


def test_a_level_is_stored_at_once_and_reasons_when_they_are_sent(seated: Seated) -> None:
    seated.serve()
    assert seated.on(RatingPage.LEVELS)
    assert (seated.state.number, seated.state.seconds) == ("A001", 60)
    seated.level(2)
    assert seated.levels == [2]
    assert [chip.code for chip in seated.state.reasons] == [207, 208, 209, 210, 211, 212, 213, 214]
    assert not seated.state.says_something
    for code in (214, 209, 214):
        seated.reason(code)
    assert [chip.code for chip in seated.state.reasons if chip.chosen] == [209]
    assert seated.explained == []
    seated.done()
    assert seated.explained == [(209,)]
    assert seated.on(RatingPage.THANKS)
    seated.desk.time_passes(THANKS_FOR.total_seconds())
    assert seated.on(RatingPage.WELCOME)


def test_two_fingers_and_double_taps_give_one_level(seated: Seated) -> None:
    seated.serve()
    seated.looks()
    for level in (5, 1, 5):
        seated.mind.level_pressed(level)
    seated.desk.settle()
    assert seated.levels == [5]
    seated.done()
    seated.done()
    assert seated.explained == []


def test_what_was_chosen_is_sent_by_itself_when_the_citizen_walks_away(seated: Seated) -> None:
    seated.serve()
    seated.level(1)
    seated.reason(115)
    seated.desk.time_passes(REASONS_FOR.total_seconds() - 1)
    assert seated.explained == []
    seated.desk.time_passes(1)
    assert seated.explained == [(115,)]
    assert seated.on(RatingPage.THANKS)


def test_nobody_who_rates_in_time_leaves_the_duty_sign(seated: Seated) -> None:
    seated.serve()
    seated.desk.time_passes(60)
    assert seated.on(RatingPage.WELCOME)
    assert seated.desk.happened(RatingUnanswered) == 1
    seated.level(5)
    assert seated.levels == []


def test_a_clerk_who_starts_the_next_at_once_does_not_cut_a_rating_short(seated: Seated) -> None:
    seated.serve()
    seated.desk.primary()
    seated.desk.primary()
    assert seated.on(RatingPage.LEVELS)
    assert seated.state.number == "A001"
    seated.level(1)
    assert seated.levels == [1]


def test_who_rates_after_the_clerk_has_started_with_the_next_may_say_why_and_is_thanked(seated: Seated) -> None:
    seated.serve()
    seated.desk.primary()
    seated.desk.primary()
    seated.level(2)
    seated.desk.time_passes(1)
    assert seated.on(RatingPage.REASONS)
    seated.reason(213)
    seated.done()
    seated.desk.time_passes(THANKS_FOR.total_seconds() - 1)
    assert seated.on(RatingPage.THANKS)
    seated.desk.time_passes(1)
    assert seated.state.number == "A002"
    assert seated.explained == [(213,)]


def test_the_next_citizen_does_not_rate_for_the_last_one(seated: Seated) -> None:
    seated.serve()
    seated.desk.primary()
    seated.desk.primary()
    seated.desk.time_passes(LEAST_OPEN.total_seconds())
    assert seated.on(RatingPage.WELCOME)
    assert seated.state.number == "A002"
    assert seated.desk.happened(RatingUnanswered) == 1


def test_reasons_that_still_stand_when_the_next_is_served_are_sent_and_gone(seated: Seated) -> None:
    seated.serve()
    seated.level(2)
    seated.reason(213)
    seated.desk.primary()
    assert seated.on(RatingPage.REASONS)
    seated.desk.primary()
    seated.desk.time_passes(LEAST_OPEN.total_seconds())
    assert seated.explained == [(213,)]
    assert seated.on(RatingPage.WELCOME)


def test_the_screen_speaks_the_tickets_language_until_the_citizen_asks_for_the_other(seated: Seated) -> None:
    assert seated.speaks(Language.ZH)
    seated.mind.language_pressed()
    assert seated.speaks(Language.EN)
    seated.serve()
    assert seated.speaks(Language.ZH)


def test_reasons_are_stored_although_the_database_was_away_when_the_level_was_given(
    seated: Seated, monkeypatch: pytest.MonkeyPatch
) -> None:
    seated.serve()
    with seated.desk.away(monkeypatch):
        seated.looks()
        seated.mind.level_pressed(1)
        seated.looks()
        seated.mind.reason_pressed(110)
        seated.mind.done_pressed()
        seated.desk.jobs.drain()
        assert seated.levels == []
    seated.desk.retry()
    assert seated.levels == [1]
    assert seated.explained == [(110,)]
    assert seated.desk.rating_is(RatingState.RATED)


def test_a_rating_closes_for_good_after_its_time(seated: Seated) -> None:
    seated.serve()
    seated.level(3)
    seated.desk.time_passes(timedelta(minutes=5).total_seconds())
    seated.reason(307)
    assert seated.explained == []


def test_an_undone_finish_takes_the_question_away_and_finishing_again_asks_anew(seated: Seated) -> None:
    seated.serve()
    seated.desk.pages.visit.undo_pressed()
    seated.desk.settle()
    assert seated.on(RatingPage.WELCOME)
    assert seated.state.title.en == "Being served now"
    seated.desk.primary()
    assert seated.on(RatingPage.LEVELS)
    seated.level(4)
    assert seated.levels == [4]


def test_a_level_that_comes_after_the_undo_is_not_thanked_for_and_asked_for_again(seated: Seated) -> None:
    seated.serve()
    seated.looks()
    seated.desk.pages.visit.undo_pressed()
    seated.mind.level_pressed(1)
    assert seated.on(RatingPage.REASONS)
    seated.desk.settle()
    assert (seated.levels, seated.explained) == ([], [])
    assert seated.on(RatingPage.WELCOME)
    assert seated.state.title.en == "Being served now"
    assert seated.desk.rating_is(RatingState.NONE)
    seated.desk.primary()
    assert seated.on(RatingPage.LEVELS)
    seated.level(4)
    seated.reason(410)
    seated.done()
    assert (seated.levels, seated.explained) == ([4], [(410,)])


def test_a_level_that_comes_before_the_undo_counts_and_the_visit_stays_finished(seated: Seated) -> None:
    seated.serve()
    seated.looks()
    seated.mind.level_pressed(2)
    seated.desk.pages.visit.undo_pressed()
    seated.desk.settle()
    assert seated.levels == [2]
    assert seated.on(RatingPage.REASONS)
    assert seated.desk.rating_is(RatingState.RATED)
    assert seated.desk.state.ticket is None
    seated.reason(213)
    seated.done()
    assert seated.explained == [(213,)]


def test_an_undo_and_the_next_finish_that_are_heard_at_once_ask_anew(seated: Seated) -> None:
    seated.serve()
    desk, clerk = seated.desk, seated.desk.presenter.facts.actor
    assert clerk is not None
    seated.looks()
    undo_last(desk.running.store, clerk, new_command())
    seated.mind.level_pressed(1)
    desk.jobs.drain()
    serving.finish(desk.running.store, clerk, new_command())
    desk.settle()
    assert seated.on(RatingPage.LEVELS)
    seated.level(5)
    assert seated.levels == [5]


def test_both_citizens_rate_where_the_clerk_is_done_with_the_second_at_once(seated: Seated) -> None:
    seated.serve()
    seated.serve()
    assert (seated.state.number, seated.on(RatingPage.LEVELS)) == ("A001", True)
    seated.level(1)
    seated.reason(110)
    seated.done()
    assert seated.explained == [(110,)]
    seated.desk.time_passes(THANKS_FOR.total_seconds())
    assert (seated.state.number, seated.on(RatingPage.LEVELS)) == ("A002", True)
    seated.level(5)
    assert seated.levels == [1, 5]


def test_a_finger_on_its_way_does_not_rate_for_the_next_citizen(seated: Seated) -> None:
    seated.serve()
    seated.serve()
    seated.desk.time_passes(LEAST_OPEN.total_seconds())
    assert (seated.state.number, seated.on(RatingPage.LEVELS)) == ("A002", True)
    seated.mind.level_pressed(1)
    seated.desk.settle()
    assert seated.levels == []


def an_english_ticket(seated: Seated) -> None:
    """Let everybody else be gone, and somebody who speaks English take a number."""
    for _ in range(3):
        seated.serve()
        seated.level(5)
        seated.done()
    seated.desk.time_passes(THANKS_FOR.total_seconds())
    seated.desk.running.issue(language=Language.EN)
    seated.desk.settle()


def test_who_is_called_is_spoken_to_in_the_tickets_language_already(seated: Seated) -> None:
    an_english_ticket(seated)
    assert seated.speaks(Language.ZH)
    seated.desk.primary()
    assert seated.speaks(Language.EN)
    seated.desk.primary()
    seated.desk.primary()
    assert seated.on(RatingPage.LEVELS)
    assert seated.speaks(Language.EN)


def test_the_language_a_citizen_pressed_stays_for_the_rating(seated: Seated) -> None:
    seated.desk.primary()
    seated.mind.language_pressed()
    seated.desk.primary()
    seated.desk.primary()
    assert seated.on(RatingPage.LEVELS)
    assert seated.speaks(Language.EN)


def test_a_terminal_that_comes_back_rates_in_the_citizens_language_and_names_the_service(seated: Seated) -> None:
    an_english_ticket(seated)
    seated.serve()
    service = seated.state.hint
    assert service.en
    restarted = Seated(Bench(seated.desk.running, seated.desk.clock))
    assert restarted.on(RatingPage.LEVELS)
    assert restarted.speaks(Language.EN)
    assert restarted.state.hint == service


def test_the_service_is_still_named_when_the_next_one_is_called(seated: Seated) -> None:
    seated.serve()
    service = seated.state.hint
    seated.desk.primary()
    assert seated.on(RatingPage.LEVELS)
    assert seated.state.hint == service


def test_whoever_served_is_named_although_a_colleague_has_come_meanwhile(seated: Seated) -> None:
    seated.serve()
    seated.desk.sign_out()
    seated.desk.settle()
    assert seated.desk.view.counter(seated.desk.presenter.facts.counter_id).clerk_id is None
    assert (seated.state.clerk_number, seated.state.clerk_name.zh) == ("001", "王1")
    seated.desk.sign_in("002")
    assert seated.on(RatingPage.LEVELS)
    assert (seated.state.clerk_number, seated.state.clerk_name.zh) == ("001", "王1")
    seated.level(2)
    assert (seated.state.page, seated.state.clerk_number) == (RatingPage.REASONS, "001")
    seated.done()
    assert (seated.state.page, seated.state.clerk_number) == (RatingPage.THANKS, "001")
    seated.desk.time_passes(THANKS_FOR.total_seconds())
    assert (seated.state.page, seated.state.clerk_number) == (RatingPage.WELCOME, "002")
