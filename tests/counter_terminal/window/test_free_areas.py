"""What is free of a screen goes with the screen, also when that gets another size while the bar has a strip of it."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRect

from counter_terminal.window.free_areas import FreeAreas


@dataclass
class AScreen:
    whole: QRect
    free: QRect

    def name(self) -> str:
        return "DP-1"

    def geometry(self) -> QRect:
        return self.whole

    def availableGeometry(self) -> QRect:  # noqa: N802 - Qt's name
        return self.free


LARGE = AScreen(QRect(0, 0, 1920, 1080), QRect(0, 0, 1920, 1040))


@pytest.mark.parametrize("first", [True, False])
def test_a_panel_of_the_desktop_is_not_free(first: bool) -> None:
    assert FreeAreas(first=first).of(LARGE) == (0, 0, 1920, 1040)


def test_the_own_strip_stays_free_for_the_bar() -> None:
    areas = FreeAreas(first=True)
    areas.of(LARGE)
    assert areas.of(AScreen(LARGE.whole, QRect(0, 64, 1920, 976))) == (0, 0, 1920, 1040)


def test_another_size_of_the_screen_counts_at_once() -> None:
    areas = FreeAreas(first=True)
    areas.of(LARGE)
    assert areas.of(AScreen(QRect(0, 0, 1280, 720), QRect(0, 64, 1280, 616))) == (0, 0, 1280, 680)


def test_without_a_strip_of_its_own_it_is_what_the_desktop_says() -> None:
    areas = FreeAreas(first=False)
    areas.of(LARGE)
    assert areas.of(AScreen(LARGE.whole, LARGE.whole)) == (0, 0, 1920, 1080)
