"""The page to write on: field, candidates and keys."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from kiosk.state import KioskState
from kiosk.suggesting.place import (
    WritingText,
)
from kiosk.window import KioskWindow
from shared.writing.strokes import ChooseCandidate, DeleteSign, MoveCursor, PlaceCursor, TypeSign
from shared.writing.written import Written
from tests.kiosk.suggesting.steps import written
from tests.kiosk.windows import SIZES, find, heard_of, names, press, show, text


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
