"""The citizen's window: what is touched reaches the hall, everything fits, and the clerk's keys stay the clerk's."""

from itertools import combinations, product
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counter_terminal.rating_screen.look import APART_MM, KEY_MM, STANDING_KEY_MM, TARGET_MM, ScreenLook, look_for
from counter_terminal.rating_screen.state import RatingPage, RatingScreenState
from counter_terminal.rating_screen.touch_key import TouchKey
from counter_terminal.rating_screen.window import RatingScreenWindow
from shared.domain.rating_times import CORRECTED_WITHIN
from shared.qt.theme import LIGHT
from shared.qt.touch.buttons import TouchButton
from shared.qt.writing.field import WritingField
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.rating_screen.seated import Seated

LEAST_MM2 = 12.4**2
"""The touch area of a key on a ten-inch panel, however it is cut."""
SIZES = [(1024, 600), (1280, 800), (600, 1024), (1920, 1080)]


def opened(qtbot: QtBot, seated: Seated, size: tuple[int, int] = (1024, 600), **how: object) -> RatingScreenWindow:
    theme, photos = str(how.get("theme", "light")), how.get("photos")
    window = RatingScreenWindow(seated.mind, theme, photos if isinstance(photos, Path) else None)
    qtbot.addWidget(window)
    window.resize(*size)

    def show(state: RatingScreenState) -> None:
        seated.states.append(state)
        window.show_state(state)

    seated.mind.attach(show)
    window.show()
    return window


def key(window: RatingScreenWindow, name: str) -> QAbstractButton:
    found: QAbstractButton | None = window.findChild(QAbstractButton, name)
    assert found is not None
    return found


def touch(qtbot: QtBot, seated: Seated, window: RatingScreenWindow, name: str) -> None:
    seated.looks()
    qtbot.mouseClick(key(window, name), Qt.MouseButton.LeftButton)  # type: ignore[no-untyped-call]


@pytest.fixture
def seated(desk: Bench) -> Seated:
    return Seated(desk)


def test_a_citizen_rates_says_why_and_is_thanked(qtbot: QtBot, seated: Seated) -> None:
    window = opened(qtbot, seated)
    seated.serve()
    touch(qtbot, seated, window, "level_1")
    touch(qtbot, seated, window, "reason_7")
    touch(qtbot, seated, window, "done")
    seated.desk.settle()
    assert (seated.levels, seated.explained) == ([1], [(115,)])
    assert seated.on(RatingPage.THANKS)


def test_five_faces_of_the_same_size_and_nothing_is_chosen_before(qtbot: QtBot, seated: Seated) -> None:
    window = opened(qtbot, seated)
    seated.serve()
    faces = [key(window, f"level_{level}") for level in (5, 4, 3, 2, 1)]
    assert max(f.width() for f in faces) - min(f.width() for f in faces) <= 1
    assert len({f.height() for f in faces}) == 1
    assert [f.x() for f in faces] == sorted(f.x() for f in faces)
    assert not any(f.isChecked() or f.hasFocus() for f in faces)
    assert [f.accessibleName() for f in faces] == ["非常满意", "满意", "基本满意", "不满意", "非常不满意"]


@pytest.mark.parametrize(("size", "language"), tuple(product(SIZES, ("zh", "en"))))
def test_every_page_fits_its_screen(qtbot: QtBot, seated: Seated, size: tuple[int, int], language: str) -> None:
    window = opened(qtbot, seated, size)
    seated.serve()
    if language == "en":
        touch(qtbot, seated, window, "language")
    for step in ("level_2", "write", "key_language", "back", "done", None):
        assert window.size() == QSize(*size), f"the page with {step} is larger than its monitor"
        inside = window.rect()
        for widget in (*window.findChildren(QLabel), *window.findChildren(TouchKey)):
            if not widget.isVisible():
                continue
            place = _place(window, widget)
            assert inside.contains(place), (widget.objectName(), place)
            assert widget.height() >= widget.minimumSizeHint().height(), widget.objectName()
        if step is not None:
            touch(qtbot, seated, window, step)


@pytest.mark.parametrize(("size", "language"), tuple(product(SIZES, ("zh", "en"))))
def test_what_a_citizen_touches_is_20_mm_wide_and_high_and_4_mm_from_the_next(
    qtbot: QtBot, seated: Seated, size: tuple[int, int], language: str
) -> None:
    window = opened(qtbot, seated, size)
    seated.serve()
    if language == "en":
        touch(qtbot, seated, window, "language")
    look = look_for(LIGHT, window.size())
    for step in (None, "level_1", "again"):
        if step is not None:
            touch(qtbot, seated, window, step)
        places = [_place(window, key) for key in window.findChildren(TouchKey) if key.isVisible()]
        least, apart = look.px(TARGET_MM), look.px(APART_MM)
        assert [place for place in places if min(place.width(), place.height()) < least] == []
        near = [(a, b) for a, b in combinations(places, 2) if a.adjusted(0, 0, apart - 1, apart - 1).intersects(b)]
        assert near == []


@pytest.mark.parametrize(("size", "language"), tuple(product(SIZES, ("zh", "en"))))
def test_all_levels_are_written_in_one_size(qtbot: QtBot, seated: Seated, size: tuple[int, int], language: str) -> None:
    window = opened(qtbot, seated, size)
    seated.serve()
    if language == "en":
        touch(qtbot, seated, window, "language")
    faces = [each for each in window.findChildren(TouchKey) if each.objectName().startswith("level_")]
    assert len(faces) == 5
    assert {each.text_px for each in faces} == {min(each.fitting_px() for each in faces)}
    assert faces[0].text_px >= look_for(LIGHT, window.size()).px(3.5)


