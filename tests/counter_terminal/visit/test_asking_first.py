"""A step that would throw away what is written on the open page asks once; nothing else is held up."""

from collections.abc import Callable

import pytest

from counter_terminal.state import Page, StatusKind
from drivers.pad.events import Key
from shared.domain.events import TicketMissed, VisitFinished
from tests.counter_terminal.bench import Bench

WRITTEN_ON = {
    Page.TRANSFER: lambda bench: bench.pages.transfer_pressed(),
    Page.HOLD: lambda bench: bench.pages.visit.open(Page.HOLD),
    Page.NOTE: lambda bench: bench.pages.visit.open(Page.NOTE),
}


def finished(bench: Bench) -> int:
    return bench.happened(VisitFinished)


@pytest.mark.parametrize("page", WRITTEN_ON)
def test_finishing_asks_once_while_something_is_written_on_the_open_page(serving: Bench, page: Page) -> None:
    WRITTEN_ON[page](serving)
    serving.pages.visit.wrote(page, True)
    serving.primary()
    assert (finished(serving), serving.on(page)) == (0, True)
    assert serving.state.status.kind is StatusKind.REFUSED
    assert serving.state.status.text.zh.endswith("里写的还没有用上；再按一次“办结”就不要了。")
    serving.time_passes(1)
    serving.primary()
    assert (finished(serving), serving.on(Page.DESK)) == (1, True)


def test_who_writes_on_after_the_question_is_asked_again(serving: Bench) -> None:
    serving.pages.visit.open(Page.NOTE)
    serving.pages.visit.wrote(Page.NOTE, True)
    serving.primary()
    serving.time_passes(1)
    serving.pages.visit.wrote(Page.NOTE, True)
    serving.primary()
    assert (finished(serving), serving.on(Page.NOTE)) == (0, True)
    serving.time_passes(1)
    serving.primary()
    assert finished(serving) == 1


@pytest.mark.parametrize("page", WRITTEN_ON)
def test_a_page_without_a_word_on_it_does_not_hold_up_finishing(serving: Bench, page: Page) -> None:
    WRITTEN_ON[page](serving)
    serving.pages.visit.wrote(page, True)
    serving.pages.visit.wrote(page, False)
    serving.primary()
    assert finished(serving) == 1


@pytest.mark.parametrize(
    "press",
    [
        lambda bench: bench.pages.visit.finish_next_pressed(),
        lambda bench: bench.key(Key.FINISH),
        lambda bench: bench.key(Key.ASK_RATING),
    ],
)
def test_every_way_of_finishing_asks(serving: Bench, press: Callable[[Bench], None]) -> None:
    serving.pages.visit.open(Page.NOTE)
    serving.pages.visit.wrote(Page.NOTE, True)
    press(serving)
    serving.settle()
    assert (finished(serving), serving.on(Page.NOTE)) == (0, True)


def test_a_double_click_is_no_answer(serving: Bench) -> None:
    serving.pages.visit.open(Page.NOTE)
    serving.pages.visit.wrote(Page.NOTE, True)
    serving.primary()
    serving.time_passes(0.3)
    serving.primary()
    assert finished(serving) == 0


def test_once_the_sentence_is_gone_it_is_asked_again(serving: Bench) -> None:
    serving.pages.visit.open(Page.NOTE)
    serving.pages.visit.wrote(Page.NOTE, True)
    serving.primary()
    serving.time_passes(20)
    serving.primary()
    assert finished(serving) == 0


def test_a_no_show_asks_for_the_words_of_its_note(desk: Bench) -> None:
    desk.primary()
    desk.pages.visit.open(Page.NOTE)
    desk.pages.visit.wrote(Page.NOTE, True)
    desk.presenter.no_show_pressed()
    desk.settle()
    assert desk.happened(TicketMissed) == 0
    assert desk.state.status.text.zh == "“留言”里写的还没有用上；再按一次“过号”就不要了。"


def test_what_was_used_or_left_is_asked_for_no_more(serving: Bench) -> None:
    serving.pages.visit.open(Page.NOTE)
    serving.pages.visit.wrote(Page.NOTE, True)
    serving.pages.visit.note("Seal is missing")
    serving.settle()
    serving.pages.visit.open(Page.NOTE)
    serving.primary()
    assert finished(serving) == 1


def test_the_next_ticket_has_no_words_of_the_one_before(serving: Bench) -> None:
    serving.pages.visit.open(Page.NOTE)
    serving.pages.visit.wrote(Page.NOTE, True)
    serving.pages.back_pressed()
    serving.primary()
    serving.primary()
    serving.primary()
    serving.pages.visit.open(Page.NOTE)
    serving.primary()
    assert finished(serving) == 2
