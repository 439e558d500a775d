"""The citizen's window: what is touched reaches the hall, everything fits, and the clerk's keys stay the clerk's."""

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counter_terminal.rating_screen.state import RatingPage, RatingScreenState
from counter_terminal.rating_screen.touch_key import TouchKey
from counter_terminal.rating_screen.window import RatingScreenWindow
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.rating_screen.seated import Seated

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


def key(window: RatingScreenWindow, name: str) -> TouchKey:
    found: TouchKey | None = window.findChild(TouchKey, name)
    assert found is not None
    return found


def touch(qtbot: QtBot, window: RatingScreenWindow, name: str) -> None:
    qtbot.mouseClick(key(window, name), Qt.MouseButton.LeftButton)  # type: ignore[no-untyped-call]


@pytest.fixture
def seated(desk: Bench) -> Seated:
    return Seated(desk)


def test_a_citizen_rates_says_why_and_is_thanked(qtbot: QtBot, seated: Seated) -> None:
    window = opened(qtbot, seated)
    seated.serve()
    touch(qtbot, window, "level_1")
    touch(qtbot, window, "reason_7")
    touch(qtbot, window, "done")
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
        touch(qtbot, window, "language")
    for step in ("level_2", "done", None):
        inside = window.rect()
        for widget in (*window.findChildren(QLabel), *window.findChildren(TouchKey)):
            if not widget.isVisible():
                continue
            place = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
            assert inside.contains(place), (widget.objectName(), place)
            assert widget.height() >= widget.minimumSizeHint().height(), widget.objectName()
        if step is not None:
            touch(qtbot, window, step)


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
