"""How many wait in one queue, and for how long somebody who comes now would wait."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.state import QueueShown
from callscreen.widgets.ledger import about
from callscreen.widgets.lines import Ink, draw_pair, pair_width
from callscreen.widgets.look import Look
from callscreen.widgets.painting import Centre, cap_share, draw_card, draw_line, text_width
from shared.domain.place_words import one_of
from shared.domain.wait_words import NONE_OPEN, ToldWait, told_in_minutes
from shared.domain.words import Words
from shared.qt.theme import Theme

WIDEST, NAME = 0.36, 0.36
"""Height that counts for the size of the text, in widths of the card, and the name's line in that height."""
FIGURES, WORDS, SENTENCE = 0.6, 0.27, 0.24
"""Size of people and minutes in heights of the card, of the words beside them in sizes of the figures, and of what is
said where there are no minutes."""
GAPS = (0.1, 0.35)
"""Room after figures and after their word, in sizes of the figures."""


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
        badge = QRectF(inner.left(), inner.top() + h * 0.07, h * (NAME - 0.07), h * (NAME - 0.07))
        draw_badge(painter, badge, queue.letter, theme)
        left = badge.right() + h * 0.1
        name = QRectF(left, inner.top() + h * 0.04, inner.right() - left, h * NAME)
        draw_pair(painter, name, self._look, queue.name, Ink(h * 0.21, theme.text, theme.quiet, lines=2))
        below = QRectF(inner.left(), inner.top() + h * (NAME + 0.06), inner.width(), h * (0.9 - NAME))
        told = told_in_minutes(queue.wait)
        if queue.waiting and told:
            self._paint_figures(painter, below, h, told)
        else:
            self._paint_sentence(painter, below, h)

    def _paint_figures(self, painter: QPainter, row: QRectF, h: float, told: ToldWait) -> None:
        """People and minutes in large figures, as large as both have room."""
        theme, look = self._look.theme, self._look
        pieces = ((str(self._queue.waiting), texts.PEOPLE, theme.text), (told.figures, told.unit, theme.accent))

        def ink(px: float) -> Ink:
            return Ink(px * WORDS, theme.quiet, theme.quiet, bold=False)

        most = min(h * FIGURES, row.height() / cap_share(bold=True) * 0.96)
        words = sum(
            pair_width(look, word, ink(most)) + text_width(figures, round(most), True) for figures, word, _ in pieces
        )
        px = most * min(1.0, row.width() / (words + (2 * GAPS[0] + GAPS[1]) * most + 2 * len(pieces)))
        left = row.left()
        for figures, word, colour in pieces:
            with about("wait" if word is told.unit else "waiting"):
                left += draw_line(
                    painter, row.adjusted(left - row.left(), 0, 0, 0), figures, int(px), colour, bold=True
                )
            left += px * GAPS[0]
            room = QRectF(left, row.top(), pair_width(look, word, ink(px)) + 1, row.height())
            left = draw_pair(painter, room, look, word, ink(px)) + left + px * GAPS[1]

    def _paint_sentence(self, painter: QPainter, row: QRectF, h: float) -> None:
        theme, queue, left, words = self._look.theme, self._queue, row.left(), _wait(self._queue)
        if queue.waiting:
            left += draw_line(painter, row, str(queue.waiting), h * FIGURES * 0.7, theme.text, bold=True) + h * 0.08
            words = _after_people(queue)
        colour = theme.quiet if queue.wait is not None else theme.caution
        rest = QRectF(left, row.top(), row.right() - left, row.height())
        draw_pair(painter, rest, self._look, words, Ink(h * SENTENCE, colour, colour, bold=False, lines=2))

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
