"""The search page: its keyboard, a keyboard of the machine, and what is found."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from deploy.pictures import kiosk as pictures
from deploy.pictures import kiosk_finding
from deploy.pictures.long_hall import a_long_hall
from kiosk.finding.place import ChooseMostUsed, OpenSearch, Search, Typed
from kiosk.guide.place import CallGuide
from kiosk.press import ChooseService
from kiosk.state import Home, KioskState
from kiosk.window import KioskWindow
from shared.domain.hall import Hall
from shared.domain.words import Language
from shared.finding.index import find as find_services
from shared.finding.index import index_of
from shared.writing.strokes import DeleteSign, TypeSign
from tests.kiosk.windows import (
    SIZES,
    assert_all_fit,
    find,
    heard_of,
    names,
    press,
    show,
    text,
)

PICTURES = kiosk_finding


def test_the_field_at_home_opens_the_search(window: KioskWindow, hall: Hall) -> None:
    heard = heard_of(window)
    show(window, pictures.home_state(hall))
    assert text(window, "search").startswith("查找事项")
    press(window, "search")
    assert heard == [OpenSearch()]


def test_what_is_used_most_has_the_first_tab(window: KioskWindow, states: dict[str, KioskState]) -> None:
    heard = heard_of(window)
    show(window, states["most-used"])
    tab = find(window, "most_used")
    assert isinstance(tab, QAbstractButton)
    assert tab.isChecked()
    tiles = {name for name in names(window) if name.startswith("service_")}
    assert len(tiles) == 6
    press(window, "most_used")
    assert heard == [ChooseMostUsed()]


def test_keys_on_the_screen_tell_small_letters(window: KioskWindow, states: dict[str, KioskState]) -> None:
    heard = heard_of(window)
    show(window, states["search-empty"])
    for key in ("key_y", "key_7", "key_space", "key_delete"):
        press(window, key)
    assert heard == [TypeSign("y"), TypeSign("7"), TypeSign(" "), DeleteSign()]


def test_a_keyboard_of_the_machine_writes_at_once(window: KioskWindow, states: dict[str, KioskState]) -> None:
    heard = heard_of(window)
    show(window, states["search-empty"])
    window.activateWindow()
    QTest.keyClicks(find(window, "search_typed"), "ys")
    assert heard == [Typed("y"), Typed("ys")]


def test_found_services_are_tiles(window: KioskWindow, hall: Hall, states: dict[str, KioskState]) -> None:
    heard = heard_of(window)
    show(window, states["search-words-en"])
    assert text(window, "search_told") == "1 found"
    press(window, "service_truck-permit")
    assert heard == [ChooseService(next(s.id for s in hall.services if s.code == "truck-permit"))]


def test_an_empty_result_says_what_to_do(window: KioskWindow, states: dict[str, KioskState]) -> None:
    show(window, states["search-nothing"])
    assert text(window, "search_nothing") == "没有找到“qqxxzz”，请换个词试试，或找导办员。"
    heard = heard_of(window)
    press(window, "call_guide_here")
    assert heard == [CallGuide()]
    show(window, states["search-many"])
    assert {"search_nothing", "call_guide_here"}.isdisjoint(names(window))


def test_another_search_begins_on_its_first_page(window: KioskWindow, states: dict[str, KioskState]) -> None:
    show(window, states["search-many"])
    press(window, "next_page")
    show(window, states["search-initials"])
    assert "previous_page" not in names(window)


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s.width()}x{s.height()}")
@pytest.mark.parametrize("language", list(Language))
def test_everything_touched_is_large_and_on_the_screen(
    window: KioskWindow, hall: Hall, states: dict[str, KioskState], size: QSize, language: Language
) -> None:
    long = a_long_hall(hall)
    crowded = Search(Home(), "z", find_services(index_of(long), "z"))
    shown = (*states.values(), replace(states["search-many"], hall=long, place=crowded))
    assert_all_fit(window, size, (replace(state, language=language) for state in shown))


def test_the_keyboard_reaches_every_key(window: KioskWindow, states: dict[str, KioskState]) -> None:
    show(window, states["search-initials"])
    window.activateWindow()
    find(window, "search_typed").setFocus()
    reached = set()
    for _ in range(60):
        focused = QApplication.focusWidget() or window.focusWidget()
        assert focused is not None
        reached.add(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert {"search_typed", "key_q", "key_0", "key_space", "key_clear", "back"} <= reached
