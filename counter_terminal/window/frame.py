"""How the window stands on the desktop: its frame, place, strip and keyboard, by its shape and page."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from counter_terminal.desktop import Desktop, PlainDesktop
from counter_terminal.state import CounterDeskState, Edge, Page, Shape
from counter_terminal.window.geometry import (
    Place,
    Sizes,
    at_edge,
    folded,
    inside,
    is_bar,
    least_of,
    nearest_edge,
    unfolded,
)
from counter_terminal.window.kept_place import counted
from counter_terminal.window.keyboard import Keyboard
from counter_terminal.window.memory import Kept
from counter_terminal.window.places import Free, Places
from counter_terminal.window.strip import reserve_strip
from shared.settings import WindowSettings

OF_BAR = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.WindowDoesNotAcceptFocus
REST_MS = 400
"""How long a window must have stood still before its place is kept."""

ONLY_CLICKED = (Page.DESK, Page.MORE)
"""In the bar, nothing is written there: a click, on a paper too, leaves the keyboard where it is."""


class Frame:
    def __init__(
        self,
        window: QWidget,
        wanted: WindowSettings,
        kept: Kept | None = None,
        save: Callable[[Kept], None] = lambda _: None,
        desktop: Desktop | None = None,
        *,
        reserve: bool = False,
        free: Free | None = None,
    ) -> None:
        """`save` keeps for the next start what it is given; `free` tells what of a screen may be covered."""
        self._window, self._desktop = window, desktop or PlainDesktop()
        self._save, self._reserve = save, reserve
        self._places = Places(window, wanted, free, reserve=reserve)
        self._places.kept = kept or Kept()
        self._refused: Place | None = None
        """Where the bar stood when it was put back last; a desktop that leaves it there has its way."""
        self.on_edge: Callable[[Edge], None] = lambda _: None
        """Told of the edge to which the bar was moved by hand."""
        self._new_frame = False
        self._taken: tuple[Shape, Page, Edge] | None = None
        self.keyboard = Keyboard(window, self._desktop)
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._rest = QTimer(window)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._rested)

    @property
    def _unfolded(self) -> bool:
        return self._taken is not None and self._taken[1] is not Page.DESK

    @property
    def is_bar(self) -> bool:
        return self._taken is not None and is_bar(*self._taken[:2])

    def take(self, state: CounterDeskState, sizes: Sizes) -> bool:
        """Take shape and place when they change, and say whether they did."""
        now = (state.shape, state.page, state.edge)
        if now == self._taken:
            return False
        before, self._taken, self._places.sizes = self._taken, now, sizes
        if before is None or is_bar(*before[:2]) != self.is_bar:
            self._dress(bar=self.is_bar)
        if before is not None and before[2] is not now[2]:
            self._places.kept = self._places.kept.without_place(Shape.BAR.value)
        if before is not None:
            self._remember(replace(self._places.kept, shape=now[0].value, edge=now[2].value))
        typed_into = not self.is_bar or now[1] not in ONLY_CLICKED
        self.keyboard.follow(typed_into=typed_into, was_at_work=before is not None)
        self.put()
        self.moved()
        return True

    def unfold_strip(self, strip_px: int) -> None:
        """Be so much higher for a while, towards the middle of the screen; 0 folds it back."""
        more, self._places.strip_px = strip_px - self._places.strip_px, strip_px
        if not more or not self.is_bar or self._taken is None or not self._window.isVisible():
            return
        if self._unfolded:
            self.put()
        else:
            # From where it stands now, which may be where it was dragged to this moment.
            at = self._window.geometry()
            place = unfolded(Place(at.x(), at.y(), at.width(), at.height()), self._taken[2], more)
            assert place.y is not None
            self._window.setGeometry(at.x(), place.y, place.width, place.height)

    def put(self) -> None:
        """Go where the shape belongs; also after a screen has come or gone."""
        if self._taken is None:
            return
        place = self._places.of(*self._taken)
        self._window.setMinimumSize(*self._least(self._taken[2]))
        if self.is_bar and place.x is not None and place.y is not None:
            # Qt may still reckon with the frame that the window had before, which moves a bar beside its place.
            self._window.setGeometry(place.x, place.y, place.width, place.height)
        else:
            self._window.resize(place.width, place.height)
            if place.x is not None and place.y is not None:
                self._window.move(place.x, place.y)
        self._reserve_strip()

    def _least(self, edge: Edge) -> tuple[int, int]:
        """Return the width and height below which nobody makes the window."""
        places = self._places
        if not self.is_bar:
            return least_of(places.sizes, places.inner_area(self._window.screen()))
        return (places.sizes.side_px, 0) if edge.upright else (0, places.sizes.bar_px)

    def deepen(self, deep_px: int) -> None:
        """Let what unfolds from a lying bar be so deep, where the screen has room for it."""
        if deep_px != self._places.deep_px:
            self._places.deep_px = deep_px
            if self.is_bar and self._unfolded:
                self.put()

    def moved(self) -> None:
        """Be told that the window was moved or resized, by whomever."""
        if self._taken is not None and self._window.isVisible():
            self._rest.start()

    def _rested(self) -> None:
        """Do what has to wait until the X server knows the window, and the window its place."""
        if self._new_frame:
            # Desktops place a window whose frame changed anew.
            self._new_frame = False
            self.put()
            self._rest.start()
        elif self.is_bar:
            self._snap()
        else:
            self._keep()
        self._reserve_strip()

    def _snap(self) -> None:
        """Lay a bar that was moved along the nearest edge of its screen, whole; remember where along it."""
        assert self._taken is not None
        edge, at = self._taken[2], self._window.geometry()
        bar = folded(Place(at.x(), at.y(), at.width(), at.height()), edge, self._places.sizes)
        due = self._places.bar(edge)
        if bar == self._refused or (bar.x, bar.y) == (due.x, due.y):
            self._keep()
            return
        self._refused = bar
        screen = self._window.screen()
        area = self._places.area(screen)
        nearest = nearest_edge(bar, edge, area)
        snapped = inside(at_edge(bar, nearest, area), area)
        if nearest is not edge:
            self.on_edge(nearest)
        self._remember(self._places.kept.with_place(Shape.BAR.value, counted(snapped, screen)))
        self.put()

    def _keep(self) -> None:
        """Remember where the window stands."""
        if self._taken is None or self._taken[1] is Page.SIGN_IN:
            return
        shape, _, edge = self._taken
        stands, screen = self._window.geometry(), self._window.screen()
        at = Place(self._window.x(), self._window.y(), stands.width(), stands.height())
        if self.is_bar:
            at = folded(replace(at, x=stands.x(), y=stands.y()), edge, self._places.sizes)
        place = counted(at, screen)
        if place != self._places.kept.places.get(shape.value):
            self._remember(self._places.kept.with_place(shape.value, place))

    def _reserve_strip(self) -> None:
        if not self._reserve or self._taken is None or not self._window.isVisible():
            return
        edge = self._taken[2]
        reserve_strip(self._window, self._desktop, self._places.bar(edge) if self.is_bar else None, edge)

    def _dress(self, *, bar: bool) -> None:
        window, shown = self._window, self._window.isVisible()
        self._new_frame = QGuiApplication.platformName() == "xcb"
        window.setWindowFlags(window.windowFlags() | OF_BAR if bar else window.windowFlags() & ~OF_BAR)
        if shown:
            window.show()

    def _remember(self, kept: Kept) -> None:
        self._places.kept = kept
        self._save(kept)
