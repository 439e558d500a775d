"""Where the window belongs: by its shape and page, what is named and kept, and what of the screens is free."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QStyle, QWidget

from counter_terminal.state import Edge, Page, Shape
from counter_terminal.window.free_areas import FreeAreas
from counter_terminal.window.geometry import (
    Area,
    Place,
    Sizes,
    at_edge,
    bar_along,
    beside,
    centred,
    inside,
    is_bar,
    panel_px,
    place_of,
    unfolded,
    whole_edge,
    within,
)
from counter_terminal.window.kept_place import shifted
from counter_terminal.window.memory import Kept, KeptPlace
from shared.settings import WindowSettings

Free = Callable[[QScreen], Area]


class Places:
    def __init__(
        self, window: QWidget, wanted: WindowSettings, free: Free | None = None, *, reserve: bool = False
    ) -> None:
        """`free` tells what of a screen may be covered; as the desktop says, if left out."""
        self._window, self._wanted, self._reserve = window, wanted, reserve
        self.area = free or FreeAreas(first=reserve).of
        self.kept = Kept()
        self.sizes = Sizes(1, 1, 1)
        self.strip_px = 0
        self.deep_px = 0
        """How deep what unfolds from a lying bar would like to be."""

    def of(self, shape: Shape, page: Page, edge: Edge) -> Place:
        """Return where the window belongs; a window's frame is counted in, so that its title is on the screen."""
        if is_bar(shape, page):
            bar = self.bar(edge)
            return unfolded(bar, edge, self.strip_px) if page is Page.DESK else self._opened(bar, edge)
        kept = self.kept.places.get(shape.value)
        screen = self._screen(kept)
        area = self.inner_area(screen)
        place = place_of(shape, self._wanted, self.sizes)
        if shape is Shape.BAR:
            return inside(at_edge(beside(place, self.bar(edge)), edge, area), area)
        if kept is not None:
            return inside(shifted(kept, screen), area)
        # What the settings name is kept to, even where it reaches beyond the screen.
        return place if self._wanted.model_fields_set & {"x", "y", "width", "height"} else centred(place, area)

    def bar(self, edge: Edge) -> Place:
        """Return where the bar itself lies, whatever unfolds from it."""
        kept = self.kept.places.get(Shape.BAR.value)
        screen = self._screen(kept)
        area = self.area(screen)
        bar = bar_along(edge, self._wanted, self.sizes, area)
        if self._reserve:
            return whole_edge(bar, edge, area)
        if kept is not None:
            # Its length is not what was kept, perhaps at another scale, but what it is here.
            there = shifted(kept, screen)
            return inside(at_edge(replace(bar, x=there.x, y=there.y), edge, area), area)
        named = {Edge.TOP: self._wanted.y, Edge.LEFT: self._wanted.x}.get(edge) is not None
        return bar if named else at_edge(bar, edge, area)

    def inner_area(self, screen: QScreen) -> Area:
        """Return what is free for the inside of a window that has a frame."""
        return within(self.area(screen), *_sides(self._window))

    def _opened(self, bar: Place, edge: Edge) -> Place:
        """Return the bar's place with its page, as much of it as the screen has room for."""
        area = self.area(self._screen(self.kept.places.get(Shape.BAR.value)))
        least = panel_px(edge, self.sizes)
        if edge.upright:
            return inside(unfolded(bar, edge, least + self.strip_px), area)
        room = area[3] - bar.height
        return unfolded(bar, edge, min(room, max(least, self.deep_px) + self.strip_px))

    def _screen(self, kept: KeptPlace | None) -> QScreen:
        named = [screen for screen in QGuiApplication.screens() if kept is not None and screen.name() == kept.screen]
        if named:
            return named[0]
        return QGuiApplication.primaryScreen() if kept is not None else self._window.screen()


def _sides(window: QWidget) -> tuple[int, int]:
    """Return how much wider and higher a window is with its frame; a guess until the desktop has given it one."""
    frame, inner = window.frameGeometry().size(), window.geometry().size()
    if frame != inner:
        return frame.width() - inner.width(), frame.height() - inner.height()
    return 2, window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
