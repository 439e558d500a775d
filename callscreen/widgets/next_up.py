"""The next numbers of each queue, so that their people can get ready."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.board.grid import CardSize
from callscreen.state import NextShown, ScreenState
from callscreen.widgets.card_grid import CardGrid
from callscreen.widgets.lines import Ink, draw_pair
from callscreen.widgets.look import Look
from callscreen.widgets.painting import draw_card, draw_line, text_width
from callscreen.widgets.queue_card import draw_badge
from shared.domain.words import NOTHING, Words

LEAST, MOST, ASPECT = (250, 64), (620, 110), 5.0


class NextUp(CardGrid[NextShown]):
    title = texts.NEXT
    none = texts.NOBODY_NEXT

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look, "next")
        self._closed: Words | None = None
        self._tell_all()

    def show_state(self, state: ScreenState) -> None:
        if (state.next, state.hours.closed) != (self._items, self._closed):
            self._closed = state.hours.closed
            # Nobody is asked to be ready for a hall that is closed.
            over = self._closed is not None and not state.next
            self.title, self.none = (NOTHING, NOTHING) if over else (texts.NEXT, texts.NOBODY_NEXT)
            self.show_items(state.next)
            self.update()
            self._tell_all()

    def card_size(self) -> CardSize:
        u = self.unit
        return CardSize((LEAST[0] * u, LEAST[1] * u), (MOST[0] * u, MOST[1] * u), ASPECT)

    def paint_card(self, painter: QPainter, card: QRectF, item: NextShown) -> None:
        h = min(card.height(), card.width() * 0.27)
        draw_card(painter, card, self.theme, h * 0.14)
        side = h * 0.56
        badge = QRectF(card.left() + h * 0.2, card.center().y() - side / 2, side, side)
        draw_badge(painter, badge, item.letter, self.theme)
        room = QRectF(badge.right() + h * 0.2, card.top(), card.right() - badge.right() - h * 0.4, card.height())
        numbers = "   ".join(item.numbers)
        draw_line(painter, room, numbers, h * 0.46, self.theme.text, bold=True, least=0.5)
        # The names stand in one line below each other, or nowhere: the longest row of numbers tells.
        widest = max(text_width("   ".join(queue.numbers), round(h * 0.46), True) for queue in self._items)
        name = room.adjusted(widest + h * 0.35, 0, 0, 0)
        if name.width() > h * 1.6:
            draw_pair(
                painter, name, self.look, item.name, Ink(h * 0.22, self.theme.quiet, self.theme.quiet, False, lines=2)
            )

    def _tell_all(self) -> None:
        told = "、".join(number for queue in self._items for number in queue.numbers)
        self.tell(self.title, told or self.none.zh)
