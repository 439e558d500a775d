"""The kiosk's window on the demonstration hall: what is visible, pressed, reached by keys, and how large it is."""

from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from deploy.pictures import kiosk as pictures
from deploy.pictures.long_hall import a_long_hall
from kiosk.modes import Mode
from kiosk.press import ChooseDepartment, ChooseService, MoreTime, SwitchLanguage
from kiosk.state import AtService, Closed, Home, KioskState, PrintFault, Shut, Slip, SlipTrouble, Step, TakeNumber
from kiosk.widgets.qr import QrCode
from kiosk.window import KioskWindow
from shared.domain.hall import Hall
from shared.domain.ids import CommandId
from shared.domain.link import LinkState
from shared.domain.words import Language
from shared.press import Press, Touch
from tests.kiosk.windows import SIZES, assert_nothing_cut, assert_touchable, find, names, press, show, text


@pytest.fixture
def home(hall: Hall) -> KioskState:
    return pictures.home_state(hall)


def at_service(state: KioskState, code: str) -> KioskState:
    assert state.hall is not None
    service = next(s for s in state.hall.services if s.code == code)
    return replace(state, place=AtService(service.id, Home(service.department_id), CommandId("c")))


def every_state(home: KioskState) -> list[KioskState]:
    issued = pictures.issued_ticket(home)
    service = at_service(home, "transport-certificate")
    fault = replace(home, place=PrintFault(issued, SlipTrouble.PAPER_OUT, maybe_printed=False))
    number = replace(home, place=TakeNumber(issued, Slip.PRINTED, 8.0), seconds_left=8)
    return [home, service, replace(service, seconds_left=5), number, fault]


def test_home_shows_departments_services_and_the_hall(window: KioskWindow, home: KioskState) -> None:
    show(window, home)
    assert {"page_home", "department_transport", "department_penalties", "language"} <= names(window)
    assert text(window, "hall_summary") == "现在等候 38 人 · 开放窗口 6 / 8 · 受理至 17:00"
    assert text(window, "clock") == "10:42"
    tile = find(window, "service_transport-certificate")
    assert "等候 5 人" in tile.accessibleName()
    assert "可网上办" in tile.accessibleName()
    assert {"back", "go_home", "take_number"}.isdisjoint(names(window))


@pytest.mark.parametrize(
    ("trouble", "heading"), [(SlipTrouble.UNTOLD, "请取走小票"), (SlipTrouble.AWAY, "小票可能没有打印出来")]
)
def test_a_slip_that_should_be_out_is_not_called_missing(
    window: KioskWindow, home: KioskState, trouble: SlipTrouble, heading: str
) -> None:
    issued = pictures.issued_ticket(home)
    show(window, replace(home, place=PrintFault(issued, trouble, maybe_printed=True)))
    assert find(window, "page_print_fault").accessibleName() == heading


def test_presses_report_what_was_meant(window: KioskWindow, home: KioskState, hall: Hall) -> None:
    heard: list[object] = []
    window.presses.pressed.connect(heard.append)
    show(window, home)
    for name in ("department_penalties", "service_truck-permit", "language"):
        press(window, name)
    truck = next(s for s in hall.services if s.code == "truck-permit")
    assert heard == [ChooseDepartment(hall.departments[1].id), ChooseService(truck.id), SwitchLanguage()]


def test_a_department_of_many_services_is_paged_and_shows_each_once(
    window: KioskWindow, hall: Hall, home: KioskState
) -> None:
    long = replace(home, hall=a_long_hall(hall), language=Language.EN)
    show(window, long)
    seen: list[str] = []
    for _ in range(18):
        seen += sorted(name for name in names(window) if name.startswith("service_"))
        if "next_page" not in names(window):
            break
        press(window, "next_page")
    assert len(seen) == len(set(seen)) == 18
    assert "previous_page" in names(window)


def test_the_next_visitor_begins_on_the_first_page(window: KioskWindow, home: KioskState) -> None:
    show(window, home)
    press(window, "next_page")
    assert "previous_page" in names(window)
    show(window, replace(home, visit=1))
    assert "previous_page" not in names(window)


def test_a_waiting_count_changes_in_place(window: KioskWindow, home: KioskState) -> None:
    show(window, home)
    press(window, "next_page")
    assert home.view is not None
    show(window, replace(home, view=replace(home.view, waiting={})))
    assert text(window, "page_of").startswith("第 2")
    assert text(window, "hall_summary").startswith("现在等候 0 人")


