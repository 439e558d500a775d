"""What each mode changes in the window, and how it is reached."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from deploy.pictures.kiosk.halls import demonstration_hall, home_state
from deploy.pictures.kiosk.states import at_service
from kiosk.look import REACH_MM, Mount, look_for
from kiosk.modes import Mode, Modes
from kiosk.press import ToggleMode
from kiosk.spoken.speech import Speech
from kiosk.state import KioskState
from kiosk.widgets.tile import ServiceTile
from kiosk.window import KioskWindow
from shared.press import Press
from shared.qt.theme import HIGH_CONTRAST, LIGHT
from shared.qt.touch.buttons import TouchButton
from shared.voice.texts import NO_DEVICE
from tests.kiosk.walking import is_cut

LOW = Modes(low_reach=True)


@pytest.fixture
def home() -> KioskState:
    return home_state(demonstration_hall())


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[KioskWindow]:
    made = KioskWindow(LIGHT)
    qtbot.addWidget(made)
    made.resize(1080, 1920)
    made.show()
    yield made
    made.hide()


def show(window: KioskWindow, state: KioskState) -> None:
    window.show_state(state)
    QApplication.processEvents()


def button(window: KioskWindow, mode: Mode) -> TouchButton:
    [found] = (b for b in window.findChildren(TouchButton, f"mode_{mode}") if b.isVisible())
    return found


@pytest.mark.parametrize("mode", list(Mode))
def test_one_press_on_any_page_asks_for_a_mode_and_its_button_shows_that_it_is_on(
    window: KioskWindow, home: KioskState, mode: Mode
) -> None:
    heard: list[Press] = []
    window.presses.pressed.connect(heard.append)
    for state in (home, at_service(home, "truck-permit")):
        show(window, state)
        QTest.mouseClick(button(window, mode), Qt.MouseButton.LeftButton)
        assert heard.pop() == ToggleMode(mode)
        assert not button(window, mode).isChecked()
        show(window, replace(state, modes=Modes().toggled(mode)))
        assert button(window, mode).isChecked()


def test_elder_mode_has_one_tile_across_and_larger_type(window: KioskWindow, home: KioskState) -> None:
    def tiles() -> list[ServiceTile]:
        return [tile for tile in window.findChildren(ServiceTile) if tile.isVisible()]

    show(window, home)
    usual, usual_type = len(tiles()), window.findChild(QLabel, "home_heading").font().pixelSize()  # type: ignore[union-attr]
    show(window, replace(home, modes=Modes(elder=True)))
    assert len(tiles()) < usual
    assert len({tile.x() for tile in tiles()}) == 1
    [heading] = (h for h in window.findChildren(QLabel, "home_heading") if h.isVisible())
    assert heading.font().pixelSize() >= 1.2 * usual_type


def test_high_contrast_is_a_theme_and_keeps_the_place(window: KioskWindow, home: KioskState) -> None:
    show(window, replace(home, modes=Modes(high_contrast=True)))
    assert look_for(LIGHT, 1080, 1920, modes=Modes(high_contrast=True)).theme is HIGH_CONTRAST
    assert button(window, Mode.HIGH_CONTRAST).look.theme is HIGH_CONTRAST


def test_keys_stay_on_the_button_that_changed_the_look(window: KioskWindow, home: KioskState) -> None:
    show(window, home)
    button(window, Mode.ELDER).setFocus()
    show(window, replace(home, modes=Modes(elder=True)))
    assert window.focusWidget() is button(window, Mode.ELDER)


@pytest.mark.parametrize("bottom_mm", [500.0, 700.0, 860.0])
def test_in_the_low_mode_nothing_to_touch_is_above_the_line(bottom_mm: float) -> None:
    look = look_for(LIGHT, 1080, 1920, Mount(398.0, bottom_mm), LOW)
    lowest_upper_mm = bottom_mm + (1920 - look.upper_px) / look.metrics.px_per_mm
    assert lowest_upper_mm == pytest.approx(min(REACH_MM, bottom_mm + 398 * 1920 / 1080), abs=1)


def test_a_low_screen_needs_no_line_and_a_high_one_keeps_half_its_page() -> None:
    assert look_for(LIGHT, 1080, 1920, Mount(398.0, 400.0), LOW).upper_px == 0
    assert look_for(LIGHT, 1080, 1920, Mount(398.0, 1500.0), LOW).upper_px == 960


def test_the_halls_picture_is_shown_beside_the_words_above_the_line(
    qtbot: QtBot, home: KioskState, tmp_path: Path
) -> None:
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("#123456"))
    file = str(tmp_path / "hall.png")
    assert picture.save(file)
    window = KioskWindow(LIGHT, Mount(398.0, 700.0, file))
    qtbot.addWidget(window)
    window.resize(1080, 1920)
    window.show()
    show(window, replace(home, modes=LOW))
    seen = window.grab().toImage()
    assert seen.pixelColor(1000, 20).name() == seen.pixelColor(1000, 480).name() == "#123456"
    assert seen.pixelColor(20, 20).name() != "#123456"
    assert not [label for label in window.findChildren(QLabel) if label.isVisible() and is_cut(label)]


def test_without_sound_the_button_says_so_and_does_nothing(window: KioskWindow, home: KioskState) -> None:
    show(window, replace(home, speech=Speech(trouble=NO_DEVICE)))
    spoken = button(window, Mode.SPOKEN)
    assert spoken.text() == "朗读不可用"
    assert spoken.accessibleName() == NO_DEVICE.zh
    assert not spoken.isEnabled()
