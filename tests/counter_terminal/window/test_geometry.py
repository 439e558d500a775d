"""Where the window stands."""

import pytest

from counter_terminal.state import Edge, Page, Shape
from counter_terminal.window.geometry import Area, Place, Sizes, at_edge, folded, inside, place_of, unfolded, whole_edge
from shared.settings import WindowSettings

SCREEN = (0, 0, 1920, 1040)
SIZES = Sizes(96 / 25.4, 64)
BAR = Place(100, 0, 1200, 64)


def placed(shape: Shape, page: Page, screen: Area = SCREEN, **wanted: int) -> Place:
    return place_of(shape, page, WindowSettings.model_validate(wanted), SIZES, screen)


def test_the_bar_lies_along_the_upper_edge() -> None:
    place = placed(Shape.BAR, Page.DESK)
    assert (place.y, place.height) == (0, 64)
    assert place.x == (1920 - place.width) // 2


@pytest.mark.parametrize(("screen", "edge", "y"), [
    (SCREEN, Edge.TOP, 0),
    (SCREEN, Edge.BOTTOM, 976),
    ((1920, 40, 1366, 700), Edge.TOP, 40),
    ((1920, 40, 1366, 700), Edge.BOTTOM, 676),
])  # fmt: skip
def test_the_bar_lies_at_the_edge_chosen(screen: Area, edge: Edge, y: int) -> None:
    assert at_edge(BAR, edge, screen) == Place(100, y, 1200, 64)
    assert whole_edge(BAR, edge, screen) == Place(screen[0], y, screen[2], 64)


@pytest.mark.parametrize("edge", Edge)
def test_a_page_unfolds_from_the_bar_which_stays_where_it_is(edge: Edge) -> None:
    bar = at_edge(BAR, edge, SCREEN)
    opened = unfolded(bar, edge, SIZES)
    assert opened.height > bar.height + 300
    assert 0 <= (opened.y or 0) <= SCREEN[3] - opened.height
    assert folded(opened, edge, SIZES) == bar


def test_the_windows_are_placed_by_the_desktop() -> None:
    for shape, size in ((Shape.COMPACT, (860, 612)), (Shape.FULL, (1320, 700))):
        place = placed(shape, Page.DESK)
        assert (place.x, place.y) == (None, None)
        assert abs(place.width - size[0]) <= 4
        assert abs(place.height - size[1]) <= 4


def test_the_settings_say_where_it_stands() -> None:
    assert placed(Shape.COMPACT, Page.DESK, x=10, y=20, width=700, height=480) == Place(10, 20, 700, 480)
    assert placed(Shape.BAR, Page.DESK, x=10, y=20, width=1200, height=480) == Place(10, 20, 1200, 64)


def test_signing_in_has_room_even_where_a_bar_is_wanted() -> None:
    place = placed(Shape.BAR, Page.SIGN_IN, width=1200, height=64)
    assert place.width == 1200
    assert place.height >= 500


@pytest.mark.parametrize(("place", "brought"), [
    (Place(10, 20, 700, 480), Place(10, 20, 700, 480)),
    (Place(-400, -30, 700, 480), Place(0, 0, 700, 480)),
    (Place(3000, 2000, 700, 480), Place(1220, 560, 700, 480)),
    (Place(5, 5, 4000, 3000), Place(0, 0, 1920, 1040)),
    (Place(None, None, 4000, 480), Place(None, None, 1920, 480)),
])  # fmt: skip
def test_what_stands_outside_the_screen_is_brought_back(place: Place, brought: Place) -> None:
    assert inside(place, SCREEN) == brought