def test_a_closed_kiosk_says_why_and_when_it_opens_again(window: KioskWindow, home: KioskState) -> None:
    assert home.hall is not None
    night = home.now.replace(hour=20) if home.now else None
    show(window, replace(home, place=Closed(Shut.HOURS), hall=replace(home.hall, demonstration=False), now=night))
    assert text(window, "closed_why") == "今天的办理时间已过，下次办理时间是明天 08:30。"


def test_a_hall_without_more_numbers_today_says_so_and_until_when(window: KioskWindow, home: KioskState) -> None:
    assert home.hall is not None
    assert home.now is not None
    show(window, replace(home, place=Closed(Shut.HOURS), hall=replace(home.hall, no_more_on=home.now.date())))
    assert text(window, "closed_heading") == "今天不再发号"
    assert text(window, "closed_why") == "大厅已提前停发今天的号，已取的号照常叫号。下次办理时间是明天 08:30。"
    assert text(window, "closed_book_heading") == "预约改日再来"
    assert "导办员" in text(window, "closed_phone")
    assert "受理至" not in text(window, "hall_summary")
    assert {"suggestions", "errand_guide"} <= names(window)
    assert "errand_who" not in names(window)


def test_a_service_without_more_numbers_says_so_on_its_tile(window: KioskWindow, home: KioskState) -> None:
    assert home.hall is not None
    assert home.now is not None
    stopped = tuple(
        replace(s, no_more_on=home.now.date()) if s.code == "transport-certificate" else s for s in home.hall.services
    )
    show(window, replace(home, hall=replace(home.hall, services=stopped)))
    tiles = [find(window, name) for name in names(window) if name.startswith("service_")]
    assert [t.objectName() for t in tiles if "今日已停办" in t.accessibleName()] == ["service_transport-certificate"]


def test_the_service_page_discloses_everything_at_once(window: KioskWindow, home: KioskState) -> None:
    show(window, at_service(home, "transport-certificate"))
    assert text(window, "service_name") == "道路运输证核发"
    assert text(window, "service_promise").startswith("承诺 3 个工作日办结")
    assert (text(window, "fact_people"), text(window, "fact_until")) == ("5", "17:00")
    shown = {label.text() for label in window.findChildren(QLabel) if label.isVisible()}
    assert {"道路运输经营许可证", "副本复印件，加盖公章", "授权委托书", "必备", "如需"} <= shown
    assert text(window, "take_number") == "取号"


def test_the_code_of_the_online_way_is_read_back(window: KioskWindow, home: KioskState) -> None:
    show(window, at_service(home, "transport-certificate"))
    [code] = [q for q in window.findChildren(QrCode) if q.isVisible()]
    picture = Image.frombytes("L", (code.width(), code.height()), _grey(code))
    [read] = zxingcpp.read_barcodes(picture)
    assert read.text == "https://example.com/transport/certificate"


def _grey(widget: QWidget) -> bytes:
    image = widget.grab().toImage()
    return bytes(image.pixelColor(x, y).lightness() for y in range(image.height()) for x in range(image.width()))


def test_a_printer_fault_is_said_before_the_number(window: KioskWindow, home: KioskState) -> None:
    state = at_service(home, "truck-permit")
    assert isinstance(state.place, AtService)
    show(window, replace(state, place=replace(state.place, trouble=SlipTrouble.PAPER_OUT)))
    assert "没有纸了" in text(window, "printer_trouble")
    assert text(window, "take_number") == "取号，不要小票"
    assert find(window, "take_number").isEnabled()


@pytest.mark.parametrize("step", [Step.CHECKING, Step.ISSUING])
def test_the_button_is_disabled_while_the_number_is_on_its_way(
    window: KioskWindow, home: KioskState, step: Step
) -> None:
    heard: list[Press] = []
    window.presses.pressed.connect(heard.append)
    state = at_service(home, "truck-permit")
    assert isinstance(state.place, AtService)
    show(window, replace(state, place=replace(state.place, step=step)))
    press(window, "take_number")
    assert heard == []


