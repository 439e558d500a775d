"""Calling a chosen ticket from the list: with permission, at a second press where it is not its turn."""

import pytest

from counter_terminal.lists.state import ListName
from counter_terminal.state import StatusKind
from shared.actions import moving
from shared.domain.events import TicketCalled
from shared.domain.ids import new_command
from shared.domain.reasons import CHOSEN
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.lists.looking import Looker


def test_complaint_17_a_chosen_ticket_is_called_after_a_second_press(waiting: Looker) -> None:
    waiting.choose("A003")
    waiting.press("call_this")
    assert waiting.bench.happened(TicketCalled) == 0
    assert waiting.steps == ["call_anyway", "never_mind"]
    assert waiting.step("call_anyway").label.zh == "前面还有 2 位，仍叫 A003"
    assert waiting.shown.prompt.zh == "不按顺序叫号会记入日志"
    waiting.press("call_anyway")
    assert waiting.bench.state.ticket is not None
    assert waiting.bench.state.ticket.number == "A003"
    assert waiting.bench.state.status.text.zh == "已叫 A003。"
    (called,) = [event for event in waiting.bench.events if isinstance(event, TicketCalled)]
    assert called.reason == CHOSEN


def test_complaint_17_the_one_who_is_next_is_called_at_once(waiting: Looker) -> None:
    waiting.choose("A001")
    waiting.press("call_this")
    assert waiting.bench.happened(TicketCalled) == 1


def test_complaint_17_without_permission_the_step_is_off_and_says_why(bench: Bench) -> None:
    bench.running.issue("A")
    bench.sign_in("003")
    looker = Looker(bench, ListName.WAITING)
    looker.choose("A001")
    step = looker.step("call_this")
    assert not step.enabled
    assert step.hint.zh == "您没有指定叫号的权限，请叫下一位，或请值班长处理。"
    looker.press("call_this")
    assert bench.state.status.kind is StatusKind.REFUSED
    assert bench.state.status.text == step.hint
    assert bench.happened(TicketCalled) == 0


def test_one_who_was_sent_to_this_clerk_may_be_called_without_permission(bench: Bench) -> None:
    bench.running.issue("A")
    bench.running.issue("A")
    bench.sign_in("003")
    store, two = bench.running.store, bench.running.clerk(2)
    bench.running.serve(two)
    clerk = bench.presenter.facts.actor
    assert clerk is not None
    queue = bench.running.service("A").queue_id
    moving.transfer(store, two, queue, new_command(), clerk_id=clerk.clerk_id)
    bench.settle()
    looker = Looker(bench, ListName.WAITING)
    row = next(row for row in looker.shown.rows if row.number == "A001")
    assert [chip.words.zh for chip in row.chips] == ["留给您"]
    looker.choose("A001")
    assert looker.step("call_this").enabled


@pytest.mark.parametrize(("press", "why"), [("primary", "A001"), ("pause", "暂停")])
def test_a_counter_that_cannot_call_says_why_in_the_row(waiting: Looker, press: str, why: str) -> None:
    if press == "primary":
        waiting.bench.primary()
    else:
        waiting.bench.pages.pause_for("meal")
        waiting.bench.settle()
    waiting.choose("A002")
    assert not waiting.step("call_this").enabled
    assert why in waiting.step("call_this").hint.zh


def test_a_second_press_is_taken_back_without_harm(waiting: Looker) -> None:
    waiting.choose("A003")
    waiting.press("call_this")
    waiting.press("never_mind")
    assert waiting.steps == ["call_this", "cancel"]
    waiting.press("call_this")
    waiting.choose("A002")
    assert waiting.steps == ["call_this", "cancel"]
