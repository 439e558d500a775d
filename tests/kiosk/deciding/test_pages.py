"""The sheets before a number: what they say, and that all of it fits."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from deploy.pictures import kiosk_deciding
from deploy.pictures.kiosk import home_state
from deploy.pictures.kiosk.drawing import LAYOUT_ROUNDS
from deploy.pictures.kiosk.matrix import VIEWS, View
from deploy.pictures.long_hall import a_long_hall
from kiosk.deciding.place import AtLongLine, AtQuestions, AtSample, EnlargeSample, ShowSample, WantNumber, sheet
from kiosk.guide.place import CallGuide
from kiosk.press import GoBack, Take
from kiosk.reading_order import controls
from kiosk.spoken.page_words import page_words
from kiosk.state import AtService, Home, KioskState
from kiosk.widgets.picture import Picture
from kiosk.widgets.qr import QrCode
from kiosk.window import KioskWindow
from shared.domain.hall import Hall
from shared.domain.ids import CommandId
from shared.domain.place_kind import PlaceKind
from shared.domain.words import Language
from tests.kiosk.windows import (
    SIZES,
    assert_all_fit,
    assert_nothing_cut,
    find,
    heard_of,
    names,
    press,
    show,
    text,
)

PICTURES = kiosk_deciding


def test_the_service_page_leads_on_by_its_button(window: KioskWindow, hall: Hall) -> None:
    heard = heard_of(window)
    show(window, replace(home_state(hall), place=kiosk_deciding.at(hall, "transport-certificate")))
    press(window, "take_number")
    assert heard == [WantNumber()]


def test_minutes_are_told_only_while_a_window_is_open(window: KioskWindow, hall: Hall) -> None:
    state = replace(home_state(hall), place=kiosk_deciding.at(hall, "transport-certificate"))
    show(window, state)
    assert "fact_wait" in names(window)
    assert state.view is not None
    show(window, replace(state, view=replace(state.view, counters={})))
    assert "fact_wait" not in names(window)
    show(window, state)
    assert "fact_wait" in names(window)


def test_a_form_and_its_sample_are_marked(window: KioskWindow, hall: Hall) -> None:
    heard = heard_of(window)
    show(window, replace(home_state(hall), place=kiosk_deciding.at(hall, "transport-certificate")))
    shown = {label.text() for label in window.findChildren(QLabel) if label.isVisible()}
    assert "需填写" in shown
    assert find(window, "see_sample").accessibleName() == "样本：授权委托书"
    press(window, "see_sample")
    [told] = heard
    assert isinstance(told, ShowSample)
    assert told.material.name.zh == "授权委托书"


def test_the_sample_is_large(window: KioskWindow, states: dict[str, KioskState]) -> None:
    show(window, states["sample"])
    picture = find(window, "sample_picture")
    assert isinstance(picture, Picture)
    assert picture.shows
    assert picture.height() > window.height() * 0.6
    assert "sample_missing" not in names(window)


def test_a_sample_that_cannot_be_shown_is_one_sentence(window: KioskWindow, states: dict[str, KioskState]) -> None:
    show(window, states["sample-missing"])
    assert "打不开" in text(window, "sample_missing")
    place = states["sample"].place
    assert isinstance(place, AtSample)
    show(window, replace(states["sample"], place=replace(place, content=b"\x89PNG broken")))
    assert "打不开" in text(window, "sample_missing")


@pytest.mark.parametrize("touched", ["sample_picture", "enlarge_sample"])
def test_a_touch_on_the_sample_enlarges_it(window: KioskWindow, states: dict[str, KioskState], touched: str) -> None:
    heard = heard_of(window)
    show(window, states["sample"])
    press(window, touched)
    assert heard == [EnlargeSample()]


def test_a_sample_that_cannot_be_shown_is_not_enlarged(window: KioskWindow, states: dict[str, KioskState]) -> None:
    heard = heard_of(window)
    show(window, states["sample-missing"])
    assert "enlarge_sample" not in names(window)
    press(window, "sample_picture")
    assert heard == []


def test_an_enlarged_sample_has_the_whole_screen_and_one_button(
    window: KioskWindow, states: dict[str, KioskState]
) -> None:
    heard = heard_of(window)
    show(window, states["sample-whole"])
    panel = window.panel
    assert panel is not None
    assert [control.objectName() for control in controls(panel)] == ["close_sample"]
    assert find(window, "whole_sample_picture").height() > window.height() * 0.85
    assert not {"hall_name", "clock"} & names(window)
    assert page_words(panel.page, Language.ZH) == ("样本：授权委托书", "这一页有 1 个按钮。")
    press(window, "close_sample")
    assert heard == [GoBack()]
    show(window, states["sample"])
    assert {"back", "clock"} <= names(window)


def test_keys_close_an_enlarged_sample_and_return_to_where_it_was_opened(
    window: KioskWindow, states: dict[str, KioskState]
) -> None:
    show(window, states["sample"])
    while window.focusWidget() is not find(window, "enlarge_sample"):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Down)
    show(window, states["sample-whole"])
    heard = heard_of(window)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Down)
    QTest.keyClick(find(window, "close_sample"), Qt.Key.Key_Return)
    assert heard == [GoBack()]
    whole = states["sample-whole"].place
    show(window, replace(states["sample"], place=whole.back or whole))
    assert window.focusWidget() is find(window, "enlarge_sample")


def test_a_long_line_is_told_with_its_reason_and_choices(window: KioskWindow, states: dict[str, KioskState]) -> None:
    heard = heard_of(window)
    show(window, states["long-line-booking"])
    assert text(window, "long_people") == "26"
    assert "都开着" in text(window, "long_line_reason")
    assert "周二、周四 14:00–17:00" in text(window, "long_line_book")
    assert text(window, "take_number") == "继续取号"
    press(window, "take_number")
    assert heard == [WantNumber()]


def test_a_few_choices_leave_no_great_gap_above_the_button(window: KioskWindow, states: dict[str, KioskState]) -> None:
    window.resize(QSize(1080, 1920))
    for _ in range(LAYOUT_ROUNDS):
        show(window, states["long-line-booking"])
    tile = find(window, "long_line_book").parentWidget()
    assert tile is not None
    assert tile.height() > window.height() * 0.15
    assert find(window, "long_people").height() > window.height() * 0.04


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
@pytest.mark.parametrize(
    ("state", "later"), [("long-line-booking", True), ("long-line-nothing", True), ("long-line-ways", False)]
)
def test_coming_back_later_is_told_where_there_are_few_other_choices(
    window: KioskWindow, states: dict[str, KioskState], state: str, later: bool, view: View
) -> None:
    window.resize(view.size)
    for _ in range(LAYOUT_ROUNDS):
        show(window, view.of(states[state]))
    assert ("long_line_later" in names(window)) is later


@pytest.mark.parametrize(
    ("kind", "heading", "reason"),
    [
        (
            PlaceKind.WINDOW,
            "All windows for this are open (2); many people have come.",
            "办理这件事的 2 个窗口都开着，只是来办的人多。",
        ),
        (
            PlaceKind.ROOM,
            "All rooms for this are open (2); many people have come.",
            "办理这件事的 2 个诊室都开着，只是来办的人多。",
        ),
    ],
)
def test_places_are_called_what_the_hall_calls_them(
    window: KioskWindow, states: dict[str, KioskState], kind: PlaceKind, heading: str, reason: str
) -> None:
    state = states["long-line-booking"]
    assert state.hall is not None
    hall = replace(state.hall, counters=tuple(replace(c, kind=kind) for c in state.hall.counters))
    show(window, replace(state, hall=hall))
    assert text(window, "long_line_reason") == reason
    show(window, replace(state, hall=hall, language=Language.EN))
    assert text(window, "long_line_reason") == heading


def test_without_any_other_way_the_questions_name_the_place(window: KioskWindow, states: dict[str, KioskState]) -> None:
    state = states["questions-window-only"]
    assert state.hall is not None
    desks = tuple(replace(c, kind=PlaceKind.COUNTER) for c in state.hall.counters)
    show(window, replace(state, hall=replace(state.hall, counters=desks)))
    assert text(window, "ask_online_heading") == "要在柜台办理"


def test_other_ways_can_be_scanned(window: KioskWindow, states: dict[str, KioskState]) -> None:
    show(window, states["long-line-online"])
    assert len([code for code in window.findChildren(QrCode) if code.isVisible()]) == 1


def test_the_questions_take_the_number_or_call_a_guide(window: KioskWindow, states: dict[str, KioskState]) -> None:
    heard = heard_of(window)
    show(window, states["questions"])
    assert text(window, "ask_id_card_heading") == "身份证带了吗？"
    assert text(window, "ask_online_heading") == "可以网上办，要不要试试？"
    assert text(window, "ask_doubt_heading") == "还有不清楚的吗？"
    press(window, "call_guide_here")
    press(window, "take_number")
    assert heard == [CallGuide(), Take()]


def test_what_is_done_at_the_window_only_is_said_so(window: KioskWindow, states: dict[str, KioskState]) -> None:
    show(window, states["questions"])
    show(window, states["questions-window-only"])
    assert text(window, "ask_online_heading") == "要在窗口办理"
    assert not [code for code in window.findChildren(QrCode) if code.isVisible()]


def test_nothing_is_pressed_while_the_number_comes(window: KioskWindow, states: dict[str, KioskState]) -> None:
    heard = heard_of(window)
    show(window, states["questions-issuing"])
    press(window, "call_guide_here")
    press(window, "take_number")
    assert heard == []


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s.width()}x{s.height()}")
def test_everything_fits(window: KioskWindow, hall: Hall, states: dict[str, KioskState], size: QSize) -> None:
    long = a_long_hall(hall)
    crowded = AtService(long.services[0].id, Home(), CommandId("c"))
    english = replace(home_state(hall), hall=long, language=Language.EN)
    sheets = [replace(english, place=sheet(kind, crowded)) for kind in (AtLongLine, AtQuestions)]
    assert_all_fit(window, size, (*states.values(), *sheets))


def test_that_no_window_is_open_is_said_first_and_calls_no_line_long(window: KioskWindow, hall: Hall) -> None:
    state = dict(kiosk_deciding.states(hall))["long-line-booking"]
    assert state.view is not None
    show(window, replace(state, view=replace(state.view, counters={})))
    assert text(window, "long_line_heading") == "现在没有窗口办理这件事"
    assert text(window, "long_line_reason") == "可以先取号，窗口开了就按号叫号。"
    assert text(window, "long_people") == "26"
    assert "long_wait" not in names(window)
    assert_nothing_cut(window)