def test_the_number_page_tells_where_to_wait(window: KioskWindow, home: KioskState) -> None:
    issued = pictures.issued_ticket(home)
    show(window, replace(home, place=TakeNumber(issued, Slip.PRINTING)))
    assert "go_home" not in names(window)
    assert text(window, "slip_words") == "正在打印小票…"
    show(window, replace(home, place=TakeNumber(issued, Slip.PRINTED, 8.0), seconds_left=8))
    assert text(window, "ticket_number") == "A032"
    assert text(window, "wait_at") == "请到一楼 A 区等候"
    assert text(window, "windows") == "1–4 号窗口叫号"
    assert text(window, "people_ahead") == "前面 5 人"
    assert text(window, "expected_wait") == "预计等候：约 10–20 分钟"
    assert text(window, "slip_words") == "请取走小票"
    assert text(window, "go_home") == "8 秒后返回首页"


def test_with_no_window_open_the_number_page_tells_neither_windows_nor_minutes(
    window: KioskWindow, home: KioskState
) -> None:
    issued = replace(pictures.issued_ticket(home), staffed=False)
    show(window, replace(home, place=TakeNumber(issued, Slip.PRINTED, 8.0)))
    assert text(window, "windows") == "现在没有窗口办理，开放后按号叫号"
    assert text(window, "people_ahead") == "前面 5 人"
    assert "expected_wait" not in names(window)


def test_a_number_without_paper_tells_its_time_its_booked_time_and_the_places_to_come(
    window: KioskWindow, home: KioskState, hall: Hall
) -> None:
    issued = pictures.issued_ticket(home)
    elsewhere = next(s for s in hall.services if hall.queue(s.queue_id).place.zh == "二楼 C 区")
    ticket = replace(issued.ticket, steps=(elsewhere.id,), slot_at=pictures.NOW)
    show(window, replace(home, place=TakeNumber(replace(issued, ticket=ticket), Slip.NONE, 20.0)))
    assert text(window, "number_label") == "您的号码 · 取号时间 10:42"
    assert text(window, "then_to") == "之后到二楼 C 区"
    assert text(window, "number_class") == "预约时间 10:42"
    assert_nothing_cut(window)


def test_the_fault_page_offers_three_ways_and_a_guide_and_nothing_else(window: KioskWindow, home: KioskState) -> None:
    show(window, every_state(home)[-1])
    buttons = {b.objectName() for b in window.findChildren(QAbstractButton) if b.isVisible()}
    assert buttons == {
        "retry_print",
        "keep_number",
        "give_back",
        "call_guide",
        "language",
        *(f"mode_{mode}" for mode in Mode),
    }
    assert text(window, "ticket_number") == "A032"
    assert "没有纸了" in text(window, "fault_reason")


def test_the_countdown_offers_more_time_and_warns_of_the_loss(window: KioskWindow, home: KioskState) -> None:
    heard: list[Press] = []
    window.presses.pressed.connect(heard.append)
    show(window, replace(every_state(home)[-1], seconds_left=9))
    assert text(window, "countdown") == "9 秒后返回首页"
    assert "A032" in text(window, "still_there_warning")
    press(window, "more_time")
    assert heard == [MoreTime()]
    show(window, every_state(home)[-1])
    assert "more_time" not in names(window)


def test_a_lost_database_is_told_over_the_last_picture(window: KioskWindow, home: KioskState) -> None:
    show(window, replace(home, link=LinkState(pictures.NOW, "The database does not answer.")))
    assert "自 10:42" in text(window, "reconnecting")
    assert "service_truck-permit" in names(window)


def test_without_the_database_the_service_page_says_that_screens_may_be_late(
    window: KioskWindow, hall: Hall, home: KioskState
) -> None:
    service = hall.services[0]
    away = LinkState(pictures.NOW, "The database does not answer.")
    place = AtService(service.id, Home(service.department_id), CommandId("c"))
    show(window, replace(home, place=place, link=away))
    assert "late_screens" not in names(window), "without numbers of its own the kiosk promises none"
    show(window, replace(home, place=place, link=away, own_queues=frozenset({service.queue_id})))
    assert "屏幕显示可能延迟" in find(window, "late_screens").accessibleName()
    show(window, replace(home, place=place, own_queues=frozenset({service.queue_id})))
    assert "late_screens" not in names(window)


