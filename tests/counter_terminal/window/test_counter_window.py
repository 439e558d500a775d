"""The window with a real hall behind it: pressed by name and by key."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from counter_terminal.state import Shape
from shared.domain.events import (
    CounterPaused,
    TicketCalled,
    TicketMissed,
    TicketRecalled,
    TicketReturned,
    TicketTransferred,
)
from shared.domain.words import Language
from shared.qt.theme import THEMES, dress
from tests.counter_terminal.window.hand import Hand


def test_signing_in_by_hand(hand: Hand) -> None:
    assert hand.sees("page_sign_in")
    assert hand.off("sign_in")
    hand.press("clerk_002")
    assert hand.button("clerk_002").isChecked()
    hand.press("sign_in")
    assert hand.sees("page_desk")
    assert not hand.sees("page_sign_in")
    assert "王2" in hand.text("clerk")


def test_the_primary_button_leads_through_a_visit_in_both_shapes(in_shape: Hand) -> None:
    labels, places = [], set()
    for _ in range(4):
        labels.append(in_shape.text("primary"))
        primary = in_shape.find("primary")
        places.add((primary.mapTo(in_shape.window, primary.rect().topLeft()).toTuple(), primary.width()))
        in_shape.press("primary")
    assert labels == ["叫号", "开始", "办结", "叫号"]
    assert len(places) == 1


def test_the_ticket_stands_largest(in_shape: Hand) -> None:
    in_shape.press("primary")
    assert in_shape.text("ticket_number") == "A001"
    others = [w.fontMetrics().height() for w in in_shape.window.findChildren(QLabel) if w.isVisible() and w.text()]
    assert in_shape.find("ticket_number").fontMetrics().height() == max(others)


def test_keys_do_the_same_as_buttons(in_shape: Hand) -> None:
    in_shape.key(Qt.Key.Key_F9)
    in_shape.key(Qt.Key.Key_F10)
    in_shape.key(Qt.Key.Key_F11)
    bench = in_shape.bench
    assert [bench.happened(kind) for kind in (TicketCalled, TicketRecalled, TicketMissed)] == [1, 1, 1]


def test_a_control_that_cannot_be_pressed_says_why(in_shape: Hand) -> None:
    recall = in_shape.button("recall")
    assert in_shape.off("recall")
    assert recall.accessibleDescription() == "现在不能按：还没有叫号，请先叫号。"
    assert recall.toolTip() == "还没有叫号，请先叫号。"
    in_shape.press("recall")
    assert in_shape.text("status_line") == recall.toolTip()


@pytest.mark.parametrize("shape", [Shape.COMPACT, Shape.FULL])  # the bar has the keyboard only on a real desktop
def test_a_control_that_cannot_be_pressed_says_why_when_the_keyboard_reaches_it(at_desk: Hand, shape: Shape) -> None:
    at_desk.bench.presenter.change(shape=shape)
    at_desk.settle()
    at_desk.find("primary").setFocus()
    at_desk.key_on("primary", Qt.Key.Key_Tab)
    assert at_desk.find("outcome").hasFocus()
    at_desk.key_on("outcome", Qt.Key.Key_Tab)
    assert at_desk.find("recall").hasFocus()
    assert at_desk.text("status_line") == "还没有叫号，请先叫号。"


def test_a_refused_key_says_so_in_the_status_line(in_shape: Hand) -> None:
    in_shape.key(Qt.Key.Key_F10)
    assert in_shape.text("status_line") == "还没有叫号，请先叫号。"


def test_transferring_inside_the_window(in_shape: Hand) -> None:
    in_shape.press("primary")
    in_shape.press("primary")
    in_shape.press("transfer")
    assert in_shape.sees("page_transfer")
    assert in_shape.off("transfer_to_A")
    field = in_shape.find("comment")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "hello")
    in_shape.press("transfer_to_B")
    [moved] = [e for e in in_shape.bench.events if isinstance(e, TicketTransferred)]
    assert moved.comment == "hello"
    assert not in_shape.sees("page_transfer")


def test_pausing_with_a_reason_and_resuming(in_shape: Hand) -> None:
    in_shape.press("pause")
    assert in_shape.sees("page_pause")
    in_shape.press("pause_meeting")
    assert [e.reason for e in in_shape.bench.events if isinstance(e, CounterPaused)] == ["meeting"]
    assert in_shape.off("pause")
    assert in_shape.text("primary") == "恢复"
    assert not in_shape.sees("resume")
    in_shape.press("primary")
    assert not in_shape.off("pause")


def test_a_pause_with_a_ticket_in_hand_is_ended_beside_it(in_shape: Hand) -> None:
    in_shape.press("primary")
    in_shape.press("pause")
    in_shape.press("pause_meeting")
    assert in_shape.text("primary") == "开始"
    in_shape.press("resume")
    assert in_shape.sees("pause")


def test_escape_leaves_a_page(in_shape: Hand) -> None:
    in_shape.press("pause")
    in_shape.key(Qt.Key.Key_Escape)
    assert not in_shape.sees("page_pause")


def test_a_missed_number_comes_back_with_its_button(at_desk: Hand) -> None:
    at_desk.press("primary")
    at_desk.press("no_show")
    at_desk.press("return_A001")
    assert not at_desk.sees("return_A001")
    assert at_desk.text("waiting_total") == "3 人"
    assert at_desk.text("queue_A") == "3 人"


def test_the_bar_shows_the_rest_under_more(at_desk: Hand) -> None:
    at_desk.press("shape")
    assert not at_desk.sees("queue_A")
    at_desk.press("more")
    assert at_desk.sees("queue_A")
    assert at_desk.sees("sign_out")
    at_desk.press("more")
    assert not at_desk.sees("queue_A")


def test_the_bar_is_slim_and_stays_on_top(at_desk: Hand) -> None:
    at_desk.press("shape")
    assert 56 <= at_desk.window.height() <= 72
    assert at_desk.window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    at_desk.press("shape")
    assert at_desk.window.height() > 500
    assert not at_desk.window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_english_and_colours_at_once(in_shape: Hand) -> None:
    in_shape.bench.pages.language_pressed()
    in_shape.bench.pages.theme_pressed()
    in_shape.settle()
    assert in_shape.text("primary") == "Call next"
    assert in_shape.text("rating_state") == "No rating"


def test_the_rating_is_open_and_then_given_and_no_more_is_said(in_shape: Hand) -> None:
    for _ in range(3):
        in_shape.press("primary")
    assert in_shape.text("rating_state") == "评价中"
    in_shape.bench.score(1)
    assert in_shape.text("rating_state") == "已评价"
    shown = "".join(w.text() + w.toolTip() for w in in_shape.window.findChildren(QLabel))
    assert "满意" not in shown


def test_every_button_has_a_name_for_screen_readers(in_shape: Hand) -> None:
    buttons = [b for b in in_shape.window.findChildren(QAbstractButton) if b.isVisible()]
    assert buttons
    assert all(button.accessibleName() for button in buttons)


def test_signing_out_leads_back_to_the_names(at_desk: Hand) -> None:
    at_desk.press("sign_out")
    assert at_desk.sees("page_leaving")
    at_desk.press("leave_anyway")
    assert at_desk.sees("page_sign_in")
    assert at_desk.off("sign_in")


def in_the_middle_of_a_press(hand: Hand, name: str, meanwhile: Callable[[], object]) -> None:
    """Press a button down, let something happen, and let it go where it was."""
    pressed = hand.find(name)
    QTest.mousePress(pressed, Qt.MouseButton.LeftButton)
    meanwhile()
    hand.settle()
    assert hand.find(name) is pressed
    QTest.mouseRelease(pressed, Qt.MouseButton.LeftButton)
    hand.settle()


def test_a_number_that_comes_in_the_middle_of_a_press_does_not_lose_it(at_desk: Hand) -> None:
    at_desk.press("primary")
    at_desk.press("no_show")
    in_the_middle_of_a_press(at_desk, "return_A001", lambda: at_desk.bench.running.issue("A"))
    assert at_desk.bench.happened(TicketReturned) == 1
    assert at_desk.text("queue_A") == "4 人"


def test_a_missed_number_that_comes_or_goes_keeps_the_others_and_the_focus(at_desk: Hand) -> None:
    for _ in range(2):
        at_desk.press("primary")
        at_desk.press("no_show")
    older = at_desk.find("return_A001")
    older.setFocus()
    at_desk.key(Qt.Key.Key_F9)
    at_desk.key(Qt.Key.Key_F11)
    at_desk.bench.presenter.return_pressed("A002")
    at_desk.settle()
    assert at_desk.find("return_A001") is older
    assert older.hasFocus()
    above = at_desk.find("return_A003")
    assert above.mapToGlobal(QPoint()).y() < older.mapToGlobal(QPoint()).y()


def test_a_transfer_pressed_while_people_come_arrives(in_shape: Hand) -> None:
    in_shape.press("primary")
    in_shape.press("primary")
    in_shape.press("transfer")
    in_the_middle_of_a_press(in_shape, "transfer_to_B", lambda: in_shape.bench.running.issue("B"))
    assert in_shape.bench.happened(TicketTransferred) == 1


def test_a_name_pressed_while_somebody_else_signs_in_is_chosen(hand: Hand) -> None:
    in_the_middle_of_a_press(hand, "clerk_002", lambda: hand.bench.running.clerk(2, "001"))
    assert hand.button("clerk_002").isChecked()


def test_new_colours_do_not_set_the_programs_style_anew(qapp: QApplication) -> None:
    """It would polish every widget once more, half a second on a small machine."""
    dress(qapp, THEMES["light"])
    style = qapp.style()
    dress(qapp, THEMES["dark"])
    assert qapp.style() is style


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("width", [1366, 960, 880, 760, 720])
def test_no_step_of_a_narrow_bar_is_covered_or_cut(at_desk: Hand, qtbot: QtBot, width: int, language: Language) -> None:
    at_desk.bench.presenter.change(language=language, shape=Shape.BAR)
    at_desk.settle()
    at_desk.window.resize(width, at_desk.window.height())
    names = ("primary", "recall", "no_show", "transfer", "pause", "more")

    def whole() -> bool:
        steps = [at_desk.find(name) for name in names]
        apart = all(one.geometry().right() < other.geometry().left() for one, other in pairwise(steps))
        return apart and all(step.width() >= step.sizeHint().width() for step in steps[1:])

    for _ in range(3):
        qtbot.waitUntil(whole)
        at_desk.press("primary")
    assert at_desk.window.width() == width


def test_no_button_names_a_key_that_another_program_has(in_shape: Hand) -> None:
    assert "F9" in in_shape.find("primary").toolTip()
    wide = in_shape.find("recall").sizeHint().width()
    in_shape.bench.presenter.change(lost_keys=frozenset({"call_next", "recall"}))
    in_shape.settle()
    assert "F9" not in in_shape.find("primary").toolTip()
    assert in_shape.find("recall").sizeHint().width() < wide, "its badge is gone"
