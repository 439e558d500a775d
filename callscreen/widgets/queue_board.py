"""The cards of all queues in a grid; on several pages where they have no room on one."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen.board.grid import CardSize, cells_for
from callscreen.state import QueueShown, ScreenState
from callscreen.widgets.look import Look
from callscreen.widgets.pages import HEIGHT, Pages, draw_dots
from callscreen.widgets.part import Part
from callscreen.widgets.queue_card import QueueCard

LEAST, MOST, ASPECT = (400, 104), (900, 330), 3.0
"""Smallest and largest card at unit 1, and its best width beside its height; a narrower one writes too small."""


class QueueBoard(Part):
    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self._cards: list[QueueCard] = []
        self._letters: tuple[str, ...] = ()
        self.pages = Pages(self, self.arrange)

    def show_state(self, state: ScreenState) -> None:
        """Show the queues; cards are made anew only when the hall's set of queues changes."""
        letters = tuple(queue.letter for queue in state.queues)
        if letters != self._letters:
            self._letters = letters
            self._make_cards(state.queues)
        for card, queue in zip(self._cards, state.queues, strict=True):
            card.show_queue(queue)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        super().resizeEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        if self.pages.count > 1:
            row = QRectF(0, self.height() - HEIGHT * self.unit, self.width(), HEIGHT * self.unit)
            draw_dots(QPainter(self), row, self.pages, self.theme, self.unit)

    def arrange(self) -> None:
        """Place the cards of the present page in the present size."""
        if not self._cards:
            return
        u = self.unit
        size = CardSize((LEAST[0] * u, min(LEAST[1] * u, self.height())), (MOST[0] * u, MOST[1] * u), ASPECT)
        cells = cells_for(len(self._cards), self.width(), self.height(), self.gap, size, HEIGHT * u)
        self.pages.set_count(cells.grid.pages)
        first = self.pages.page * cells.grid.on_page
        for i, card in enumerate(self._cards):
            x, y = cells.place(max(0, i - first))
            card.setGeometry(QRect(round(x), round(y), round(cells.width), round(cells.height)))
            card.setVisible(0 <= i - first < cells.grid.on_page)
        self.update()

    def _make_cards(self, queues: tuple[QueueShown, ...]) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [QueueCard(self, self.look, queue) for queue in queues]
        self.arrange()
