"""A number is found by keys or by its slip, explained in a sentence, taken back or cancelled."""

import pytest

from counter_terminal.handset.state import Page
from shared.actions import serving
from shared.domain.events import TicketCancelled, TicketReturned
from shared.domain.ids import new_command
from shared.domain.slip_key import CODE_SCHEME
from tests.counter_terminal.handset.bench import Bench


def test_a_number_is_typed_with_a_letter_first(guide: Bench) -> None:
    finding = guide.presenter.finding
    for sign in ("A", "0", "0", "1", "2", "3"):
        finding.key(sign)
    assert guide.state.find.typed == "A0012"
    finding.key("B")
    assert guide.state.find.typed == "B"
    finding.delete()
    assert guide.state.find.typed == ""
    assert not guide.state.find.find.enabled
    finding.find_typed()
    assert "A012" in guide.said


def test_last_figures_alone_find_the_only_number_that_ends_so(guide: Bench) -> None:
    guide.issue("A")
    guide.issue("A")
    guide.look_up("2")
    assert guide.state.ticket is not None
    assert guide.state.ticket.number == "A002"
    guide.presenter.back()
    assert guide.state.find.typed == ""


def test_of_several_numbers_that_end_so_one_is_chosen_open_ones_first(guide: Bench) -> None:
    for letter in "ABB":
        guide.issue(letter)
    guide.running.call(guide.running.clerk(1))
    serving.start(guide.store, guide.running.clerk(1), new_command())
    serving.finish(guide.store, guide.running.clerk(1), new_command())
    guide.settle()
    guide.presenter.go(Page.FIND)
    guide.look_up("01")
    assert guide.on(Page.FIND)
    assert guide.state.find.choices == ("B001", "A001")
    guide.presenter.finding.choose("A001")
    guide.settle()
    assert guide.state.ticket is not None
    assert guide.state.ticket.number == "A001"
    guide.presenter.back()
    assert guide.state.find.choices == ("B001", "A001")
    guide.presenter.finding.key("7")
    assert not guide.state.find.choices


def test_that_no_number_ends_so_is_said(guide: Bench) -> None:
    guide.issue()
    guide.look_up("7")
    assert guide.said == "No number of today ends in 7. Check it, or scan the slip."


def test_a_waiting_number_tells_its_place_and_its_story(guide: Bench) -> None:
    guide.running.clerk(1)
    for _ in range(3):
        guide.issue()
    guide.look_up("A3")
    ticket = guide.state.ticket
    assert guide.on(Page.TICKET)
    assert ticket is not None
    assert ticket.sentence.en == "A003 is waiting."
    assert "2 ahead" in ticket.line.en
    assert "1F zone A" in ticket.line.en
    assert [line.words.en for line in ticket.story] == ["took the number for Service A, 2 people ahead"]


def test_a_slip_before_the_scanner_opens_its_number(guide: Bench) -> None:
    code = guide.issue().ticket.code
    guide.presenter.go(Page.WAITS)
    guide.presenter.finding.scanned(f"https://hall.example/t/{CODE_SCHEME}{code}")
    guide.settle()
    assert guide.state.ticket is not None
    assert guide.state.ticket.number == "A001"


def test_what_is_no_slip_is_said_to_be_none(guide: Bench) -> None:
    guide.presenter.giving.search("6901028075862")  # which the search field heard too
    guide.presenter.finding.scanned("6901028075862")
    assert guide.refused
    assert guide.state.search == ""


def test_nobody_scans_anything_before_signing_in(bench: Bench) -> None:
    code = bench.issue().ticket.code
    bench.presenter.finding.scanned(CODE_SCHEME + code)
    bench.settle()
    assert bench.on(Page.SIGN_IN)
    assert bench.presenter.facts.found is None


def test_a_number_that_is_none_of_today_is_refused_in_a_sentence(guide: Bench) -> None:
    guide.look_up("A777")
    assert "There is no number A777 today" in guide.said
    assert not guide.on(Page.TICKET)


def test_a_missed_number_goes_back_and_tells_where_it_stands(guide: Bench) -> None:
    guide.issue()
    guide.miss()
    guide.look_up("A001")
    ticket = guide.state.ticket
    assert ticket is not None
    assert "missed its call at 09:00" in ticket.sentence.en
    guide.presenter.finding.take_back()
    guide.presenter.finding.take_back()
    guide.settle()
    assert guide.happened(TicketReturned) == 1
    assert guide.said.startswith("A001 is back in line: next to be called")
    assert guide.state.ticket is not None
    assert guide.state.ticket.sentence.en == "A001 is waiting."
    assert not guide.state.ticket.take_back.enabled
    assert guide.state.missed == ()


