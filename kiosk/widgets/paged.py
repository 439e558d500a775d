"""Many things on pages that fit: big buttons lead through them, and nothing scrolls."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk import texts
from kiosk.look import Look
from shared.domain.words import Language
from shared.qt.touch.buttons import TouchButton
from shared.qt.touch.words import TextLabel

AIRY = 0.8
"""Of the room, what the fullest page must need: else whoever looks for something sees half of a page empty."""


class PagedGrid(QWidget):
    """Shows items in columns; how many rows fit is known only here, so the page is kept here too."""

    turned = Signal()

    def __init__(
        self,
        look: Look,
        columns: int,
        *,
        gap: int | None = None,
        stretch: float = 1.0,
        hug: bool = False,
        turns: str = "page",
    ) -> None:
        """Rows may grow by the factor `stretch` to fill a page; `hug` leaves the room that is not needed to others.

        `turns` ends the names of the two buttons.
        """
        super().__init__()
        self._look, self._columns, self._stretch, self._hug = look, columns, stretch, hug
        self._gap = look.gap if gap is None else gap
        self._items: Sequence[QWidget] = ()
        self._key: Hashable = None
        self._page, self._pages = 0, 1
        self._previous = TouchButton(look, f"previous_{turns}", icon="chevron-left")
        self._next = TouchButton(look, f"next_{turns}", icon="chevron-right", icon_last=True)
        self._where = TextLabel(look, "body", "quiet", centred=True, name=f"{turns}_of")
        self._language = Language.ZH
        for part in (self._previous, self._where, self._next):
            part.setParent(self)
            part.hide()
        self._previous.clicked.connect(lambda: self._turn(-1))
        self._next.clicked.connect(lambda: self._turn(+1))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    @property
    def page(self) -> int:
        return self._page

    @property
    def pages(self) -> int:
        return self._pages

    def fill(self, items: Sequence[QWidget], columns: int | None = None, *, keep: bool = False) -> None:
        """Replace the items, perhaps in another number of columns; `keep` hides the old ones, else they are deleted."""
        self._columns = columns or self._columns
        for old in self._items:
            old.hide()
            if not keep:
                old.deleteLater()
        self._items = items
        for item in items:
            item.setParent(self)

    def arrange(self, key: Hashable, language: Language) -> None:
        """Place the items; another `key` means other content, which begins on its first page."""
        if key != self._key:
            self._key, self._page = key, 0
        self._language = language
        self._previous.say(texts.PREVIOUS_PAGE.of(language))
        self._next.say(texts.NEXT_PAGE.of(language))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.target, self._look.target)

    def sizeHint(self) -> QSize:
        return QSize(self._look.target, self.maximumHeight() if self._hug else self._look.target)

    def _turn(self, by: int) -> None:
        self._page += by
        self._place()
        self.turned.emit()

    def _place(self) -> None:
        if not self._items or self.height() < self._look.target:
            self._show_pager(self.height())
            return
        wide = (self.width() - self._gap * (self._columns - 1)) // self._columns
        tall = [_height(item, wide) for item in self._items]
        needs = [max(tall[first : first + self._columns]) for first in range(0, len(tall), self._columns)]
        pager = self._look.target + self._look.gap
        if self._hug:
            # One row and its pager at least, all rows and no more at most.
            self.setMinimumHeight(max(needs) + (pager if len(needs) > 1 else 0))
            self.setMaximumHeight(len(needs) * (int(max(needs) * self._stretch) + self._gap) - self._gap)
        pages = self._split(needs, pager)
        room = self.height() - (pager if len(pages) > 1 else 0)
        self._pages = len(pages)
        self._page = max(0, min(self._page, self._pages - 1))
        self._show_pager(room)
        here = pages[self._page]
        rows = max(len(page) for page in pages)
        heights = self._heights([needs[row] for row in here], max(needs), rows, room)
        self._place_items(here.start, heights, wide)

    def _split(self, needs: Sequence[int], pager: int) -> list[range]:
        """Return the rows of each page: as few pages as possible, evenly full where none gets airy by that."""
        if _stacked(needs, self._gap) <= self.height():
            return [range(len(needs))]
        room = self.height() - pager
        fullest = _fullest(needs, self._gap, room)
        rows = -(-len(needs) // len(fullest))
        even = [range(at, min(at + rows, len(needs))) for at in range(0, len(needs), rows)]
        high = [_stacked([needs[row] for row in page], self._gap) for page in even]
        return even if AIRY * room <= max(high) <= room else fullest

    def _heights(self, here: Sequence[int], tallest: int, rows: int, room: int) -> list[int]:
        """Return the heights of a page's rows: all equal where there is room, else what each needs and a share.

        `rows` are those of the fullest page.
        """
        equal = min(int(tallest * self._stretch), (room + self._gap) // rows - self._gap)
        if equal >= tallest or rows == 1:
            return [max(equal, tallest)] * len(here)
        spare = (room - _stacked(here, self._gap)) // len(here)
        return [need + min(spare, int(need * (self._stretch - 1))) for need in here]

    def _place_items(self, first_row: int, heights: Sequence[int], wide: int) -> None:
        tops = [sum(heights[:row]) + row * self._gap for row in range(len(heights))]
        for position, item in enumerate(self._items):
            row, column = divmod(position, self._columns)
            row -= first_row
            here = 0 <= row < len(heights)
            if here:
                item.setGeometry(column * (wide + self._gap), tops[row], wide, heights[row])
            item.setVisible(here)

    def _show_pager(self, top: int) -> None:
        many = self._pages > 1 and bool(self._items)
        self._where.say(texts.PAGE_OF.fill(page=self._page + 1, pages=self._pages).of(self._language) if many else "")
        self._previous.setVisible(many and self._page > 0)
        self._next.setVisible(many and self._page < self._pages - 1)
        wide, y, high = self.width(), top + self._look.gap, self._look.target
        side = min(self._look.px(90), wide * 36 // 100)
        self._previous.setGeometry(0, y, side, high)
        self._next.setGeometry(wide - side, y, side, high)
        self._where.setGeometry(QRect(side, y, wide - 2 * side, high))


def _height(item: QWidget, wide: int) -> int:
    layout = item.layout()
    if layout is not None and layout.hasHeightForWidth():
        return max(item.minimumHeight(), layout.totalHeightForWidth(wide))
    return max(item.minimumHeight(), item.sizeHint().height())


def _fullest(needs: Sequence[int], gap: int, room: int) -> list[range]:
    """Return pages of as many rows as have room, one at least."""
    pages, first = [], 0
    for row in range(1, len(needs) + 1):
        if row == len(needs) or _stacked(needs[first : row + 1], gap) > room:
            pages.append(range(first, row))
            first = row
    return pages


def _stacked(heights: Sequence[int], gap: int) -> int:
    return sum(heights) + gap * (len(heights) - 1)
