"""The handset under a thumb: every errand pressed through by name, large enough, named for screen readers."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from counter_terminal.handset.state import Page
from counter_terminal.handset.window.look import TOUCH_MM
from shared.actions.alerts import raise_alert
from shared.actions.staff_pins import set_pin
from shared.domain.actor import Actor
from shared.domain.alert import AlertKind
from shared.domain.clerk import Role
from shared.domain.events import TicketIssued
from shared.domain.ids import new_command
from shared.domain.slip_key import CODE_SCHEME
from tests.counter_terminal.handset.bench import GUIDE, IDLE_MIN, PIN
from tests.counter_terminal.handset.window.conftest import METRICS, TALL, WIDE
from tests.counter_terminal.handset.window.hand import Hand
from tests.factories import KIOSK

SMALLEST_TEXT_PX = 16
LAYOUT_ROUNDS = 3
"""A layout within a layout within the window is told of a change in one round each."""


def sign_in(hand: Hand) -> Hand:
    hand.press("key_0", "key_0", "key_3", "sign_in")
    return hand


def test_a_guide_signs_in_on_large_keys(hand: Hand) -> None:
    set_pin(hand.bench.store, Actor(Role.MANAGER, "m"), hand.bench.clerk(GUIDE).id, PIN, new_command())
    hand.bench.presenter.hall_came(hand.bench.store.hall())
    sign_in(hand)
    field = hand.find("sign_in_field")
    assert isinstance(field, QLineEdit)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert field.text() == ""
    hand.press(*(f"key_{sign}" for sign in PIN), "sign_in")
    assert hand.sees("page_home")
    assert field.text() == ""


def test_a_wrong_key_is_taken_back(hand: Hand) -> None:
    hand.press("key_9", "key_delete", "key_0", "key_0", "key_3", "sign_in")
    assert hand.sees("page_home")


def test_an_emergency_is_red_over_every_page_and_leads_to_its_card(hand: Hand) -> None:
    sign_in(hand)
    hand.press("tab_waits")
    before = hand.find("page_waits").geometry()
    raised = raise_alert(hand.bench.store, hand.bench.running.clerk(2), AlertKind.EMERGENCY)
    hand.settle()
    assert hand.text("emergency_place") == "Emergency: Counter 2"
    assert hand.find("tab_home").property("urgent") == "true"
    assert hand.find("page_waits").geometry() == before
    hand.press("emergency", f"alert_done_{raised.id}", f"alert_keep_{raised.id}")
    assert hand.sees("emergency")
    hand.press(f"alert_done_{raised.id}", f"alert_do_done_{raised.id}")
    assert not hand.sees("emergency")


def test_an_alert_is_done_and_goes(hand: Hand) -> None:
    sign_in(hand)
    raised = raise_alert(hand.bench.store, KIOSK, AlertKind.GUIDE_CALLED)
    hand.settle()
    assert hand.text("tab_home") == "Hall 1"
    assert "Kiosk 1" in hand.find(f"alert_done_{raised.id}").accessibleName()
    hand.press(f"alert_done_{raised.id}", f"alert_do_done_{raised.id}")
    assert hand.sees("no_alerts")


def test_a_missed_number_is_found_and_taken_back(hand: Hand) -> None:
    hand.bench.issue()
    hand.bench.miss()
    sign_in(hand)
    hand.press("tab_find", "key_A", "key_1", "find")
    assert hand.text("ticket_number") == "A001"
    assert "missed its call" in hand.text("ticket_sentence")
    hand.press("take_back")
    assert hand.text("ticket_sentence") == "A001 is waiting."
    assert "back in line" in hand.text("status_line")


def test_cancelling_asks_in_place(hand: Hand) -> None:
    hand.bench.issue()
    sign_in(hand)
    hand.press("tab_find", "key_A", "key_1", "find", "cancel")
    assert not hand.sees("take_back")
    hand.press("keep")
    assert hand.sees("take_back")
    hand.press("cancel", "do_cancel")
    assert "no longer valid" in hand.text("ticket_sentence")


def test_a_button_that_does_nothing_says_why(hand: Hand) -> None:
    hand.bench.issue()
    sign_in(hand)
    hand.press("tab_find", "find")
    assert "A012" in hand.text("status_line")
    hand.press("key_A", "key_1", "find", "take_back")
    assert "not missed" in hand.text("status_line")


def test_no_key_moves_when_a_sentence_comes(hand: Hand) -> None:
    sign_in(hand)
    hand.press("tab_find")
    before = {button.objectName(): button.mapToGlobal(button.rect().topLeft()) for button in hand.buttons()}
    assert not hand.sees("status_line")
    hand.press("find")
    assert hand.sees("status_line")
    assert before == {button.objectName(): button.mapToGlobal(button.rect().topLeft()) for button in hand.buttons()}


@pytest.mark.parametrize("size", [(800, 1280), (600, 1024), WIDE])
def test_keys_stand_close_together_and_low(opened: Callable[[tuple[int, int]], Hand], size: tuple[int, int]) -> None:
    hand = opened(size)
    upper, lower = hand.find("key_1"), hand.find("key_4")
    assert lower.y() - (upper.y() + upper.height()) <= METRICS.px(3)
    enter = hand.find("sign_in")
    below = hand.window.height() - enter.mapTo(hand.window, enter.rect().bottomLeft()).y()
    assert below <= METRICS.px(8)


def test_a_missed_number_stands_above_the_fold_and_its_key_near_the_thumb(hand: Hand) -> None:
    for kiosk in range(6):
        raise_alert(hand.bench.store, replace(KIOSK, name=f"kiosk {kiosk}"), AlertKind.GUIDE_CALLED)
    hand.bench.issue()
    hand.bench.miss()
    sign_in(hand)
    missed = hand.find("missed_A001")
    assert missed.visibleRegion().boundingRect().height() == missed.height()
    hand.press("missed_A001")
    back = hand.find("take_back")
    assert back.mapTo(hand.window, back.rect().topLeft()).y() > TALL[1] * 0.75


def test_a_number_is_given_and_shown_with_its_code(hand: Hand) -> None:
    service = hand.bench.running.service("A")
    sign_in(hand)
    hand.press("tab_services", f"service_{service.id}", "class_green")
    assert hand.text("given_number") == "A001"
    assert "1F zone A" in hand.text("given_where")
    assert "A001" in hand.find("given_code").accessibleName()
    hand.press("given_done")
    assert hand.sees("page_home")


def test_two_quick_taps_give_one_number(hand: Hand) -> None:
    service = hand.bench.running.service("A")
    sign_in(hand)
    hand.press("tab_services", f"service_{service.id}")
    tile = hand.find("class_normal")
    for _ in range(2):
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(tile, Qt.MouseButton.LeftButton)
    hand.settle()
    assert hand.bench.happened(TicketIssued) == 1


def test_a_service_is_searched(hand: Hand) -> None:
    sign_in(hand)
    hand.press("tab_services")
    QTest.keyClicks(hand.find("search"), "Service B")
    services = [hand.bench.running.service(letter).id for letter in "AB"]
    assert [hand.sees(f"service_{service_id}") for service_id in services] == [False, True]
    QTest.keyClicks(hand.find("search"), "xyz")
    assert hand.sees("nothing_found")


def test_a_scanner_that_types_opens_the_slip(hand: Hand) -> None:
    code = hand.bench.issue().ticket.code
    sign_in(hand)
    hand.window.scans.scanned.connect(hand.bench.presenter.finding.scanned)
    handle = hand.window.windowHandle()
    assert handle is not None
    hand.press("tab_find")
    for at_ms, sign in enumerate(f"{CODE_SCHEME}{code}\r", start=1000):
        key = Qt.Key.Key_Return if sign == "\r" else Qt.Key(ord(sign.upper()))
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, sign)
        event.setTimestamp(at_ms)
        QApplication.sendEvent(handle, event)
    hand.settle()
    assert hand.text("ticket_number") == "A001"


def test_waits_are_read_out(hand: Hand) -> None:
    hand.bench.issue()
    sign_in(hand)
    hand.press("tab_waits")
    queue = hand.bench.running.service("A").queue_id
    assert "1 are waiting" in hand.find(f"wait_{queue}").accessibleName()


@pytest.mark.parametrize("size", [TALL, WIDE])
@pytest.mark.parametrize("page", [Page.HOME, Page.FIND, Page.SERVICES, Page.WAITS])
def test_all_that_is_pressed_is_large_and_named(
    opened: Callable[[tuple[int, int]], Hand], size: tuple[int, int], page: Page
) -> None:
    hand = opened(size)
    for _ in range(2):
        hand.bench.issue()
    hand.bench.miss()
    raise_alert(hand.bench.store, KIOSK, AlertKind.GUIDE_CALLED)
    sign_in(hand)
    hand.press(f"tab_{page}")
    least = METRICS.px(TOUCH_MM)
    for button in hand.buttons():
        assert button.accessibleName(), button.objectName()
        assert min(button.width(), button.height()) >= least, button.objectName()
        assert button.fontInfo().pixelSize() >= SMALLEST_TEXT_PX, button.objectName()
    assert hand.find(f"page_{page}").accessibleName()


def test_the_places_stand_below_on_a_tall_tablet_and_beside_on_a_wide_one(hand: Hand) -> None:
    sign_in(hand)
    below = hand.find("tab_home").mapTo(hand.window, hand.find("tab_home").rect().topLeft())
    hand.window.resize(*WIDE)
    for _ in range(LAYOUT_ROUNDS):
        QApplication.processEvents()
    beside = hand.find("tab_waits").mapTo(hand.window, hand.find("tab_waits").rect().bottomRight())
    assert below.y() > TALL[1] * 0.9
    assert beside.x() < WIDE[0] * 0.1


def test_language_and_colours_change_in_place(hand: Hand) -> None:
    sign_in(hand)
    hand.press("language")
    assert hand.text("title") == "现场"
    for _ in range(3):
        hand.press("theme")
        assert hand.text("title") == "现场"


def test_the_last_picture_stays_while_the_database_is_away(hand: Hand) -> None:
    sign_in(hand)
    with hand.bench.away():
        QApplication.processEvents()
        assert "Reconnecting since" in hand.text("status_line")
        hand.press("tab_find", "key_A", "key_1", "find")
        assert "must wait" in hand.text("status_line")
    assert not hand.sees("status_line")


def test_a_number_of_which_only_the_end_is_known_is_chosen_on_large_keys(hand: Hand) -> None:
    sign_in(hand)
    for letter in "AB":
        hand.bench.issue(letter)
    hand.press("tab_find", "key_0", "key_1", "find")
    assert hand.text("find_hint").startswith("These end in 01")
    assert not hand.sees("key_A")
    least = METRICS.px(TOUCH_MM)
    assert all(min(button.width(), button.height()) >= least for button in hand.buttons())
    hand.press("key_B001")
    assert hand.sees("page_ticket")


def test_touching_anything_keeps_the_guide_signed_in(hand: Hand) -> None:
    sign_in(hand)
    hand.window.touches.touched.connect(hand.bench.presenter.idling.touched)
    for _ in range(3):
        hand.bench.seconds += IDLE_MIN * 60 - 10
        hand.bench.presenter.tick()
        assert "Signing out in 10 s" in hand.text("status_line")
        QTest.mouseClick(hand.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(2, 300))
        assert not hand.sees("status_line")
    assert hand.sees("page_home")


def test_the_sign_out_key_leaves_nothing_of_the_hall_to_be_seen(hand: Hand) -> None:
    sign_in(hand)
    hand.press("tab_services", "language", "sign_out")
    assert hand.sees("page_sign_in")
    assert not hand.sees("tab_home")
    assert hand.text("status_line") == "已退出。"
