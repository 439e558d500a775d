"""The visit in hand put on hold, noted, and sent elsewhere and back, at real counters."""

from datetime import timedelta

import pytest

from counter_terminal.state import Act, Page, StatusKind
from drivers.pad.events import Key, KeyPressed
from shared.domain.events import (
    Event,
    TicketHeld,
    TicketNoted,
    TicketTransferred,
    VisitStarted,
)
from tests.counter_terminal.bench import Bench, losing_answers


def last(bench: Bench, kind: type[Event]) -> object:
    return [event for event in bench.events if isinstance(event, kind)][-1]


def said(bench: Bench) -> str:
    return bench.state.status.text.zh


# hold


def test_a_hold_has_a_reason_and_a_time_and_frees_the_counter(serving: Bench) -> None:
    serving.pages.visit.open(Page.HOLD)
    serving.pages.visit.hold_for(30, "copy")
    serving.settle()
    held = last(serving, TicketHeld)
    assert isinstance(held, TicketHeld)
    assert held.until == serving.clock.now + timedelta(minutes=30)
    assert held.reason == "copy"
    assert said(serving) == "A001 已挂起到 09:30。"
    assert serving.on(Page.DESK)
    assert serving.state.primary.act is Act.CALL_NEXT


@pytest.mark.parametrize("typed", ["15:30", "15：30", "1530"])
def test_a_hold_may_last_until_a_typed_time(serving: Bench, typed: str) -> None:
    serving.pages.visit.hold_until(typed, "")
    serving.settle()
    assert said(serving) == "A001 已挂起到 15:30。"


@pytest.mark.parametrize("typed", ["", "8:30", "25:00", "noon", "12:61"])
def test_a_time_that_is_none_to_come_is_refused_and_the_page_stays(serving: Bench, typed: str) -> None:
    serving.pages.visit.open(Page.HOLD)
    serving.pages.visit.hold_until(typed, "")
    serving.settle()
    assert serving.on(Page.HOLD)
    assert serving.state.status.kind is StatusKind.REFUSED
    assert serving.happened(TicketHeld) == 0


def test_calling_back_is_told_as_done_though_its_answer_was_lost(
    serving: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    serving.key(Key.HOLD)
    monkeypatch.setattr(serving.running.store, "change", losing_answers(serving.running.store, 1))
    serving.keys.came(KeyPressed(1, Key.RECALL_HELD))
    serving.jobs.drain()
    serving.retry()
    serving.settle()
    assert said(serving) == "已叫回 A001。"


def test_the_keypad_puts_on_hold_and_calls_back_the_one_held_longest(serving: Bench) -> None:
    serving.key(Key.HOLD)
    assert said(serving) == "A001 已挂起，叫回前一直等。"
    serving.clock.pass_by(60)
    serving.primary()
    serving.primary()
    serving.key(Key.HOLD)
    serving.key(Key.RECALL_HELD)
    assert serving.state.ticket is not None
    assert serving.state.ticket.number == "A001"
    assert said(serving) == "已叫回 A001。"
    serving.key(Key.OK)
    assert serving.state.ticket.number == "A001"
    assert serving.happened(VisitStarted) == 3


def test_digits_before_the_keypads_hold_are_minutes(serving: Bench) -> None:
    serving.keys.came(KeyPressed(1, Key.HOLD, (2, 0)))
    serving.settle()
    assert said(serving) == "A001 已挂起到 09:20。"


def test_calling_back_without_anybody_on_hold_says_so(desk: Bench) -> None:
    desk.key(Key.RECALL_HELD)
    assert said(desk) == "您没有挂起的号。"


# note, sending on


def test_a_note_is_left_for_the_next_counter_and_taken_away_again(serving: Bench) -> None:
    serving.pages.visit.open(Page.NOTE)
    serving.pages.visit.note("副本已看过")
    serving.settle()
    assert serving.state.ticket is not None
    assert serving.state.ticket.comment == "副本已看过"
    assert serving.on(Page.DESK)
    serving.pages.visit.note("")
    serving.settle()
    assert serving.state.ticket.comment == ""
    assert serving.happened(TicketNoted) == 2


def two_counters(serving: Bench) -> Bench:
    """Sign clerk 002 in at counter 2."""
    other = Bench(serving.running, serving.clock, counter=2)
    other.sign_in("002")
    serving.settle()
    return other


def test_a_ticket_goes_to_an_open_counter_and_comes_back_when_it_is_finished_there(serving: Bench) -> None:
    other = two_counters(serving)
    [place] = serving.state.visit.counters
    assert place.label.zh == "王2 · 2 号窗口"
    serving.pages.visit.send_to_counter(place.counter_id, place.label, "请复核", back=True)
    serving.settle()
    assert said(serving) == "A001 已转到 王2 · 2 号窗口。"
    other.settle()
    other.primary()
    assert other.state.ticket is not None
    assert (other.state.ticket.number, other.state.ticket.comment) == ("A001", "请复核")
    assert other.state.visit.sender.zh == "王1"
    other.primary()
    other.primary()
    assert said(other) == "A001 已办结，送回原窗口。"
    serving.settle()
    serving.primary()
    assert serving.state.ticket is not None
    assert serving.state.ticket.number == "A001"


def test_a_ticket_goes_to_a_colleague_who_sends_it_back(serving: Bench) -> None:
    other = two_counters(serving)
    [colleague] = serving.state.visit.clerks
    serving.pages.visit.send_to_clerk(colleague.clerk_id, colleague.label, "", back=False)
    serving.settle()
    sent = last(serving, TicketTransferred)
    assert isinstance(sent, TicketTransferred)
    assert sent.to_clerk_id == colleague.clerk_id
    other.settle()
    other.primary()
    assert not other.state.visit.send_back.enabled
    other.primary()
    other.pages.visit.open(Page.SEND_BACK)
    assert other.on(Page.SEND_BACK)
    other.pages.visit.send_back("不归我管")
    other.settle()
    assert said(other) == "A001 已退回。"
    assert other.on(Page.DESK)
    serving.settle()
    serving.primary()
    assert serving.state.ticket is not None
    assert serving.state.ticket.comment == "不归我管"


def test_a_ticket_that_nobody_sent_is_not_sent_back(serving: Bench) -> None:
    serving.pages.visit.open(Page.SEND_BACK)
    assert serving.on(Page.DESK)
    assert serving.state.status.kind is StatusKind.REFUSED


# who wrote what


def test_a_note_keeps_its_author_when_the_ticket_is_sent_back(serving: Bench) -> None:
    other = Bench(serving.running, serving.clock, counter=2)
    other.sign_in("002")
    serving.bring_news()
    colleague = next(c for c in serving.running.hall.clerks if c.number == "002")
    serving.pages.visit.note("请复核")
    serving.settle()
    assert serving.state.visit.note_line.zh == "您的留言：请复核"
    serving.pages.visit.send_to_clerk(colleague.id, colleague.name, "", back=False)
    serving.settle()
    other.settle()
    other.primary()
    other.primary()
    assert (other.state.visit.came.zh, other.state.visit.note_line.zh) == ("王1转来", "王1留言：请复核")
    other.pages.visit.send_back("")
    other.settle()
    serving.settle()
    serving.primary()
    assert serving.state.ticket is not None
    assert serving.state.ticket.number == "A001"
    assert (serving.state.visit.came.zh, serving.state.visit.note_line.zh) == ("王2退回", "您的留言：请复核")
