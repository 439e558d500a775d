"""Where the window stands and how large it is, by its shape and page; what is named or kept is kept to."""

from dataclasses import dataclass, replace

from counter_terminal.state import Edge, Page, Shape
from shared.settings import WindowSettings

COMPACT_MM = (228, 176)
"""862 × 665 pixels at 100 %: as high as a small laptop has room for."""
FULL_MM = (350, 185)
"""1323 × 699 pixels at 100 %: room on a small laptop."""
SIGN_IN_MM = (228, 124)
"""Of signing in at a bar: it lies over the clerk's program, so it is no higher than it has to be."""
LEAST_MM = (180, 108)
"""Nobody makes a window smaller than this by hand; it is smaller only on a screen that is."""
PANEL_MM, BESIDE_MM = 112, 232
"""How deep it is at least what unfolds under the bar, and how wide what unfolds beside an upright one."""
WIDEST_BAR_MM, TALLEST_BAR_MM = 430, 230

Area = tuple[int, int, int, int]
"""The part of a screen that windows may cover: x, y, width and height."""


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle in pixels; a place without x and y stays where the desktop put it."""

    x: int | None
    y: int | None
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Sizes:
    px_per_mm: float
    bar_px: int
    side_px: int
    """Width of an upright bar."""


def is_bar(shape: Shape, page: Page) -> bool:
    """Return whether the bar is shown; nobody signs in at a bar."""
    return shape is Shape.BAR and page is not Page.SIGN_IN


def place_of(shape: Shape, wanted: WindowSettings, sizes: Sizes) -> Place:
    """Return a window's place where nobody has moved it; in a bar's shape, that of the page to sign in."""
    size = {Shape.BAR: SIGN_IN_MM, Shape.COMPACT: COMPACT_MM, Shape.FULL: FULL_MM}[shape]
    width, height = (round(mm * sizes.px_per_mm) for mm in size)
    if shape is Shape.BAR:  # whose size and place say nothing about this page
        return Place(None, None, width, height)
    return Place(wanted.x, wanted.y, wanted.width or width, wanted.height or height)


def bar_along(edge: Edge, wanted: WindowSettings, sizes: Sizes, area: Area) -> Place:
    """Return the bar's place where nobody has moved it: in the middle of its edge, as long as it may become."""
    x, y, width, height = area
    if edge.upright:
        long = wanted.height or min(height, round(TALLEST_BAR_MM * sizes.px_per_mm))
        middle = wanted.y if wanted.y is not None else y + (height - long) // 2
        return Place(wanted.x if wanted.x is not None else x, middle, sizes.side_px, long)
    long = wanted.width or min(width, round(WIDEST_BAR_MM * sizes.px_per_mm))
    middle = wanted.x if wanted.x is not None else x + (width - long) // 2
    return Place(middle, wanted.y if wanted.y is not None else y, long, sizes.bar_px)


def at_edge(bar: Place, edge: Edge, area: Area) -> Place:
    """Lay a bar along an edge of a screen."""
    x, y, width, height = area
    match edge:
        case Edge.TOP:
            return replace(bar, y=y)
        case Edge.BOTTOM:
            return replace(bar, y=y + height - bar.height)
        case Edge.LEFT:
            return replace(bar, x=x)
        case Edge.RIGHT:
            return replace(bar, x=x + width - bar.width)


def nearest_edge(bar: Place, edge: Edge, area: Area) -> Edge:
    """Return to which edge a bar that was moved belongs: its own one, or the one across."""
    assert bar.x is not None
    assert bar.y is not None
    x, y, width, height = area
    if edge.upright:
        return Edge.LEFT if 2 * bar.x + bar.width <= 2 * x + width else Edge.RIGHT
    return Edge.TOP if 2 * bar.y + bar.height <= 2 * y + height else Edge.BOTTOM


def whole_edge(bar: Place, edge: Edge, area: Area) -> Place:
    """Lay a bar along all of an edge, as it is when its strip is reserved."""
    x, y, width, height = area
    long = Place(bar.x, y, bar.width, height) if edge.upright else Place(x, bar.y, width, bar.height)
    return at_edge(long, edge, area)


def panel_px(edge: Edge, sizes: Sizes) -> int:
    """Return how far a bar's page reaches towards the middle of the screen."""
    return round((BESIDE_MM if edge.upright else PANEL_MM) * sizes.px_per_mm)


def unfolded(bar: Place, edge: Edge, more: int) -> Place:
    """Return a bar's place with so much more towards the middle of the screen; the bar itself stays put."""
    if edge.upright:
        left = bar.x if bar.x is None or edge is Edge.LEFT else bar.x - more
        return Place(left, bar.y, bar.width + more, bar.height)
    upper = bar.y if bar.y is None or edge is Edge.TOP else bar.y - more
    return Place(bar.x, upper, bar.width, bar.height + more)


def folded(place: Place, edge: Edge, sizes: Sizes) -> Place:
    """Return the bar's own place within what unfolds from it."""
    if edge.upright:
        left = place.x if place.x is None or edge is Edge.LEFT else place.x + place.width - sizes.side_px
        return Place(left, place.y, sizes.side_px, place.height)
    upper = place.y if place.y is None or edge is Edge.TOP else place.y + place.height - sizes.bar_px
    return Place(place.x, upper, place.width, sizes.bar_px)


def beside(place: Place, bar: Place) -> Place:
    """Lay a place over the middle of a bar's."""
    assert bar.x is not None
    assert bar.y is not None
    x, y = bar.x + (bar.width - place.width) // 2, bar.y + (bar.height - place.height) // 2
    return replace(place, x=x, y=y)


def centred(place: Place, area: Area) -> Place:
    """Return a place in the middle of a screen."""
    x, y, width, height = area
    return inside(replace(place, x=x + (width - place.width) // 2, y=y + (height - place.height) // 2), area)


def within(area: Area, wide: int, high: int) -> Area:
    """Return what a frame of a width and height, both sides together, leaves of an area."""
    x, y, width, height = area
    return x, y, width - wide, height - high


def least_of(sizes: Sizes, area: Area) -> tuple[int, int]:
    """Return the width and height that a window keeps."""
    width, height = (round(mm * sizes.px_per_mm) for mm in LEAST_MM)
    return min(width, area[2]), min(height, area[3])


def inside(place: Place, area: Area) -> Place:
    """Bring a place back onto a screen, as near as it goes; what is larger than the screen is made to fit."""
    left, top, available_width, available_height = area
    width, height = min(place.width, available_width), min(place.height, available_height)
    if place.x is None or place.y is None:
        return Place(None, None, width, height)
    x = min(max(place.x, left), left + available_width - width)
    y = min(max(place.y, top), top + available_height - height)
    return Place(x, y, width, height)
