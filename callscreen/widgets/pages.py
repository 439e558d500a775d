"""Turns the pages of an area that has more to show than room, one after the other and slowly."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter

from shared.qt.theme import Theme

PAGE_MS = 12_000
"""Long enough to find one's number among sixty windows."""
DOT, PITCH, HEIGHT = 9, 24, 26
"""Size of a page's dot, the way to the next, and the height of the row, at unit 1."""


class Pages(QObject):
    def __init__(self, parent: QObject, turned: Callable[[], None], page_ms: int = PAGE_MS) -> None:
        super().__init__(parent)
        self._turned, self._page_ms = turned, page_ms
        self._count, self.page = 1, 0
        self._times_ms: tuple[int, ...] = ()
        self._timer = QTimer(self, interval=page_ms)
        self._timer.timeout.connect(self.turn)

    @property
    def count(self) -> int:
        return self._count

    @property
    def stands_ms(self) -> int:
        """How long the present page stands."""
        return self._times_ms[self.page] if self.page < len(self._times_ms) else self._page_ms

    def set_count(self, count: int) -> None:
        """Tell how many pages there are; one page rests."""
        if count == self._count:
            return
        self._count, self.page = count, min(self.page, count - 1)
        if count > 1:
            self._begin()
        else:
            self._timer.stop()

    def set_times(self, times_ms: Sequence[int]) -> None:
        """Tell how long each page stands from now on; all of them as long as usual where nothing is given."""
        self._times_ms = tuple(times_ms)

    def back(self) -> None:
        """Go back to the first page, and stay on it for its whole time."""
        self.go(0)

    def go(self, page: int) -> None:
        """Go to a page, and stay on it for its whole time; whoever asks for it paints it."""
        self.page = min(page, self._count - 1)
        if self._count > 1:
            self._begin()

    def turn(self) -> None:
        self.page = (self.page + 1) % self._count
        if self._times_ms and self._timer.isActive():
            self._begin()
        self._turned()

    def _begin(self) -> None:
        """Give the present page its whole time."""
        self._timer.start(self.stands_ms)


def draw_dots(painter: QPainter, row: QRectF, pages: Pages, theme: Theme, unit: float) -> None:
    """Draw a dot for each page, that of the present one longer and in the accent; smaller where the row is short."""
    unit = min(unit, row.width() / (PITCH * pages.count))
    size, pitch = DOT * unit, PITCH * unit
    x = row.center().x() - pitch * pages.count / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for page in range(pages.count):
        here = page == pages.page
        painter.setBrush(QColor(theme.accent if here else theme.quiet))
        width = size * 2 if here else size
        dot = QRectF(x + (pitch - width) / 2, row.center().y() - size / 2, width, size)
        painter.drawRoundedRect(dot, size / 2, size / 2)
        x += pitch
