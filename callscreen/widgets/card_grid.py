"""A part that shows things as cards in a grid, on several pages where they have no room on one."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen.board.grid import CardSize, Cells, cells_for
from callscreen.widgets.lines import Ink, draw_beside, draw_pair
from callscreen.widgets.look import Look
from callscreen.widgets.pages import HEIGHT, Pages, draw_dots
from callscreen.widgets.part import Part
from shared.domain.words import NOTHING, Words

T = TypeVar("T")

TITLE, TITLE_PX = 46, 26
"""Height of a title's line and size of its text, at unit 1."""


class CardGrid(Part, Generic[T]):
    """Paints the cards itself; only cards that differ are painted again."""

    title = NOTHING
    none = NOTHING
    """What stands there while there is nothing to show."""

    def __init__(self, parent: QWidget | None, look: Look, name: str) -> None:
        super().__init__(parent, look)
        self.setObjectName(name)
        self._items: Sequence[T] = ()
        self._pages = Pages(self, self.update)

    def card_size(self) -> CardSize:
        """Return how large cards may be, in pixels."""
        raise NotImplementedError

    def paint_card(self, painter: QPainter, card: QRectF, item: T) -> None:
        raise NotImplementedError

    @property
    def pages(self) -> Pages:
        return self._pages

    def show_items(self, items: Sequence[T]) -> None:
        before, self._items = self._items, items
        if items == before:
            return
        if len(items) != len(before):
            self.arrange()
            self.update()
            return
        first = self._pages.page * self._cells().grid.on_page
        for i in range(self._cells().grid.on_page):
            if items[first + i : first + i + 1] != before[first + i : first + i + 1]:
                self.update(self._card(i).toAlignedRect())

    def turn_to(self, i: int) -> None:
        """Turn to the page on which the i-th item stands."""
        page = i // self._cells().grid.on_page
        turned = page != self._pages.page
        self._pages.go(page)
        if turned:
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        super().resizeEvent(event)

    def arrange(self) -> None:
        self._pages.set_count(self._cells().grid.pages)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_title(painter)
        if not self._items:
            self._paint_none(painter)
            return
        first = self._pages.page * self._cells().grid.on_page
        for i, item in enumerate(self._items[first : first + self._cells().grid.on_page]):
            card = self._card(i)
            if card.intersects(QRectF(event.rect())):
                self.paint_card(painter, card, item)
        if self._pages.count > 1:
            row = QRectF(0, self.height() - HEIGHT * self.unit, self.width(), HEIGHT * self.unit)
            draw_dots(painter, row, self._pages, self.theme, self.unit)

    def _paint_title(self, painter: QPainter) -> None:
        if self._title_height():
            line = QRectF(0, 0, self.width(), self._title_height() * 0.86)
            ink = Ink(TITLE_PX * self.unit, self.theme.quiet, self.theme.quiet)
            draw_beside(painter, line, self.look, self.title, ink)

    def _paint_none(self, painter: QPainter) -> None:
        ink = Ink(TITLE_PX * self.unit, self.theme.quiet, self.theme.quiet, bold=False)
        top = self._title_height()
        high = min(self.height() - top, 3 * TITLE * self.unit)
        draw_pair(painter, QRectF(0, top, self.width(), high), self.look, self.none, ink)

    def _title_height(self) -> float:
        return min(TITLE * self.unit, self.height() * 0.3) if self.title.zh else 0.0

    def _cells(self) -> Cells:
        height = self.height() - self._title_height()
        turner = HEIGHT * self.unit
        return cells_for(len(self._items), self.width(), height, self.gap, self.card_size(), turner)

    def _card(self, i: int) -> QRectF:
        cells = self._cells()
        x, y = cells.place(i)
        return QRectF(x, y + self._title_height(), cells.width, cells.height)

    def tell(self, what: Words, items: str) -> None:
        """Tell assistive programs what stands there."""
        self.setAccessibleName(f"{what.zh} {what.en}：{items}")
