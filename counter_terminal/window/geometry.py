"""Where the window stands and how large it is, by its shape and page; what is named or kept is kept to."""

from dataclasses import dataclass

from counter_terminal.state import Edge, Page, Shape
from shared.settings import WindowSettings

COMPACT_MM = (228, 162)
"""860 × 612 pixels at 100 %."""
FULL_MM = (350, 185)
"""1323 × 699 pixels at 100 %: room on a small laptop."""
PANEL_MM = 112
"""What unfolds under the bar."""
WIDEST_BAR_MM = 430

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


def is_bar(shape: Shape, page: Page) -> bool:
    """Return whether the bar is shown; nobody signs in at a bar."""
    return shape is Shape.BAR and page is not Page.SIGN_IN


def place_of(shape: Shape, page: Page, wanted: WindowSettings, sizes: Sizes, area: Area) -> Place:
    """Return the window's place where nobody has moved it."""
    if not is_bar(shape, page):
        size = FULL_MM if shape is Shape.FULL else COMPACT_MM
        width, height = (round(mm * sizes.px_per_mm) for mm in size)
        if page is Page.SIGN_IN and shape is Shape.BAR:  # a bar's height says nothing about this page
            return Place(wanted.x, wanted.y, max(wanted.width or 0, width), height)
        return Place(wanted.x, wanted.y, wanted.width or width, wanted.height or height)
    x, y, available, _ = area
    width = wanted.width or min(available, round(WIDEST_BAR_MM * sizes.px_per_mm))
    return Place(
        wanted.x if wanted.x is not None else x + (available - width) // 2,
        wanted.y if wanted.y is not None else y,
        width,
        sizes.bar_px,
    )


def at_edge(bar: Place, edge: Edge, area: Area) -> Place:
    """Lay a bar along an edge of a screen."""
    _, y, _, height = area
    return Place(bar.x, y if edge is Edge.TOP else y + height - bar.height, bar.width, bar.height)


def whole_edge(bar: Place, edge: Edge, area: Area) -> Place:
    """Lay a bar along all of an edge, as it is when its strip is reserved."""
    return at_edge(Place(area[0], None, area[2], bar.height), edge, area)


def unfolded(bar: Place, edge: Edge, sizes: Sizes) -> Place:
    """Return a bar's place with its page under it, or over it at the lower edge; the bar itself stays put."""
    more = round(PANEL_MM * sizes.px_per_mm)
    upper = bar.y if bar.y is None or edge is Edge.TOP else bar.y - more
    return Place(bar.x, upper, bar.width, bar.height + more)


def folded(place: Place, edge: Edge, sizes: Sizes) -> Place:
    """Return the bar's own place within what unfolds from it."""
    upper = place.y if place.y is None or edge is Edge.TOP else place.y + place.height - sizes.bar_px
    return Place(place.x, upper, place.width, sizes.bar_px)


def inside(place: Place, area: Area) -> Place:
    """Bring a place back onto a screen, as near as it goes; what is larger than the screen is made to fit."""
    left, top, available_width, available_height = area
    width, height = min(place.width, available_width), min(place.height, available_height)
    if place.x is None or place.y is None:
        return Place(None, None, width, height)
    x = min(max(place.x, left), left + available_width - width)
    y = min(max(place.y, top), top + available_height - height)
    return Place(x, y, width, height)
