"""How many wait in one queue, and for how long somebody who comes now would wait."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.state import QueueShown
from callscreen.widgets.painting import LEAST_SHRINK, Centre, draw_card, draw_line, text_width
from shared.domain.wait_words import NO_WINDOW, told_in_minutes
from shared.domain.words import NOTHING, Words
from shared.qt.theme import Theme


class QueueCard(QWidget):
    def __init__(self, parent: QWidget, theme: Theme, queue: QueueShown) -> None:
        super().__init__(parent)
        self.setObjectName(f"queue_{queue.letter}")
        self._theme = theme
        self._queue = queue
        self._name()

    def show_queue(self, queue: QueueShown) -> None:
        if queue != self._queue:
            self._queue = queue
            self._name()
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, theme, queue = QPainter(self), self._theme, self._queue
        h = float(self.height())
        draw_card(painter, QRectF(self.rect()), theme, h * 0.1)
        pad = h * 0.11
        badge = QRectF(pad, h * 0.12, h * 0.33, h * 0.33)
        painter.setBrush(QColor(theme.accent_wash))
        painter.drawRoundedRect(badge, h * 0.07, h * 0.07)
        draw_line(painter, badge, queue.letter, h * 0.24, theme.accent, bold=True, align=Centre)
        left = badge.right() + pad * 0.9
        self._paint_name(painter, QRectF(left, 0, self.width() - left - pad * 0.8, h))
        self._paint_waiting(painter, QRectF(pad, h * 0.54, self.width() - 2 * pad, h * 0.38))

    def _paint_name(self, painter: QPainter, box: QRectF) -> None:
        """Chinese above English; a Chinese name that is too long for one line gets both."""
        theme, name, h = self._theme, self._queue.name, float(self.height())
        upper = QRectF(box.left(), h * 0.09, box.width(), h * 0.24)
        lower = QRectF(box.left(), h * 0.33, box.width(), h * 0.15)
        if text_width(name.zh, round(h * 0.205 * LEAST_SHRINK), bold=True) <= box.width():
            draw_line(painter, upper, name.zh, h * 0.205, theme.text, bold=True)
            draw_line(painter, lower, name.en, h * 0.12, theme.quiet, least=0.85)
            return
        half = (len(name.zh) + 1) // 2
        for i, part in enumerate((name.zh[:half], name.zh[half:])):
            line = QRectF(box.left(), h * (0.08 + 0.2 * i), box.width(), h * 0.2)
            draw_line(painter, line, part, h * 0.17, theme.text, bold=True)

    def _paint_waiting(self, painter: QPainter, row: QRectF) -> None:
        theme, queue, h = self._theme, self._queue, float(self.height())
        left = row.left()
        if queue.waiting:
            left += draw_line(painter, row, str(queue.waiting), h * 0.34, theme.text, bold=True) + h * 0.07
            words = _after_people(queue)
        else:
            words = _wait(queue)
        rest = QRectF(left, row.top(), row.right() - left, row.height())
        colour = theme.quiet if queue.wait is not None else theme.caution
        zh_row = QRectF(rest.left(), rest.top(), rest.width(), rest.height() * 0.56)
        draw_line(painter, zh_row, words.zh, h * 0.175, colour, least=0.7)
        en_row = QRectF(rest.left(), zh_row.bottom(), rest.width(), rest.height() * 0.44)
        draw_line(painter, en_row, words.en, h * 0.12, colour, least=0.8)

    def _name(self) -> None:
        words = texts.QUEUE.fill(
            letter=self._queue.letter,
            name=self._queue.name,
            waiting=self._queue.waiting,
            told=_after_people(self._queue),
        )
        self.setAccessibleName(f"{words.zh} {words.en}")


def _after_people(queue: QueueShown) -> Words:
    """Return what stands after the number of people."""
    wait = _wait(queue)
    if wait == NOTHING:
        return texts.PEOPLE
    return texts.PEOPLE_AND_WAIT.fill(wait=Words(wait.zh, wait.en[0].lower() + wait.en[1:]))


def _wait(queue: QueueShown) -> Words:
    """Return how long it takes; nothing where only people are told."""
    if queue.wait is None:
        return NO_WINDOW
    if not queue.waiting:
        return texts.NOBODY_WAITS
    told = told_in_minutes(queue.wait)
    return told.words() if told else NOTHING
