"""Where the window stands."""

import pytest

from counter_terminal.state import Page, Shape
from counter_terminal.window.geometry import Place, place_of
from shared.settings import WindowSettings

SCREEN = (0, 0, 1920, 1040)
PX_PER_MM = 96 / 25.4


def placed(shape: Shape, page: Page, **wanted: int) -> Place:
    return place_of(shape, page, WindowSettings.model_validate(wanted), PX_PER_MM, 64, SCREEN)


def test_the_bar_lies_along_the_upper_edge() -> None:
    place = placed(Shape.BAR, Page.DESK)
    assert (place.y, place.height) == (0, 64)
    assert place.x == (1920 - place.width) // 2


@pytest.mark.parametrize("page", [Page.TRANSFER, Page.PAUSE, Page.MORE])
def test_a_page_unfolds_under_the_bar(page: Page) -> None:
    bar, unfolded = placed(Shape.BAR, Page.DESK), placed(Shape.BAR, page)
    assert unfolded.height > bar.height + 300
    assert (unfolded.x, unfolded.y, unfolded.width) == (bar.x, bar.y, bar.width)


def test_the_compact_window_is_placed_by_the_desktop() -> None:
    place = placed(Shape.COMPACT, Page.DESK)
    assert (place.x, place.y) == (None, None)
    assert abs(place.width - 860) <= 4
    assert abs(place.height - 560) <= 4


def test_the_settings_say_where_it_stands() -> None:
    assert placed(Shape.COMPACT, Page.DESK, x=10, y=20, width=700, height=480) == Place(10, 20, 700, 480)
    assert placed(Shape.BAR, Page.DESK, x=10, y=20, width=1200, height=480) == Place(10, 20, 1200, 64)


def test_signing_in_has_room_even_where_a_bar_is_wanted() -> None:
    place = placed(Shape.BAR, Page.SIGN_IN, width=1200, height=64)
    assert place.width == 1200
    assert place.height >= 500
