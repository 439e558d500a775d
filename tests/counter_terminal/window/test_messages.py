"""Messages and calls for help in the window: read by a press, written and sent by Enter, in every shape."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from counter_terminal.desk import derive
from counter_terminal.messages import message_lines
from counter_terminal.shown_lines import MessageLine
from counter_terminal.state import Page, Shape
from counter_terminal.window.counter_window import CounterWindow
from deploy.pictures.counter import LAYOUT_ROUNDS
from deploy.pictures.counter_states import NOW, all_states
from deploy.pictures.kiosk.halls import demonstration_hall
from shared.actions.messages import send_message
from shared.domain.actor import Actor
from shared.domain.alert import AlertKind
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.message import MessageTo
from shared.domain.words import Language
from shared.settings import WindowSettings
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.window.hand import METRICS, Hand

BOSS = Actor(Role.MANAGER, "manager")


def tell(hand: Hand, text: str) -> None:
    send_message(hand.bench.running.store, BOSS, MessageTo.EVERYONE, text, new_command())
    hand.settle()


def lines(hand: Hand) -> tuple[MessageLine, ...]:
    return message_lines(hand.bench.presenter.facts)


def places(hand: Hand) -> dict[str, QPoint]:
    """Return where each key stands that can be seen."""
    buttons = hand.window.findChildren(QAbstractButton)
    return {each.objectName(): each.mapTo(hand.window, QPoint()) for each in buttons if each.isVisible()}


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
    assert at_desk.text("message_newest") == "值班长 09:00：四点开会", "what is being read stays under the press"
    assert at_desk.text("message_others") == "还有 1 条"
    at_desk.press("message_read")
    assert at_desk.text("message_newest") == "值班长 09:00：请协助C队列"
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


def test_all_messages_are_one_press_from_the_bar(at_desk: Hand) -> None:
    at_desk.bench.presenter.change(shape=Shape.BAR)
    tell(at_desk, "四点开会")
    at_desk.press("more")
    at_desk.press("messages_open")
    assert at_desk.sees("panel_messages")
    at_desk.press("tab_panel_look_up")
    assert not at_desk.sees("panel_messages")


def test_all_messages_are_one_press_from_the_full_desk(at_desk: Hand) -> None:
    at_desk.bench.presenter.change(shape=Shape.FULL)
    tell(at_desk, "四点开会")
    for _ in range(2):
        at_desk.press("messages_open")
        assert at_desk.sees("panel_messages")
        at_desk.press("tab_panel_look_up")
    assert not at_desk.sees("page_around")


@pytest.mark.parametrize("shape", Shape)
def test_nothing_moves_when_a_message_or_an_alert_comes_or_goes(at_desk: Hand, shape: Shape) -> None:
    at_desk.bench.presenter.change(shape=shape, page=Page.MORE if shape is Shape.BAR else Page.DESK)
    at_desk.settle()
    before = places(at_desk)
    tell(at_desk, "四点开会")
    at_desk.bench.presenter.asides.call(AlertKind.GUIDE_CALLED)
    at_desk.settle()
    assert at_desk.sees("alert_newest")
    assert before.items() <= places(at_desk).items()


def test_the_keys_that_call_somebody_stand_still_when_one_is_pressed(full: Hand) -> None:
    before = places(full)
    full.press("help_guide_called")
    assert full.button("help_guide_called").property("kind") == "urged"
    assert before.items() <= places(full).items()


@pytest.mark.parametrize("language", Language)
def test_no_key_under_more_is_cut_while_there_are_messages_and_alerts(
    bench: Bench, qtbot: QtBot, language: Language
) -> None:
    window = CounterWindow(bench.presenter, bench.pages, METRICS, WindowSettings(width=1366))
    qtbot.addWidget(window)
    facts = all_states(demonstration_hall())["more-messages"]
    window.show_state(derive(replace(facts, language=language), NOW))
    window.show()
    for _ in range(LAYOUT_ROUNDS):
        QApplication.processEvents()
    for name in ("language", "theme", "help_guide_called", "help_manager_called", "help_emergency", "sign_out"):
        key = next(found for found in window.findChildren(QAbstractButton, name) if found.isVisible())
        assert key.height() >= key.sizeHint().height(), name
        assert key.width() >= key.sizeHint().width(), name
        assert key.visibleRegion().boundingRect().size() == key.size(), name