def test_a_number_that_was_missed_too_long_ago_gets_a_new_one_instead(guide: Bench) -> None:
    guide.issue()
    guide.miss()
    guide.look_up("A001")
    guide.time_passes(15 * 60)
    ticket = guide.state.ticket
    assert ticket is not None
    assert "over" in ticket.take_back.why.en
    assert ticket.new_number.enabled
    guide.presenter.finding.take_back()
    guide.settle()
    assert "too long ago" in guide.said
    assert guide.happened(TicketReturned) == 0


def test_cancelling_is_asked_first_and_done_once(guide: Bench) -> None:
    guide.issue()
    guide.look_up("A001")
    guide.presenter.finding.cancel()
    guide.settle()
    assert guide.happened(TicketCancelled) == 0
    guide.presenter.finding.ask_cancel()
    assert "Is it given up?" in guide.state.ticket.asking.en  # type: ignore[union-attr]
    guide.presenter.finding.cancel()
    guide.presenter.finding.cancel()
    guide.settle()
    assert guide.happened(TicketCancelled) == 1
    ticket = guide.state.ticket
    assert ticket is not None
    assert "no longer valid" in ticket.sentence.en
    assert ticket.new_number.enabled
    guide.presenter.new_number_pressed()
    assert guide.on(Page.CLASSES)


def test_a_question_can_be_answered_with_no(guide: Bench) -> None:
    guide.issue()
    guide.look_up("A001")
    guide.presenter.finding.ask_cancel()
    guide.presenter.finding.keep()
    assert guide.state.ticket is not None
    assert guide.state.ticket.asking.en == ""


def test_a_number_at_a_counter_is_left_to_the_counter(guide: Bench) -> None:
    guide.issue()
    guide.call()
    guide.look_up("A001")
    ticket = guide.state.ticket
    assert ticket is not None
    assert ticket.sentence.en == "A001 is called to window 1. Go there now."
    assert "counter" in ticket.take_back.why.en
    assert "counter" in ticket.cancel.why.en


def test_the_page_follows_what_happens_to_its_number(guide: Bench) -> None:
    guide.issue()
    guide.look_up("A001")
    guide.call()
    assert "is called to window 1" in guide.state.ticket.sentence.en  # type: ignore[union-attr]
    clerk = guide.running.clerk(1)
    serving.start(guide.store, clerk, new_command())
    guide.settle()
    assert "is being served at window 1" in guide.state.ticket.sentence.en  # type: ignore[union-attr]
    serving.finish(guide.store, clerk, new_command())
    guide.settle()
    assert guide.state.ticket.sentence.en == "A001 is finished."  # type: ignore[union-attr]
    assert guide.state.ticket.take_back.why.en == "finished, so nothing to take back"  # type: ignore[union-attr]


def test_people_ahead_are_counted_anew_when_the_line_moves(guide: Bench) -> None:
    for _ in range(2):
        guide.issue()
    guide.look_up("A002")
    assert "1 ahead" in guide.state.ticket.line.en  # type: ignore[union-attr]
    guide.call()
    guide.time_passes(6)
    assert "ext to be called" in guide.state.ticket.line.en  # type: ignore[union-attr]


def test_an_answer_that_does_not_come_is_told_and_asked_for_again(
    guide: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    guide.issue()
    guide.miss()
    guide.look_up("A001")
    with guide.silent(monkeypatch):
        guide.presenter.finding.take_back()
        guide.settle()
        assert "trying again" in guide.said
    guide.retry()
    assert guide.happened(TicketReturned) == 1


@pytest.mark.parametrize("typed", ["A777", "777"])
def test_the_first_figure_after_an_answer_begins_anew(guide: Bench, typed: str) -> None:
    guide.issue()
    guide.look_up(typed)
    assert guide.state.find.typed == typed
    guide.presenter.finding.key("0")
    guide.presenter.finding.key("1")
    assert guide.state.find.typed == "01"


def test_an_answered_number_may_be_corrected(guide: Bench) -> None:
    guide.look_up("A777")
    guide.presenter.finding.delete()
    guide.presenter.finding.key("1")
    assert guide.state.find.typed == "A771"


def test_the_first_figure_after_another_place_begins_anew(guide: Bench) -> None:
    guide.presenter.go(Page.FIND)
    for sign in "A77":
        guide.presenter.finding.key(sign)
    guide.presenter.go(Page.WAITS)
    guide.presenter.go(Page.FIND)
    guide.presenter.finding.key("4")
    assert guide.state.find.typed == "4"
