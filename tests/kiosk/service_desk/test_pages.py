"""The technician's pages: large enough, inside the screen, beside each other, named, and worked by keys."""

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from deploy.pictures.kiosk import demonstration_hall
from deploy.pictures.kiosk_service_desk import LOG, states
from kiosk.look import look_for
from kiosk.service_desk.log_lines import LogLines
from kiosk.service_desk.place import (
    AtServiceDesk,
    ErasePinDigit,
    GiveOrder,
    HexDigit,
    Order,
    PickLine,
    PinDigit,
    ShowTab,
    Tab,
)
from kiosk.state import KioskState
from kiosk.window import KioskWindow
from shared.domain.words import Language
from shared.press import Press
from shared.qt.theme import LIGHT
from shared.qt.touch.buttons import TouchButton
from shared.qt.touch.look import TARGET_MM

SIZES = [QSize(1080, 1920), QSize(1920, 1080), QSize(1366, 768), QSize(432, 768)]


@pytest.fixture(scope="module")
def shown(qapp: QApplication) -> dict[str, KioskState]:
    return dict(states(demonstration_hall()))


@pytest.fixture
def window(qtbot: QtBot) -> KioskWindow:
    made = KioskWindow(LIGHT)
    qtbot.addWidget(made)
    return made


def buttons(window: KioskWindow) -> dict[str, QAbstractButton]:
    QApplication.processEvents()
    return {b.objectName(): b for b in window.findChildren(QAbstractButton) if b.isVisible()}


def placed(window: KioskWindow, button: QAbstractButton) -> QRect:
    return QRect(button.mapTo(window, button.rect().topLeft()), button.size())


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s.width()}x{s.height()}")
@pytest.mark.parametrize("language", list(Language))
def test_everything_touched_is_20_mm_named_apart_and_inside_the_screen(
    window: KioskWindow, shown: dict[str, KioskState], size: QSize, language: Language
) -> None:
    window.resize(size)
    window.show()
    least = TARGET_MM * look_for(LIGHT, size.width(), size.height()).metrics.px_per_mm
    for name, state in shown.items():
        window.show_state(replace(state, language=language))
        found = buttons(window)
        places = {button: placed(window, found[button]) for button in found}
        for button, place in places.items():
            assert min(place.width(), place.height()) >= least, (name, button)
            assert window.rect().contains(place), (name, button)
            assert found[button].accessibleName(), (name, button)
        for one, other in combinations(places, 2):
            assert not places[one].intersects(places[other]), (name, one, other)


def test_presses_tell_what_was_meant(window: KioskWindow, shown: dict[str, KioskState]) -> None:
    window.resize(SIZES[0])
    window.show()
    heard: list[Press] = []
    window.presses.pressed.connect(heard.append)
    for state, name, told in (
        ("pin", "key_7", PinDigit("7")),
        ("pin", "pin_erase", ErasePinDigit()),
        ("service-devices", "tab_log", ShowTab(Tab.LOG)),
        ("service-bytes", "key_F", HexDigit("F")),
        ("service-bytes", "send", GiveOrder(Order.SEND)),
    ):
        window.show_state(shown[state])
        heard.clear()
        QTest.mouseClick(buttons(window)[name], Qt.MouseButton.LeftButton)
        assert heard == [told]


@pytest.mark.parametrize("state", ["pin", "service-bytes", "service-reprint"])
def test_every_key_of_a_pad_may_be_typed_fast(window: KioskWindow, shown: dict[str, KioskState], state: str) -> None:
    window.show()
    window.show_state(shown[state])
    keys = [key for name, key in buttons(window).items() if name.startswith("key_")]
    assert len(keys) >= 10
    assert all(isinstance(key, TouchButton) and key.is_key for key in keys)


def test_a_keyboard_enters_digits_wherever_the_focus_is(window: KioskWindow, shown: dict[str, KioskState]) -> None:
    window.resize(SIZES[0])
    window.show()
    window.show_state(shown["pin"])
    heard: list[Press] = []
    window.presses.pressed.connect(heard.append)
    QTest.keyClicks(buttons(window)["pin_erase"], "42")
    assert [press for press in heard if isinstance(press, PinDigit)] == [PinDigit("4"), PinDigit("2")]


def test_the_pin_is_shown_as_dots_and_told_as_a_number(window: KioskWindow, shown: dict[str, KioskState]) -> None:
    window.resize(SIZES[0])
    window.show()
    window.show_state(shown["pin"])
    QApplication.processEvents()
    dots = window.findChild(QLabel, "pin_digits")
    assert isinstance(dots, QLabel)
    assert (dots.text(), dots.accessibleName()) == ("● ● ● ●", "已输入 4 位")


def log_of(window: KioskWindow) -> LogLines:
    QApplication.processEvents()
    found = window.findChild(LogLines)
    assert isinstance(found, LogLines)
    return found


@pytest.mark.parametrize("above", [0, 5])
def test_a_touch_on_a_line_of_the_log_asks_for_that_line(
    window: KioskWindow, shown: dict[str, KioskState], above: int
) -> None:
    window.resize(SIZES[0])
    window.show()
    window.show_state(shown["service-log"])
    heard: list[Press] = []
    window.presses.pressed.connect(heard.append)
    log, line = log_of(window), len(LOG) - 1 - above
    QTest.mouseClick(log, Qt.MouseButton.LeftButton, pos=log.row(line).center())
    assert PickLine(line) in heard


def test_a_line_that_was_cut_is_read_as_a_whole(window: KioskWindow, shown: dict[str, KioskState]) -> None:
    window.resize(SIZES[0])
    window.show()
    window.show_state(shown["service-log-line"])
    whole = window.findChild(QLabel, "log_line")
    assert isinstance(whole, QLabel)
    assert whole.text() == LOG[-2]
    assert whole.wordWrap()


def test_keys_go_through_the_log_and_an_old_line_comes_into_sight(
    window: KioskWindow, shown: dict[str, KioskState]
) -> None:
    window.resize(SIZES[0])
    window.show()
    heard: list[Press] = []
    window.presses.pressed.connect(heard.append)
    window.show_state(shown["service-log"])
    QTest.mouseClick(buttons(window)["log_older"], Qt.MouseButton.LeftButton)
    window.show_state(shown["service-log-line"])
    QTest.mouseClick(buttons(window)["log_older"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(buttons(window)["log_newer"], Qt.MouseButton.LeftButton)
    assert heard == [PickLine(len(LOG) - 1), PickLine(len(LOG) - 3), PickLine(len(LOG) - 1)]
    desk = shown["service-log-line"].place
    assert isinstance(desk, AtServiceDesk)
    window.show_state(replace(shown["service-log-line"], place=replace(desk, line=0)))
    log = log_of(window)
    assert log.rect().contains(log.row(0))
    assert not buttons(window)["log_older"].isEnabled()
