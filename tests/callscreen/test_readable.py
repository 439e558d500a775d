import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from callscreen.board.choice import chosen_layout
from callscreen.readable import legible_parts, needed_mm, newest_call
from deploy.pictures.callscreen_hall import a_morning
from tests.callscreen.looks import a_look
from tests.callscreen.walking import Walk


def test_ten_metres_need_122_millimetres() -> None:
    assert needed_mm(10) == pytest.approx(122)


def test_on_a_screen_of_half_the_width_everything_is_half_as_high(qtbot: QtBot) -> None:
    walk = Walk(a_look(), QSize(1920, 1080), a_morning(chosen_layout("usual"), 12))
    full, half = (list(legible_parts(walk.window, 1920 / mm)) for mm in (1218, 609))
    assert [part.part for part in full] == [part.part for part in half]
    for large, small in zip(full, half, strict=True):
        assert large.largest_mm == pytest.approx(2 * small.largest_mm)
        assert large.smallest_mm <= large.largest_mm
    walk.close()


def test_a_layout_without_tiles_has_no_newest_number(qtbot: QtBot) -> None:
    walk = Walk(a_look("waiting"), QSize(1920, 1080), a_morning(chosen_layout("waiting"), 12))
    assert newest_call(walk.window, 1.5) is None
    walk.close()
