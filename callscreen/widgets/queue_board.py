"""The cards of all queues in a grid, with the missed numbers beside them, or below in portrait."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen.measures import card_columns, card_rows
from callscreen.state import QueueShown
from callscreen.widgets.missed import MissedCard
from callscreen.widgets.queue_card import QueueCard
from shared.qt.theme import Theme

MISSED_SHARE = 0.24


class QueueBoard(QWidget):
    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: list[QueueCard] = []
        self._letters: tuple[str, ...] = ()
        self._missed = MissedCard(self, theme)
        self.portrait, self.gap = False, 12

    def show_queues(self, queues: tuple[QueueShown, ...]) -> None:
        """Show the queues; cards are made anew only when the hall's set of queues changes."""
        letters = tuple(queue.letter for queue in queues)
        if letters != self._letters:
            self._letters = letters
            self._make_cards(queues)
        for card, queue in zip(self._cards, queues, strict=True):
            card.show_queue(queue)

    def show_missed(self, numbers: tuple[str, ...]) -> None:
        self._missed.show_numbers(numbers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        super().resizeEvent(event)

    def arrange(self) -> None:
        """Place cards and missed numbers in the present size."""
        rows, columns = card_rows(len(self._cards), self.portrait), card_columns(len(self._cards), self.portrait)
        row_height = (self.height() - self.gap * (rows - 1)) / rows
        self._missed.row_height = row_height
        cards_width = self.width() if self.portrait else round(self.width() * (1 - MISSED_SHARE)) - self.gap
        if self.portrait:
            top = round((rows - 1) * (row_height + self.gap))
            self._missed.setGeometry(0, top, self.width(), self.height() - top)
        else:
            left = cards_width + self.gap
            self._missed.setGeometry(left, 0, self.width() - left, self.height())
        width = (cards_width - self.gap * (columns - 1)) / columns
        for i, card in enumerate(self._cards):
            x, y = i % columns * (width + self.gap), i // columns * (row_height + self.gap)
            card.setGeometry(QRect(round(x), round(y), round(width), round(row_height)))

    def _make_cards(self, queues: tuple[QueueShown, ...]) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [QueueCard(self, self._theme, queue) for queue in queues]
        self.arrange()
        for card in self._cards:
            card.show()
