"""Where the window stands and how large it is, by its shape and page; what the settings name is kept to."""

from dataclasses import dataclass

from counter_terminal.state import Page, Shape
from shared.settings import WindowSettings

COMPACT_MM = (228, 149)
"""860 × 560 pixels at 100 %."""
PANEL_MM = 104
"""What unfolds under the bar."""
WIDEST_BAR_MM = 430


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle in pixels; a place without x and y stays where the desktop put it."""

    x: int | None
    y: int | None
    width: int
    height: int


def is_bar(shape: Shape, page: Page) -> bool:
    """Return whether the bar is shown; nobody signs in at a bar."""
    return shape is Shape.BAR and page is not Page.SIGN_IN


def place_of(
    shape: Shape, page: Page, wanted: WindowSettings, px_per_mm: float, bar_px: int, screen: tuple[int, int, int, int]
) -> Place:
    """Return the window's place; `screen` is the usable x, y, width and height."""
    if not is_bar(shape, page):
        width, height = (round(mm * px_per_mm) for mm in COMPACT_MM)
        if page is Page.SIGN_IN and shape is Shape.BAR:  # a bar's height says nothing about this page
            return Place(wanted.x, wanted.y, max(wanted.width or 0, width), height)
        return Place(wanted.x, wanted.y, wanted.width or width, wanted.height or height)
    x, y, available, _ = screen
    width = wanted.width or min(available, round(WIDEST_BAR_MM * px_per_mm))
    height = bar_px if page is Page.DESK else bar_px + round(PANEL_MM * px_per_mm)
    return Place(
        wanted.x if wanted.x is not None else x + (available - width) // 2,
        wanted.y if wanted.y is not None else y,
        width,
        height,
    )
