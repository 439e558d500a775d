"""How many wait in one queue, and for how long somebody who comes now would wait."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.state import QueueShown
from callscreen.widgets.lines import Ink, draw_pair
from callscreen.widgets.look import Look
from callscreen.widgets.painting import Centre, draw_card, draw_line
from shared.domain.place_words import one_of
from shared.domain.wait_words import NONE_OPEN, told_in_minutes
from shared.domain.words import Words
from shared.qt.theme import Theme

WIDEST = 0.42
"""Height that counts for the size of the text, in widths of the card."""


class QueueCard(QWidget):
    def __init__(self, parent: QWidget, look: Look, queue: QueueShown) -> None:
        super().__init__(parent)
        self.setObjectName(f"queue_{queue.letter}")
        self._look = look
        self._queue = queue
        self._name()

    def show_queue(self, queue: QueueShown) -> None:
        if queue != self._queue:
            self._queue = queue
            self._name()
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, theme, queue = QPainter(self), self._look.theme, self._queue
        h = min(float(self.height()), self.width() * WIDEST)
        draw_card(painter, QRectF(self.rect()), theme, h * 0.1)
        inner = QRectF(h * 0.11, (self.height() - h) / 2, self.width() - h * 0.22, h)
        badge = QRectF(inner.left(), inner.top() + h * 0.12, h * 0.34, h * 0.34)
        draw_badge(painter, badge, queue.letter, theme)
        name = QRectF(
            badge.right() + h * 0.1, inner.top() + h * 0.05, inner.right() - badge.right() - h * 0.1, h * 0.48
        )
        draw_pair(painter, name, self._look, queue.name, Ink(h * 0.2, theme.text, theme.quiet, lines=2))
        self._paint_waiting(painter, QRectF(inner.left(), inner.top() + h * 0.54, inner.width(), h * 0.4))

    def _paint_waiting(self, painter: QPainter, row: QRectF) -> None:
        theme, queue = self._look.theme, self._queue
        h = row.height() / 0.4
        left, words = row.left(), _wait(queue)
        if queue.waiting:
            left += draw_line(painter, row, str(queue.waiting), h * 0.34, theme.text, bold=True) + h * 0.08
            words = _after_people(queue)
        colour = theme.quiet if queue.wait is not None else theme.caution
        rest = QRectF(left, row.top(), row.right() - left, row.height())
        draw_pair(painter, rest, self._look, words, Ink(h * 0.18, colour, colour, bold=False, lines=2))

    def _name(self) -> None:
        words = texts.QUEUE.fill(
            letter=self._queue.letter,
            name=self._queue.name,
            waiting=self._queue.waiting,
            told=_after_people(self._queue),
        )
        self.setAccessibleName(f"{words.zh} {words.en}")


def draw_badge(painter: QPainter, badge: QRectF, letter: str, theme: Theme) -> None:
    """Draw a queue's letter on its square."""
    side = badge.height()
    painter.setBrush(QColor(theme.accent_wash))
    painter.drawRoundedRect(badge, side * 0.2, side * 0.2)
    draw_line(painter, badge, letter, side * 0.72, theme.accent, bold=True, align=Centre)


def _after_people(queue: QueueShown) -> Words:
    """Return what stands after the number of people."""
    wait = _wait(queue)
    return texts.PEOPLE_AND_WAIT.fill(wait=Words(wait.zh, wait.en[0].lower() + wait.en[1:]))


def _wait(queue: QueueShown) -> Words:
    """Return how long it takes, or why no minutes are told; every card says one of them."""
    if queue.wait is None:
        return NONE_OPEN.fill(kind=one_of(queue.kinds))
    if not queue.waiting:
        return texts.NOBODY_WAITS
    told = told_in_minutes(queue.wait)
    return told.words() if told else texts.WAIT_VARIES