@pytest.mark.parametrize(("people", "told"), [(5, "前面至少约 5 人"), (0, "前面没有人")])
def test_a_number_of_the_kiosks_own_tells_how_many_are_ahead_at_least(
    window: KioskWindow, home: KioskState, people: int, told: str
) -> None:
    issued = replace(pictures.issued_ticket(home), people_ahead=people, away=True)
    show(window, replace(home, place=TakeNumber(issued, Slip.PRINTED, 8.0)))
    assert text(window, "people_ahead") == told
    assert "屏幕显示可能延迟" in text(window, "expected_wait")


def test_any_touch_is_noticed(window: KioskWindow, home: KioskState) -> None:
    heard: list[Press] = []
    window.presses.pressed.connect(heard.append)
    show(window, home)
    QTest.mouseClick(find(window, "home_heading"), Qt.MouseButton.LeftButton)
    assert heard == [Touch()]
    QTest.keyClick(find(window, "language"), Qt.Key.Key_Tab)
    assert heard == [Touch(), Touch()]
    press(window, "next_page")
    assert heard == [Touch(), Touch(), Touch()]


def test_keys_reach_and_press_every_button(window: KioskWindow, home: KioskState) -> None:
    show(window, home)
    buttons = {b.objectName() for b in window.findChildren(QAbstractButton) if b.isVisible()}
    window.activateWindow()
    find(window, "language").setFocus()
    reached = set()
    for _ in range(len(buttons)):
        focused = window.focusWidget()
        assert focused is not None
        reached.add(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert reached == buttons
    heard: list[Press] = []
    window.presses.pressed.connect(heard.append)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(find(window, "language"), key)
    assert [press for press in heard if press != Touch()] == [SwitchLanguage(), SwitchLanguage()]


def test_keys_go_on_where_they_were_when_a_page_is_come_back_to(window: KioskWindow, home: KioskState) -> None:
    show(window, home)
    window.activateWindow()
    find(window, "service_truck-permit").setFocus()
    there = at_service(home, "truck-permit")
    back = there.place.back
    assert back is not None
    start = replace(home, place=back)
    show(window, start)
    find(window, "service_truck-permit").setFocus()
    show(window, there)
    assert window.focusWidget() is window
    show(window, start)
    assert window.focusWidget() is find(window, "service_truck-permit")


def test_the_next_citizens_keys_begin_at_the_top(window: KioskWindow, home: KioskState) -> None:
    show(window, home)
    find(window, "service_truck-permit").setFocus()
    show(window, at_service(home, "truck-permit"))
    show(window, replace(home, visit=1))
    assert window.focusWidget() is window


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s.width()}x{s.height()}")
@pytest.mark.parametrize("language", list(Language))
def test_everything_touched_is_20_mm_named_and_inside_the_screen(
    window: KioskWindow, home: KioskState, size: QSize, language: Language
) -> None:
    window.resize(size)
    for state in every_state(home):
        show(window, replace(state, language=language))
        assert_touchable(window)


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s.width()}x{s.height()}")
def test_no_word_of_a_long_service_page_is_cut(window: KioskWindow, hall: Hall, home: KioskState, size: QSize) -> None:
    window.resize(size)
    long = a_long_hall(hall)
    service = long.services[0]
    place = AtService(service.id, Home(service.department_id), CommandId("c"))
    show(window, replace(home, hall=long, place=place, language=Language.EN))
    assert_nothing_cut(window)


def test_the_panel_is_made_anew_for_another_size(window: KioskWindow, home: KioskState) -> None:
    show(window, replace(home, place=Home(home.hall.departments[1].id) if home.hall else Home()))
    window.resize(1920, 1080)
    assert find(window, "page_home").width() == 1920
    assert "service_penalty" in names(window)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_without_a_slip_its_code_stands_on_the_screen_for_each_number(
    window: KioskWindow, home: KioskState, size: QSize
) -> None:
    window.resize(size)
    first = pictures.issued_ticket(home)
    other = replace(first, ticket=replace(first.ticket, number="A033", code="f" * 20))
    for issued in (first, other):
        show(window, replace(home, place=TakeNumber(issued, Slip.NONE, 20.0)))
        [code] = [q for q in window.findChildren(QrCode) if q.isVisible()]
        [read] = zxingcpp.read_barcodes(Image.frombytes("L", (code.width(), code.height()), _grey(code)))
        assert read.text == f"XC1:{issued.ticket.code}"
        assert issued.ticket.number in code.accessibleName()
    show(window, replace(home, place=TakeNumber(other, Slip.PRINTED, 8.0)))
    assert not [q for q in window.findChildren(QrCode) if q.isVisible()]
