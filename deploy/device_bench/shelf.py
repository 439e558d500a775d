"""Cards side by side: as many columns as the window is wide, each card in the column that is shortest so far."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

COLUMN_PX, SPACE_PX = 340, 12


def columns_for(width: int, cards: int) -> int:
    """Return how many columns a width holds; no more than there are cards, and always one."""
    return max(1, min(cards, (width + SPACE_PX) // (COLUMN_PX + SPACE_PX)))


def shortest_first(heights: Sequence[int], columns: int) -> list[int]:
    """Return the column of each card: the shortest one when its turn comes, the left one among equals."""
    filled = [0] * columns
    chosen = []
    for height in heights:
        chosen.append(filled.index(min(filled)))
        filled[chosen[-1]] += height
    return chosen


class Shelf(QWidget):
    """Moves its cards when its width has room for more or fewer columns."""

    def __init__(self, cards: Sequence[QWidget]) -> None:
        super().__init__()
        self._cards = cards
        for card in cards:  # columns are as wide as each other, whatever stands in them
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._columns: list[QVBoxLayout] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, SPACE_PX // 2, 0)
        self._row.setSpacing(SPACE_PX)
        self._arrange(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = columns_for(event.size().width(), len(self._cards))
        if wanted != len(self._columns):
            self._arrange(wanted)

    def _arrange(self, columns: int) -> None:
        for column in self._columns:
            while column.takeAt(0):
                continue
            self._row.removeItem(column)
        self._columns = [QVBoxLayout() for _ in range(columns)]
        for column in self._columns:
            column.setSpacing(SPACE_PX)
            self._row.addLayout(column, 1)
        places = shortest_first([card.sizeHint().height() for card in self._cards], columns)
        for card, place in zip(self._cards, places, strict=True):
            self._columns[place].addWidget(card)
        for column in self._columns:
            column.addStretch(1)
