"""A sentence in the status line is gone as soon as it is not true any more, and after its time in any case."""

import pytest

from counter_terminal.sentences import SECONDS
from counter_terminal.state import Page, StatusKind
from shared.actions.staff_pins import unlock
from shared.domain.ids import new_command
from shared.domain.link import CONNECTED, LinkState
from tests.counter_terminal.bench import START, Bench
from tests.counter_terminal.signing.people import MANAGER, WRONG, a_terminal, call_it, clerk_of, enters, gets_pin


def said(bench: Bench) -> str:
    return bench.state.status.text.zh


def test_that_the_database_is_away_is_not_said_once_it_is_back(desk: Bench) -> None:
    desk.presenter.link_came(LinkState(START, "away"))
    desk.presenter.primary_pressed()
    desk.presenter.link_came(CONNECTED)
    assert said(desk) == ""


@pytest.mark.parametrize("kind", SECONDS)
def test_a_sentence_has_its_time(desk: Bench, kind: StatusKind) -> None:
    desk.presenter.say(kind, desk.running.hall.name)
    desk.time_passes(SECONDS[kind] - 1)
    assert said(desk) == "测试大厅"
    desk.time_passes(2)
    assert said(desk) == ""


def test_a_sentence_that_is_said_again_begins_its_time_anew(desk: Bench) -> None:
    for _ in range(3):
        desk.presenter.recall_pressed()
        desk.time_passes(10)
        assert "还没有叫号" in said(desk)


def test_where_a_ticket_was_sent_is_not_said_once_it_is_back(desk: Bench) -> None:
    desk.primary()
    desk.primary()
    desk.pages.visit.hold_open("")
    desk.settle()
    assert said(desk) == "A001 已挂起，叫回前一直等。"
    desk.pages.visit.undo_pressed()
    desk.settle()
    assert said(desk) == "已撤销：挂起 A001。"


def test_nobody_is_asked_to_rate_in_words_once_it_was_rated(desk: Bench) -> None:
    for _ in range(3):
        desk.primary()
    assert said(desk) == "A001 已办结，请评价。"
    desk.score(5)
    assert said(desk) == ""


def test_a_rating_of_the_citizen_before_takes_no_word_of_the_one_in_hand_away(desk: Bench) -> None:
    desk.running.issue("A")
    desk.bring_news()
    for _ in range(5):
        desk.primary()
    assert said(desk) == "开始办理 A002。"
    desk.score(5)
    assert said(desk) == "开始办理 A002。"


def test_a_refusal_does_not_go_along_to_a_page(desk: Bench) -> None:
    desk.presenter.recall_pressed()
    assert said(desk) != ""
    desk.pages.pause_pressed()
    assert desk.on(Page.PAUSE)
    assert said(desk) == ""


def test_that_a_clerk_must_wait_is_told_by_the_seconds_alone(bench: Bench) -> None:
    gets_pin(bench, "002")
    for _ in range(3):
        enters(bench, "002", WRONG)
    bench.time_passes(3)
    enters(bench, "002", WRONG)
    assert said(bench) == ""
    assert bench.state.signing.why_not is not None
    unlock(bench.running.store, MANAGER, clerk_of(bench, "002").id, new_command())
    bench.settle()
    assert said(bench) == ""
    assert bench.state.signing.why_not is None


def test_why_a_clerk_is_here_no_more_stands_there_until_somebody_comes(desk: Bench) -> None:
    call_it(desk, "PC-1")
    newer = a_terminal(desk, "PC-2")
    enters(newer, "001")
    desk.settle()
    desk.time_passes(600)
    assert "PC-2" in said(desk)
    enters(desk, "001")
    desk.time_passes(600)
    assert said(desk) == ""


def test_why_somebody_was_signed_out_stands_until_the_next_step_there(desk: Bench) -> None:
    for _ in range(3):
        desk.primary()
    other = Bench(desk.running, desk.clock, counter=2)
    other.sign_in("001")
    desk.settle()
    assert desk.on(Page.SIGN_IN)
    why = said(desk)
    assert "2 号窗口" in why
    for seconds in (10, 60, 3600):
        desk.time_passes(seconds)
        assert said(desk) == why
    desk.sign_in("003")
    assert said(desk) != why
