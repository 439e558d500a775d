"""The sign-in page and those around it by hand: typed, pressed, and forgotten."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from counter_terminal.state import Shape
from counter_terminal.window.counter_window import CounterWindow
from counter_terminal.window.pin_field import PinField
from shared.domain.booking_words import STILL_TO_COME
from shared.settings import WindowSettings
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.signing.people import PIN, WRONG, a_terminal, call_it, enters, gets_pin, hears, pauses
from tests.counter_terminal.window.hand import METRICS, Hand

NEW = "580213"


def types(hand: Hand, name: str, text: str, *, enter: bool = False) -> None:
    field = hand.find(name)
    QTest.keyClicks(field, text)
    hand.settle()
    if enter:
        hand.key_on(name, Qt.Key.Key_Return)


def typed(hand: Hand, name: str) -> str:
    field = hand.find(name)
    assert isinstance(field, QLineEdit)
    return field.text()


def test_a_clerk_signs_in_without_the_mouse(hand: Hand) -> None:
    gets_pin(hand.bench, "002")
    assert hand.find("clerk_search").hasFocus()
    types(hand, "clerk_search", "002", enter=True)
    assert not hand.sees("clerk_001")
    assert hand.find("pin").hasFocus()
    types(hand, "pin", PIN, enter=True)
    assert hand.sees("page_desk")
    assert "王2" in hand.text("clerk")


@pytest.fixture
def after_a_crash(bench: Bench, qtbot: QtBot) -> Hand:
    """The window of a program that was killed with clerk 002 on duty and started again: only the PIN is missing."""
    gets_pin(bench, "002")
    call_it(bench, "PC-1")
    enters(bench, "002", PIN)
    again = a_terminal(bench, "PC-1")
    hears(again)
    known = again.presenter.facts.signing
    again.presenter.change(signing=replace(known, chosen=None, typed=""))  # the window is there before the hall is seen
    window = CounterWindow(again.presenter, again.pages, METRICS, WindowSettings(width=1366))
    qtbot.addWidget(window)
    again.presenter.attach(window.show_state)
    again.presenter.change(signing=known)
    return Hand(again, window)


def shown(hand: Hand, qtbot: QtBot) -> None:
    hand.window.show()
    qtbot.waitExposed(hand.window)
    hand.window.take_keyboard()
    qtbot.waitUntil(hand.window.isActiveWindow)


def test_after_a_crash_the_keyboard_lands_in_the_pin(after_a_crash: Hand, qtbot: QtBot) -> None:
    shown(after_a_crash, qtbot)
    assert typed(after_a_crash, "clerk_search") == "002"
    assert after_a_crash.find("pin").hasFocus()


def test_a_click_beside_the_fields_leads_to_the_pin_of_whoever_is_known(after_a_crash: Hand, qtbot: QtBot) -> None:
    shown(after_a_crash, qtbot)
    after_a_crash.find("clerk_search").setFocus()
    after_a_crash.press("sign_in_title")
    assert after_a_crash.find("pin").hasFocus()
    after_a_crash.window.setFocus()
    after_a_crash.press("sign_in_note")
    assert after_a_crash.find("pin").hasFocus()


def test_whoever_types_in_the_search_stays_there(hand: Hand) -> None:
    gets_pin(hand.bench, "002")
    types(hand, "clerk_search", "002")
    assert hand.find("clerk_search").hasFocus()


def test_the_pin_is_masked_and_there_only_where_it_is_wanted(hand: Hand) -> None:
    gets_pin(hand.bench, "002")
    hand.press("clerk_001")
    assert not hand.sees("pin")
    hand.press("clerk_002")
    field = hand.find("pin")
    assert isinstance(field, PinField)
    assert field.hasFocus()
    types(hand, "pin", PIN)
    assert field.displayText() == field.displayText()[0] * len(PIN) != PIN


def test_a_pin_is_forgotten_on_every_try_and_with_another_clerk(hand: Hand) -> None:
    gets_pin(hand.bench, "002")
    hand.press("clerk_002")
    types(hand, "pin", WRONG, enter=True)
    assert typed(hand, "pin") == ""
    assert hand.text("status_line") == "口令不对，请再试一次。"
    field = hand.find("pin")
    assert isinstance(field, QLineEdit)
    field.undo()
    assert field.text() == ""
    types(hand, "pin", PIN)
    hand.press("clerk_001")
    hand.press("clerk_002")
    assert typed(hand, "pin") == ""


def test_a_pin_is_forgotten_when_the_page_is_left(at_desk: Hand) -> None:
    gets_pin(at_desk.bench, "002")
    pauses(at_desk.bench)
    at_desk.press("hand_over")
    at_desk.press("clerk_002")
    types(at_desk, "pin", PIN)
    at_desk.key(Qt.Key.Key_Escape)
    assert not at_desk.sees("page_stand_in")
    assert "".join(f.text() for f in at_desk.window.findChildren(PinField)) == ""


def test_nothing_opens_a_window_of_its_own(in_shape: Hand) -> None:
    pauses(in_shape.bench)
    for name in ("hand_over", "own_pin"):
        presses(in_shape, name)
        assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [in_shape.window]
        in_shape.press("back")


def test_the_seconds_of_a_pause_pass_on_the_page(hand: Hand) -> None:
    gets_pin(hand.bench, "002")
    hand.press("clerk_002")
    for _ in range(3):
        types(hand, "pin", WRONG, enter=True)
    assert "请等 30 秒" in hand.text("sign_in_note")
    assert hand.off("sign_in")
    hand.bench.time_passes(7)
    assert "请等 23 秒" in hand.text("sign_in_note")


def test_nobody_who_fits_is_told(hand: Hand) -> None:
    types(hand, "clerk_search", "zz", enter=True)
    assert hand.text("nobody_fits") == "没有找到“zz”，请核对工号或姓名。"
    assert not hand.sees("clerk_001")
    assert hand.off("sign_in")


def test_a_colleague_takes_over_and_the_own_clerk_comes_back_in_every_shape(in_shape: Hand) -> None:
    bench = in_shape.bench
    gets_pin(bench, "002")
    pauses(bench)
    presses(in_shape, "hand_over")
    assert in_shape.sees("page_stand_in")
    in_shape.press("clerk_002")
    assert in_shape.text("sign_in") == "替王1顶岗"
    types(in_shape, "pin", PIN, enter=True)
    assert not in_shape.sees("page_stand_in")
    assert "王2 代 王1" in in_shape.find("clerk").accessibleName()
    presses(in_shape, "hand_over")
    assert in_shape.text("sign_in") == "返岗"
    in_shape.press("sign_in")
    assert "王1" in in_shape.find("clerk").accessibleName()
    assert "代" not in in_shape.find("clerk").accessibleName()


def test_both_names_stand_in_the_window(at_desk: Hand) -> None:
    bench = at_desk.bench
    pauses(bench)
    at_desk.press("hand_over")
    at_desk.press("clerk_002")
    at_desk.press("sign_in")
    for shape in Shape:
        bench.presenter.change(shape=shape)
        at_desk.settle()
        assert "王2 代 王1" in at_desk.find("clerk").accessibleName()


def test_a_pause_that_is_over_is_told_in_words_and_colour(in_shape: Hand) -> None:
    pauses(in_shape.bench, "rest")
    assert in_shape.text("ticket_service") == "还剩 20 分钟 · 休息 · 自 09:00"
    in_shape.bench.time_passes(23 * 60)
    line = in_shape.find("ticket_service")
    assert isinstance(line, QLabel)
    assert line.text() == "已超 3 分钟 · 休息 · 自 09:00"
    assert line.property("ink") == "bad"


def test_the_own_pin_is_changed_by_hand_and_forgotten(in_shape: Hand) -> None:
    gets_pin(in_shape.bench, "001")
    presses(in_shape, "own_pin")
    bar = in_shape.bench.presenter.facts.shape is Shape.BAR  # which has the keyboard only on a real desktop
    assert bar or in_shape.find("old_pin").hasFocus()
    for name, text in (("old_pin", PIN), ("new_pin", NEW), ("new_pin_again", WRONG)):
        types(in_shape, name, text)
    in_shape.press("change_pin")
    assert in_shape.text("status_line") == "两次输入的新口令不一样，请重新输入。"
    assert [typed(in_shape, name) for name in ("old_pin", "new_pin", "new_pin_again")] == ["", "", ""]
    for name, text in (("old_pin", PIN), ("new_pin", NEW), ("new_pin_again", NEW)):
        types(in_shape, name, text, enter=True)
    assert not in_shape.sees("page_own_pin")
    assert in_shape.text("status_line") == "口令已更改，下次上岗请用新口令。"


def test_who_has_no_pin_yet_is_not_asked_for_an_old_one(at_desk: Hand) -> None:
    at_desk.press("own_pin")
    assert not at_desk.sees("old_pin")
    assert at_desk.sees("new_pin")


def test_the_warning_before_signing_out_in_every_shape(in_shape: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    said = STILL_TO_COME.fill(people=2, until="18:00")
    monkeypatch.setattr("counter_terminal.duty.leaving.why_stay", lambda *_: said)
    presses(in_shape, "sign_out")
    assert in_shape.text("stay") == said.zh
    in_shape.press("leave_anyway")
    assert in_shape.sees("page_sign_in")


def test_f9_at_a_terminal_whose_clerk_went_to_another_one_says_where(at_desk: Hand) -> None:
    call_it(at_desk.bench, "PC-1")
    newer = a_terminal(at_desk.bench, "PC-2")
    enters(newer, "001")
    at_desk.settle()
    assert at_desk.sees("page_sign_in")
    at_desk.key(Qt.Key.Key_F9)
    assert at_desk.text("status_line") == "您已在“PC-2”上岗，本机不再操作；要回到本机请重新上岗。"
    assert newer.state.ticket is None


def presses(hand: Hand, name: str) -> None:
    """Press a button that the bar has under "more"."""
    if not hand.sees(name):
        hand.press("more")
    hand.press(name)