def test_a_level_is_corrected_by_touching_it_again(qtbot: QtBot, seated: Seated) -> None:
    window = opened(qtbot, seated)
    seated.serve()
    for name in ("level_1", "again", "level_4"):
        touch(qtbot, seated, window, name)
        seated.desk.settle()
    assert (seated.levels, seated.corrected) == ([1], [4])
    at = key(window, "done").mapTo(window, key(window, "done").rect().topLeft())
    seated.desk.time_passes(30)
    touch(qtbot, seated, window, "reason_1")
    seated.desk.time_passes(CORRECTED_WITHIN.total_seconds() - 30)
    assert (seated.on(RatingPage.REASONS), key(window, "again").isVisible()) == (True, False)
    assert key(window, "done").mapTo(window, key(window, "done").rect().topLeft()) == at, "nothing moves"


def test_the_hall_tells_where_complaints_are_heard_beside_reasons_and_thanks(qtbot: QtBot, seated: Seated) -> None:
    window = opened(qtbot, seated)
    seated.serve()
    for step, name in (("level_1", "reasons_complaints"), ("done", "thanks_complaints")):
        touch(qtbot, seated, window, step)
        told = window.findChild(QLabel, name)
        assert told is not None
        assert told.isVisible()
        assert "意见箱" in told.text()
        assert seated.desk.running.hall.phone in told.text()
    assert "满意" not in "".join(each.text() for each in window.findChildren(QLabel, "reasons_title"))


def test_the_clerks_photo_is_shown_where_the_hall_has_one(qtbot: QtBot, seated: Seated, tmp_path: Path) -> None:
    red = QImage(200, 240, QImage.Format.Format_RGB32)
    red.fill(QColor("#C02020"))
    assert red.save(str(tmp_path / "001.png"))
    without = opened(qtbot, seated).grab().toImage()
    window = opened(qtbot, seated, photos=tmp_path).grab().toImage()
    place = (window.width() * 31 // 222, window.height() // 4)
    assert window.pixelColor(*place) == QColor("#C02020") != without.pixelColor(*place)


def test_the_window_never_takes_the_keyboard(qtbot: QtBot, seated: Seated) -> None:
    window = opened(qtbot, seated)
    assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_a_citizen_writes_with_the_keys_on_the_screen(qtbot: QtBot, seated: Seated, theme: str) -> None:
    window = opened(qtbot, seated, theme=theme)
    seated.serve()
    for name in ("level_5", "write"):
        touch(qtbot, seated, window, name)
    seated.desk.settle()
    for name in ("key_h", "key_a", "key_o", "candidate_0", "key_language", "key_o", "key_k"):
        touch(qtbot, seated, window, name)
    assert seated.state.written.text == "好ok"
    touch(qtbot, seated, window, "send")
    seated.desk.settle()
    assert seated.comments == ["好ok"]
    assert seated.on(RatingPage.THANKS)


def test_what_is_written_leaves_the_window_with_its_page(qtbot: QtBot, seated: Seated) -> None:
    window = opened(qtbot, seated)
    seated.serve()
    for name in ("level_5", "write", "key_language", "key_o", "key_k", "key_language", "key_h"):
        touch(qtbot, seated, window, name)
        seated.desk.settle()
    field = window.findChild(WritingField)
    assert field is not None
    assert (field.toPlainText(), field.hasFocus()) == ("ok", False)
    seated.desk.time_passes(60)
    assert field.toPlainText() == ""
    words = {each.text() for each in window.findChildren(QAbstractButton)}
    words |= {each.text() for each in window.findChildren(QLabel)}
    assert not {"ok", "h", "和"} & words


@pytest.mark.parametrize("size", SIZES)
def test_keys_are_wide_and_high_enough_for_fingers(qtbot: QtBot, seated: Seated, size: tuple[int, int]) -> None:
    window = opened(qtbot, seated, size)
    seated.serve()
    for name in ("level_3", "write", "key_n"):
        touch(qtbot, seated, window, name)
        seated.desk.settle()
    look = look_for(LIGHT, window.size())
    keys = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
    narrow = [
        each.objectName()
        for each in keys
        if each.width() < look.px(STANDING_KEY_MM) or each.height() < look.px(KEY_MM) or _area(look, each) < LEAST_MM2
    ]
    assert (len(keys) > 30, narrow) == (True, [])


def test_every_key_says_its_word_whole(qtbot: QtBot, seated: Seated) -> None:
    window = opened(qtbot, seated, (600, 1024))
    seated.serve()
    for name in ("level_3", "write", "key_language", "key_signs"):
        touch(qtbot, seated, window, name)
        keys = [each for each in window.findChildren(TouchButton) if each.isVisible()]
        assert [each.objectName() for each in keys if each.text() and not each.fits] == []


def _place(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())


def _area(look: ScreenLook, key: QAbstractButton) -> float:
    return key.width() * key.height() / look.metrics.px_per_mm**2


def test_the_keyboard_is_made_for_who_wants_to_write_and_for_nobody_else(qtbot: QtBot, seated: Seated) -> None:
    window = opened(qtbot, seated)
    seated.serve()
    for name in ("level_5", "reason_1", "done"):
        touch(qtbot, seated, window, name)
    assert window.findChild(WritingField) is None
