"""Messages and calls for help in the window: read by a press, written and sent by Enter, in every shape."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_terminal.messages import message_lines
from counter_terminal.shown_lines import MessageLine
from counter_terminal.state import Shape
from shared.actions.messages import send_message
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.message import MessageTo
from tests.counter_terminal.window.hand import Hand

BOSS = Actor(Role.MANAGER, "manager")


def tell(hand: Hand, text: str) -> None:
    send_message(hand.bench.running.store, BOSS, MessageTo.EVERYONE, text, new_command())
    hand.settle()


def lines(hand: Hand) -> tuple[MessageLine, ...]:
    return message_lines(hand.bench.presenter.facts)


@pytest.fixture
def full(at_desk: Hand) -> Hand:
    at_desk.bench.presenter.change(shape=Shape.FULL)
    at_desk.settle()
    at_desk.press("tab_panel_messages")
    return at_desk


@pytest.mark.parametrize("shape", [Shape.COMPACT, Shape.FULL])
def test_an_unread_message_stands_in_a_strip_until_it_is_read(at_desk: Hand, shape: Shape) -> None:
    at_desk.bench.presenter.change(shape=shape)
    at_desk.settle()
    assert not at_desk.sees("message_newest")
    tell(at_desk, "四点开会")
    tell(at_desk, "请协助C队列")
    assert at_desk.text("message_newest") == "值班长 09:00：请协助C队列"
    assert at_desk.text("message_others") == "还有 1 条"
    at_desk.press("message_read")
    assert at_desk.text("message_newest") == "值班长 09:00：四点开会"
    at_desk.press("message_read")
    assert not at_desk.sees("message_newest")


def test_the_bar_counts_messages_on_its_last_button(at_desk: Hand) -> None:
    at_desk.bench.presenter.change(shape=Shape.BAR)
    tell(at_desk, "四点开会")
    assert at_desk.text("more") == "消息 1 ▾"
    at_desk.press("more")
    at_desk.press("message_read")
    assert at_desk.text("more").startswith("更多")


def test_a_line_is_sent_by_enter_and_listed_as_not_read_yet(full: Hand) -> None:
    QTest.keyClicks(full.find("message_field"), "printer jammed")
    full.key_on("message_field", Qt.Key.Key_Return)
    (line,) = lines(full)
    assert (line.text, line.own, line.seen) == ("printer jammed", True, False)
    full.press("message_send")
    assert len(lines(full)) == 1


def test_a_sentence_kept_ready_is_sent_in_one_press(full: Hand) -> None:
    full.press("quick_message_2")
    assert [line.text for line in lines(full)] == ["需要换班"]


def test_a_guide_is_called_and_not_needed_any_more_by_the_same_button(full: Hand) -> None:
    full.press("help_guide_called")
    assert full.text("help_guide_called") == "叫导办员 09:00"
    full.press("help_guide_called")
    assert full.text("help_guide_called") == "叫导办员"


def test_no_button_tells_that_silent_help_was_called(full: Hand) -> None:
    before = [full.text(f"help_{kind}") for kind in ("guide_called", "manager_called", "emergency")]
    full.press("help_emergency")
    assert [full.text(f"help_{kind}") for kind in ("guide_called", "manager_called", "emergency")] == before
    assert len(full.bench.view.alerts) == 1
    assert not full.sees("alert_newest")
