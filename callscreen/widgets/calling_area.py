"""The large tiles: the newest call on top, the others of the same moments in a row below it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen.derive import TILES_MOST
from callscreen.state import CallShown
from callscreen.widgets.tile import CallTile
from shared.qt.theme import Theme

NEWEST_SHARE = 0.6
NAMES = ("calling_now", "calling_second", "calling_third", "calling_fourth")


class CallingArea(QWidget):
    painted = Signal(object, object)
    """A call that is new, and when (monotonic ns) its number was painted; a tile tells each of its calls once."""

    def __init__(self, parent: QWidget, theme: Theme, *, animations: bool) -> None:
        super().__init__(parent)
        self._calls: tuple[CallShown, ...] = ()
        self.gap = 16
        self.tiles = [CallTile(self, theme, calling=i == 0, animations=animations) for i in range(TILES_MOST)]
        for tile, name in zip(self.tiles, NAMES, strict=True):
            tile.setObjectName(name)
            tile.number.painted.connect(self.painted)
        self.tiles[0].number.setObjectName("calling_number")
        self.tiles[0].window_face.setObjectName("calling_window")
        self._arrange()

    def show_calls(self, calls: tuple[CallShown, ...]) -> None:
        """Show up to four calls, newest first; tiles whose call stays the same are not painted again."""
        moved = len(calls) != len(self._calls)
        self._calls = calls
        if moved:
            self._arrange()
        for i, tile in enumerate(self.tiles):
            tile.show_call(calls[i] if i < len(calls) else None)

    def size_for(self, letters: str) -> None:
        for tile in self.tiles:
            tile.number.size_for(letters)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        others = max(0, len(self._calls) - 1)
        newest_height = round((self.height() - self.gap) * NEWEST_SHARE) if others else self.height()
        self.tiles[0].setGeometry(0, 0, self.width(), newest_height)
        top = newest_height + self.gap
        for i, tile in enumerate(self.tiles[1:]):
            tile.setVisible(i < others)
            if i < others:
                width = (self.width() - self.gap * (others - 1)) / others
                tile.setGeometry(round(i * (width + self.gap)), top, round(width), self.height() - top)
