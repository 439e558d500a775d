"""The pages of the suggestion box: the field and its keys, what is shown, and that nothing of it stays."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QWidget

from deploy.pictures import kiosk as pictures
from deploy.pictures import kiosk_suggesting
from kiosk.finding.place import DeleteSign, TypeSign
from kiosk.press import Press
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
    WritingText,
)
from kiosk.window import KioskWindow
from kiosk.writing.presses import ChooseCandidate, MoveCursor, OtherKeys, OtherLetters, PlaceCursor
from kiosk.writing.written import Written
from shared.domain.hall import Hall
from shared.domain.suggestion import Category
from tests.kiosk.windows import SIZES, assert_nothing_cut, assert_touchable, find, heard_of, names, press, show, text


@pytest.fixture
def states(hall: Hall) -> dict[str, KioskState]:
    return {name.removeprefix("suggestion-"): state for name, state in kiosk_suggesting.states(hall)}


def written(window: KioskWindow, name: str = "written") -> str:
    field = find(window, name)
    assert isinstance(field, QPlainTextEdit)
    return field.toPlainText()


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


def test_candidates_are_turned_page_by_page_and_start_anew_with_other_letters(
    window: KioskWindow, states: dict[str, KioskState]
) -> None:
    heard = heard_of(window)
    show(window, states["text-one-letter"])
    first_page = text(window, "candidate_0")
    assert "earlier_candidates" not in names(window)
    press(window, "more_candidates")
    second_page = text(window, "candidate_0")
    press(window, "candidate_0")
    (choice,) = heard
    place = states["text-one-letter"].place
    assert isinstance(choice, ChooseCandidate)
    assert isinstance(place, WritingText)
    assert place.note.written.offered[choice.index].text == second_page
    press(window, "earlier_candidates")
    assert text(window, "candidate_0") == first_page
    press(window, "more_candidates")
    show(window, states["text-candidates"])
    assert text(window, "candidate_0") == "希望多开"
    assert "earlier_candidates" not in names(window)


def test_all_candidates_are_reached(window: KioskWindow, states: dict[str, KioskState]) -> None:
    show(window, states["text-one-letter"])
    seen = []
    for _ in range(20):
        shown = sorted((n for n in names(window) if n.startswith("candidate_")), key=lambda n: int(n.split("_")[1]))
        seen += [text(window, name) for name in shown]
        if "more_candidates" not in names(window):
            break
        press(window, "more_candidates")
    place = states["text-one-letter"].place
    assert isinstance(place, WritingText)
    assert seen == [candidate.text for candidate in place.note.written.offered]


def test_a_keyboard_of_the_machine_and_its_input_method_write_too(
    window: KioskWindow, states: dict[str, KioskState]
) -> None:
    heard = heard_of(window)
    show(window, states["text-empty"])
    field = find(window, "written")
    QTest.keyClicks(field, "n' ")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Backspace):
        QTest.keyClick(field, key)
    QTest.keyClick(field, Qt.Key.Key_Left)
    composed = QInputMethodEvent()
    composed.setCommitString("你好")
    QApplication.sendEvent(field, composed)
    signs = [TypeSign(sign) for sign in ("n", "'", " ", "\n")]
    assert heard == [*signs, DeleteSign(), MoveCursor(-1), TypeSign("你好")]
    assert written(window) == ""


def test_digits_of_a_keyboard_dial(window: KioskWindow, states: dict[str, KioskState]) -> None:
    heard = heard_of(window)
    show(window, states["phone-empty"])
    QTest.keyClicks(find(window, "page_phone"), "1a3")
    QTest.keyClick(find(window, "page_phone"), Qt.Key.Key_Backspace)
    assert heard == [PhoneDigit("1"), PhoneDigit("3"), DeleteDigit()]


def test_a_touch_in_the_text_places_the_cursor_also_behind_signs_that_are_wide_in_qt(
    window: KioskWindow, states: dict[str, KioskState]
) -> None:
    heard = heard_of(window)
    state = states["text-empty"]
    assert isinstance(state.place, WritingText)
    shown = Written("🙂好", 2)
    show(window, replace(state, place=WritingText(replace(state.place.note, written=shown))))
    field = find(window, "written")
    assert isinstance(field, QPlainTextEdit)
    assert field.textCursor().position() == 3
    QTest.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=field.viewport().rect().center())
    assert heard == [PlaceCursor(2)]


def test_a_finger_on_a_key_leaves_the_cursor_in_the_field(window: KioskWindow, states: dict[str, KioskState]) -> None:
    show(window, states["text-empty"])
    window.activateWindow()
    press(window, "key_q")
    assert find(window, "written").hasFocus()


def test_the_phone_is_masked_on_the_page_that_is_checked(window: KioskWindow, states: dict[str, KioskState]) -> None:
    show(window, states["check"])
    assert text(window, "check_phone") == "138****5678"
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


def test_every_key_is_wider_than_thirty_millimetres_on_an_upright_kiosk(
    window: KioskWindow, states: dict[str, KioskState]
) -> None:
    show(window, states["text-empty"])
    px_per_mm = window.width() / 398
    for key in "qwertyuiopasdfghjklzxcvbnm":
        assert find(window, f"key_{key}").width() / px_per_mm > 30


def test_a_long_text_is_shown_to_its_end(window: KioskWindow, states: dict[str, KioskState]) -> None:
    for size in SIZES[:2]:
        window.resize(size)
        show(window, states["text-long"])
        field = find(window, "written")
        assert isinstance(field, QPlainTextEdit)
        assert field.viewport().rect().contains(field.cursorRect().center())


def test_tab_reaches_the_field_every_kind_of_key_and_the_button_that_goes_on(
    window: KioskWindow, states: dict[str, KioskState]
) -> None:
    show(window, states["text-candidates"])
    window.activateWindow()
    find(window, "written").setFocus()
    reached = set()
    for _ in range(70):
        focused = QApplication.focusWidget() or window.focusWidget()
        assert focused is not None
        reached.add(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = {"written", "text_done", "candidate_0", "more_candidates", "key_q", "key_m", "key_delete", "key_line"}
    assert wanted | {"back"} <= reached
