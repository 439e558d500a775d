"""The large tiles: as many as the layout says, all equal, or the newest above the others of the same moments."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen.measures import equal_tiles
from callscreen.state import CallShown, ScreenState
from callscreen.widgets.look import Look
from callscreen.widgets.painting import warm_glyphs
from callscreen.widgets.part import Part
from callscreen.widgets.tile import CallTile

NEWEST_SHARE = 0.68
ONE_LARGE = 2
"""Calls up to which the newest stands above the other; more are of equal size, since all are as new."""
NAMES = ("calling_now", "calling_second", "calling_third", "calling_fourth", "calling_fifth", "calling_sixth")


class CallingArea(Part):
    painted = Signal(object, object)
    """A call that is new, and when (monotonic ns) its number was painted; a tile tells each of its calls once."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self._calls: tuple[CallShown, ...] = ()
        self._letters = ""
        options = look.layout.calling
        self._equal = options.tiles > 1 and options.at_most == options.tiles
        self.tiles = [CallTile(self, look, calling=i == 0) for i in range(options.at_most)]
        for i, (tile, name) in enumerate(zip(self.tiles, NAMES, strict=False)):
            tile.setObjectName(name)
            tile.speaks_when_empty = i == 0
            tile.number.painted.connect(self.painted)
        self.tiles[0].number.setObjectName("calling_number")
        self.tiles[0].window_face.setObjectName("calling_window")
        self._place()

    def show_state(self, state: ScreenState) -> None:
        """Show the calls, newest first; tiles whose call stays the same are not painted again."""
        self._size_for("".join(queue.letter for queue in state.queues))
        calls = state.calling[: len(self.tiles)]
        moved = len(calls) != len(self._calls)
        self._calls = calls
        if moved:
            self._place()
        for i, tile in enumerate(self.tiles):
            tile.show_closed(state.hours.closed)
            tile.show_call(calls[i] if i < len(calls) else None)

    def make_ready(self) -> None:
        """Prepare all letters in the sizes of the calls."""
        warm_glyphs([max(8, tile.number.font_px()) for tile in self.tiles] + [24, 48])

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def arrange(self) -> None:
        self._place()

    def _size_for(self, letters: str) -> None:
        if letters != self._letters:
            self._letters = letters
            for tile in self.tiles:
                tile.number.size_for(letters)

    def _place(self) -> None:
        if (self._equal and self._calls) or len(self._calls) > ONE_LARGE:
            self._place_equal()
        else:
            self._place_newest_first()

    def _place_equal(self) -> None:
        columns, rows = equal_tiles(len(self.tiles), self.width(), self.height(), self.gap)
        width = (self.width() - self.gap * (columns - 1)) / columns
        height = (self.height() - self.gap * (rows - 1)) / rows
        for i, tile in enumerate(self.tiles):
            row, column = divmod(i, columns)
            x, y = round(column * (width + self.gap)), round(row * (height + self.gap))
            tile.setGeometry(x, y, round(width), round(height))
            tile.show()

    def _place_newest_first(self) -> None:
        others = max(0, len(self._calls) - 1)
        newest_height = round((self.height() - self.gap) * NEWEST_SHARE) if others else self.height()
        self.tiles[0].setGeometry(0, 0, self.width(), newest_height)
        top = newest_height + self.gap
        for i, tile in enumerate(self.tiles[1:]):
            tile.setVisible(i < others)
            if i < others:
                width = (self.width() - self.gap * (others - 1)) / others
                tile.setGeometry(round(i * (width + self.gap)), top, round(width), self.height() - top)
