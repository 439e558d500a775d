"""Where the window stands."""

import pytest

from counter_terminal.state import Edge, Page, Shape
from counter_terminal.window.geometry import (
    Area,
    Place,
    Sizes,
    at_edge,
    bar_along,
    beside,
    folded,
    inside,
    is_bar,
    least_of,
    panel_px,
    place_of,
    unfolded,
    whole_edge,
    within,
)
from shared.settings import WindowSettings

SCREEN = (0, 0, 1920, 1040)
SIZES = Sizes(96 / 25.4, 64, 166)
BAR, UPRIGHT = Place(100, 0, 1200, 64), Place(0, 100, 166, 800)


def placed(shape: Shape, page: Page, edge: Edge = Edge.TOP, **wanted: int) -> Place:
    named = WindowSettings.model_validate(wanted)
    return bar_along(edge, named, SIZES, SCREEN) if is_bar(shape, page) else place_of(shape, named, SIZES)


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


@pytest.mark.parametrize(("screen", "edge", "x"), [
    (SCREEN, Edge.LEFT, 0),
    (SCREEN, Edge.RIGHT, 1754),
    ((1920, 40, 1366, 700), Edge.LEFT, 1920),
    ((1920, 40, 1366, 700), Edge.RIGHT, 3120),
])  # fmt: skip
def test_the_bar_stands_upright_at_the_side_chosen(screen: Area, edge: Edge, x: int) -> None:
    assert at_edge(UPRIGHT, edge, screen) == Place(x, 100, 166, 800)
    assert whole_edge(UPRIGHT, edge, screen) == Place(x, screen[1], 166, screen[3])


def test_an_upright_bar_stands_in_the_middle_of_its_edge_and_is_no_taller_than_it_needs() -> None:
    place = placed(Shape.BAR, Page.DESK, Edge.LEFT)
    assert (place.x, place.width) == (0, 166)
    assert place.y == (1040 - place.height) // 2
    assert 700 < place.height < 1040
    assert placed(Shape.BAR, Page.DESK, Edge.RIGHT, x=7, y=20, height=600) == Place(7, 20, 166, 600)


@pytest.mark.parametrize("edge", [Edge.LEFT, Edge.RIGHT])
def test_a_page_unfolds_sideways_from_an_upright_bar(edge: Edge) -> None:
    bar = at_edge(UPRIGHT, edge, SCREEN)
    opened = unfolded(bar, edge, panel_px(edge, SIZES))
    assert (opened.y, opened.height) == (bar.y, bar.height)
    assert opened.width > bar.width + 800
    assert 0 <= (opened.x or 0) <= SCREEN[2] - opened.width
    assert folded(opened, edge, SIZES) == bar


@pytest.mark.parametrize("edge", [Edge.TOP, Edge.BOTTOM])
def test_a_page_unfolds_from_the_bar_which_stays_where_it_is(edge: Edge) -> None:
    bar = at_edge(BAR, edge, SCREEN)
    opened = unfolded(bar, edge, panel_px(edge, SIZES))
    assert opened.height > bar.height + 300
    assert 0 <= (opened.y or 0) <= SCREEN[3] - opened.height
    assert folded(opened, edge, SIZES) == bar


def test_windows_that_nobody_placed_have_a_size() -> None:
    for shape, size in ((Shape.COMPACT, (862, 665)), (Shape.FULL, (1320, 700))):
        place = placed(shape, Page.DESK)
        assert (place.x, place.y) == (None, None)
        assert abs(place.width - size[0]) <= 4
        assert abs(place.height - size[1]) <= 4


def test_the_settings_say_where_it_stands() -> None:
    assert placed(Shape.COMPACT, Page.DESK, x=10, y=20, width=700, height=480) == Place(10, 20, 700, 480)
    assert placed(Shape.BAR, Page.DESK, x=10, y=20, width=1200, height=480) == Place(10, 20, 1200, 64)


def test_signing_in_is_as_large_as_it_has_to_be_whatever_bar_is_wanted() -> None:
    place = placed(Shape.BAR, Page.SIGN_IN, width=1200, height=64)
    assert (place.width, place.height) == (862, 469)
    assert beside(place, BAR) == Place(269, -203, 862, 469)


def test_no_window_is_made_smaller_than_its_least_size_but_on_a_smaller_screen() -> None:
    assert least_of(SIZES, SCREEN) == (680, 408)
    assert least_of(SIZES, within((0, 0, 600, 400), 4, 24)) == (596, 376)


@pytest.mark.parametrize(("place", "brought"), [
    (Place(10, 20, 700, 480), Place(10, 20, 700, 480)),
    (Place(-400, -30, 700, 480), Place(0, 0, 700, 480)),
    (Place(3000, 2000, 700, 480), Place(1220, 560, 700, 480)),
    (Place(5, 5, 4000, 3000), Place(0, 0, 1920, 1040)),
    (Place(None, None, 4000, 480), Place(None, None, 1920, 480)),
])  # fmt: skip
def test_what_stands_outside_the_screen_is_brought_back(place: Place, brought: Place) -> None:
    assert inside(place, SCREEN) == brought
