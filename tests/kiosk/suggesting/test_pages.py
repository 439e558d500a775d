"""The pages of the suggestion box: what they tell and show, and that nothing of it stays."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit, QWidget

from deploy.pictures import kiosk as pictures
from kiosk.state import KioskState
from kiosk.suggesting.place import (
    DeleteDigit,
    NoPhone,
    OpenBox,
    PhoneDigit,
    PhoneIsDone,
    PickCategory,
    SendNote,
    TextIsDone,
)
from kiosk.window import KioskWindow
from shared.domain.hall import Hall
from shared.domain.suggestion import Category
from shared.press import Press
from shared.writing.strokes import ChooseCandidate, DeleteSign, MoveCursor, OtherKeys, OtherLetters, TypeSign
from tests.kiosk.suggesting.steps import written
from tests.kiosk.windows import SIZES, assert_nothing_cut, assert_touchable, find, heard_of, names, press, show, text


def everything_kept(window: KioskWindow) -> str:
    """Return the words of all widgets, seen or not."""
    words = [w.text() for w in window.findChildren(QWidget) if isinstance(w, QLabel | QAbstractButton)]
    return "\n".join(words + [field.toPlainText() for field in window.findChildren(QPlainTextEdit)])


def test_the_box_is_opened_from_the_home_page(window: KioskWindow, hall: Hall) -> None:
    heard = heard_of(window)
    show(window, pictures.home_state(hall))
    press(window, "suggestions")
    assert heard == [OpenBox()]


def test_categories_are_chosen_by_touch_and_say_who_reads(window: KioskWindow, states: dict[str, KioskState]) -> None:
    heard = heard_of(window)
    show(window, states["category"])
    assert "180 天" in text(window, "private")
    for category in Category:
        press(window, category.value)
    assert heard == [PickCategory(category) for category in Category]


@pytest.mark.parametrize(
    ("state", "key", "told"),
    [
        ("text-empty", "key_n", TypeSign("n")),
        ("text-empty", "key_apart", TypeSign("'")),
        ("text-empty", "key_，", TypeSign("，")),
        ("text-empty", "key_space", TypeSign(" ")),
        ("text-empty", "key_line", TypeSign("\n")),
        ("text-empty", "key_delete", DeleteSign()),
        ("text-empty", "key_left", MoveCursor(-1)),
        ("text-empty", "key_language", OtherLetters()),
        ("text-empty", "key_signs", OtherKeys()),
        ("text-empty", "text_done", TextIsDone()),
        ("text-signs", "key_7", TypeSign("7")),
        ("text-signs", "key_？", TypeSign("？")),
        ("text-signs-en", "key_?", TypeSign("?")),
        ("text-empty-en", "key_.", TypeSign(".")),
        ("text-candidates", "candidate_1", ChooseCandidate(1)),
        ("phone-empty", "digit_7", PhoneDigit("7")),
        ("phone-wrong", "digit_delete", DeleteDigit()),
        ("phone-wrong", "phone_done", PhoneIsDone()),
        ("phone-empty", "no_phone", NoPhone()),
        ("check", "send", SendNote()),
    ],
)
def test_each_key_tells_its_press(
    window: KioskWindow, states: dict[str, KioskState], state: str, key: str, told: Press
) -> None:
    heard = heard_of(window)
    show(window, states[state])
    press(window, key)
    assert heard == [told]


def test_digits_of_a_keyboard_dial(window: KioskWindow, states: dict[str, KioskState]) -> None:
    heard = heard_of(window)
    show(window, states["phone-empty"])
    QTest.keyClicks(find(window, "page_phone"), "1a3")
    QTest.keyClick(find(window, "page_phone"), Qt.Key.Key_Backspace)
    assert heard == [PhoneDigit("1"), PhoneDigit("3"), DeleteDigit()]


def test_the_phone_stands_in_full_on_the_page_that_is_checked(
    window: KioskWindow, states: dict[str, KioskState]
) -> None:
    show(window, states["check"])
    assert text(window, "check_phone") == "13812345678"
    assert written(window, "check_text").startswith("上午十点")


def test_while_it_is_sent_nothing_can_be_pressed(window: KioskWindow, states: dict[str, KioskState]) -> None:
    show(window, states["check-sending"])
    assert text(window, "send") == "正在送出…"
    assert not find(window, "send").isEnabled()
    assert "back" not in names(window)


def test_leaving_wipes_text_candidates_and_phone_from_the_window(
    window: KioskWindow, hall: Hall, states: dict[str, KioskState]
) -> None:
    for name in ("text-candidates", "phone-wrong", "check", "received"):
        show(window, states[name])
    show(window, pictures.home_state(hall))
    left = everything_kept(window)
    for secret in ("上午十点", "希望多开", "xiwang", "1381234", "138****5678"):
        assert secret not in left


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s.width()}x{s.height()}")
def test_everything_is_large_whole_and_on_the_screen(
    window: KioskWindow, states: dict[str, KioskState], size: QSize
) -> None:
    window.resize(size)
    for state in states.values():
        show(window, state)
        assert_touchable(window)
        if not isinstance(state.place, type(states["home"].place)):
            assert_nothing_cut(window)
