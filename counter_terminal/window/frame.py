"""How the window stands on the desktop: its frame, place, strip and keyboard, by its shape and page."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from counter_terminal.desktop import Desktop, PlainDesktop
from counter_terminal.state import CounterDeskState, Edge, Page, Shape
from counter_terminal.window.free_areas import FreeAreas
from counter_terminal.window.geometry import (
    Place,
    Sizes,
    at_edge,
    bar_along,
    centred,
    folded,
    inside,
    is_bar,
    nearest_edge,
    panel_px,
    place_of,
    unfolded,
    whole_edge,
)
from counter_terminal.window.kept_place import counted, shifted
from counter_terminal.window.keyboard import Keyboard
from counter_terminal.window.memory import Kept, KeptPlace
from counter_terminal.window.strip import reserve_strip
from shared.settings import WindowSettings

OF_BAR = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.WindowDoesNotAcceptFocus
REST_MS = 400
"""How long a window must have stood still before its place is kept."""


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
    ) -> None:
        """`save` keeps for the next start what it is given."""
        self._window, self._wanted, self._desktop = window, wanted, desktop or PlainDesktop()
        self._kept, self._save, self._reserve = kept or Kept(), save, reserve
        self._sizes = Sizes(1, 1, 1)
        self._strip_px = 0
        self._refused: Place | None = None
        """Where the bar stood when it was put back last; a desktop that leaves it there has its way."""
        self._from_bar = False
        """Whether the window that is shown took a bar's place, where its title would be above the screen."""
        self.on_edge: Callable[[Edge], None] = lambda _: None
        """Told of the edge to which the bar was moved by hand."""
        self._new_frame = False
        self._taken: tuple[Shape, Page, Edge] | None = None
        self._areas = FreeAreas(first=reserve)
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
        before, self._taken, self._sizes = self._taken, now, sizes
        if before is None or is_bar(*before[:2]) != self.is_bar:
            self._from_bar = before is not None and not self.is_bar
            self._dress(bar=self.is_bar)
        if before is not None and before[2] is not now[2]:
            self._kept = self._kept.without_place(Shape.BAR.value)
        if before is not None:
            self._remember(replace(self._kept, shape=now[0].value, edge=now[2].value))
        self.keyboard.follow(typed_into=not self.is_bar or self._unfolded, was_at_work=before is not None)
        self.put()
        self.moved()
        return True

    def unfold_strip(self, strip_px: int) -> None:
        """Be so much higher for a while, towards the middle of the screen; 0 folds it back."""
        more, self._strip_px = strip_px - self._strip_px, strip_px
        if more and self.is_bar and self._taken is not None and self._window.isVisible():
            # From where it stands now, which may be where it was dragged to this moment.
            at = self._window.geometry()
            place = unfolded(Place(at.x(), at.y(), at.width(), at.height()), self._taken[2], more)
            assert place.y is not None
            self._window.setGeometry(at.x(), place.y, place.width, place.height)

    def put(self) -> None:
        """Go where the shape belongs; also after a screen has come or gone."""
        if self._taken is None:
            return
        place = self._place(*self._taken)
        upright = self.is_bar and self._taken[2].upright
        self._window.setMinimumSize(
            self._sizes.side_px if upright else 0, self._sizes.bar_px if self.is_bar and not upright else 0
        )
        if self.is_bar and place.x is not None and place.y is not None:
            # Qt may still reckon with the frame that the window had before, which moves a bar beside its place.
            self._window.setGeometry(place.x, place.y, place.width, place.height)
        else:
            self._window.resize(place.width, place.height)
            if place.x is not None and place.y is not None:
                self._window.move(place.x, place.y)
        self._reserve_strip()

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
        bar = folded(Place(at.x(), at.y(), at.width(), at.height()), edge, self._sizes)
        due = self._bar_place(edge)
        if bar == self._refused or (bar.x, bar.y) == (due.x, due.y):
            self._keep()
            return
        self._refused = bar
        screen = self._window.screen()
        area = self._areas.of(screen)
        nearest = nearest_edge(bar, edge, area)
        snapped = inside(at_edge(bar, nearest, area), area)
        if nearest is not edge:
            self.on_edge(nearest)
        self._remember(self._kept.with_place(Shape.BAR.value, counted(snapped, screen)))
        self.put()

    def _keep(self) -> None:
        """Remember where the window stands."""
        if self._taken is None or self._taken[1] is Page.SIGN_IN:
            return
        shape, _, edge = self._taken
        stands, screen = self._window.geometry(), self._window.screen()
        at = Place(self._window.x(), self._window.y(), stands.width(), stands.height())
        if self.is_bar:
            at = folded(replace(at, x=stands.x(), y=stands.y()), edge, self._sizes)
        place = counted(at, screen)
        if place != self._kept.places.get(shape.value):
            self._remember(self._kept.with_place(shape.value, place))

    # the place

    def _place(self, shape: Shape, page: Page, edge: Edge) -> Place:
        if self.is_bar:
            bar = self._bar_place(edge)
            return self._opened(bar, edge) if self._unfolded else unfolded(bar, edge, self._strip_px)
        kept = None if page is Page.SIGN_IN else self._kept.places.get(shape.value)
        screen = self._screen(kept)
        area = self._areas.of(screen)
        if kept is not None:
            return inside(shifted(kept, screen), area)
        place = place_of(shape, page, self._wanted, self._sizes)
        if self._from_bar and place.x is None and place.y is None:
            return centred(place, area)
        # What the settings name is kept to, even where it reaches beyond the screen.
        return place if self._wanted.model_fields_set & {"x", "y", "width", "height"} else inside(place, area)

    def _bar_place(self, edge: Edge) -> Place:
        """Return where the bar itself lies, whatever unfolds from it."""
        kept = self._kept.places.get(Shape.BAR.value)
        screen = self._screen(kept)
        area = self._areas.of(screen)
        bar = bar_along(edge, self._wanted, self._sizes, area)
        if self._reserve:
            return whole_edge(bar, edge, area)
        if kept is not None:
            # Its length is not what was kept, perhaps at another scale, but what it is here.
            there = shifted(kept, screen)
            return inside(at_edge(replace(bar, x=there.x, y=there.y), edge, area), area)
        named = {Edge.TOP: self._wanted.y, Edge.LEFT: self._wanted.x}.get(edge) is not None
        return bar if named else at_edge(bar, edge, area)

    def _opened(self, bar: Place, edge: Edge) -> Place:
        """Return the bar's place with its page, which beside an upright bar may be wider than its screen."""
        opened = unfolded(bar, edge, panel_px(edge, self._sizes) + self._strip_px)
        if not edge.upright:
            return opened
        return inside(opened, self._areas.of(self._screen(self._kept.places.get(Shape.BAR.value))))

    def _screen(self, kept: KeptPlace | None) -> QScreen:
        named = [screen for screen in QGuiApplication.screens() if kept is not None and screen.name() == kept.screen]
        if named:
            return named[0]
        return QGuiApplication.primaryScreen() if kept is not None else self._window.screen()

    def _reserve_strip(self) -> None:
        if not self._reserve or self._taken is None or not self._window.isVisible():
            return
        edge = self._taken[2]
        reserve_strip(self._window, self._desktop, self._bar_place(edge) if self.is_bar else None, edge)

    def _dress(self, *, bar: bool) -> None:
        window, shown = self._window, self._window.isVisible()
        self._new_frame = QGuiApplication.platformName() == "xcb"
        window.setWindowFlags(window.windowFlags() | OF_BAR if bar else window.windowFlags() & ~OF_BAR)
        if shown:
            window.show()

    def _remember(self, kept: Kept) -> None:
        self._kept = kept
        self._save(kept)
