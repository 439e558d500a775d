"""Today's opening hours, and whether the hall is open now."""

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.state import HoursShown, ScreenState
from callscreen.widgets.large_words import draw_large
from callscreen.widgets.lines import Ink, draw_pair
from callscreen.widgets.look import Look
from callscreen.widgets.painting import draw_card, draw_icon, draw_line
from callscreen.widgets.part import Part

BESIDE_FROM, SPANS_ALONE = 4.0, 0.5
"""Width beside the height from which the reason stands beside the hours; height of their line while alone."""
MOST = 170
"""Height from which the text is reckoned at unit 1, at most."""


class Hours(Part):
    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self.setObjectName("hours")
        self._hours = HoursShown()
        self._name()

    def show_state(self, state: ScreenState) -> None:
        hours = state.hours if self.tells_closed else replace(state.hours, closed=None)
        if hours != self._hours:
            self._hours = hours
            self._name()
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, theme, closed = QPainter(self), self.theme, self._hours.closed
        em = min(self.height(), MOST * self.unit, self.width() * 0.45)
        draw_card(painter, QRectF(self.rect()), theme, em * 0.08, theme.caution_wash if closed else None)
        box = QRectF(em * 0.12, (self.height() - em) / 2, self.width() - em * 0.24, em)
        beside = closed is not None and box.width() > BESIDE_FROM * em
        hours = box.adjusted(0, 0, -box.width() * 0.62 if beside else 0, 0)
        self._paint_title(painter, hours)
        share = 0.26 if closed and not beside else 0.52
        spans = "   ".join(self._hours.spans) or self.look.large(texts.HOURS_NONE)
        line = QRectF(hours.left(), hours.top() + em * 0.4, hours.width(), em * share)
        draw_line(painter, line, spans, em * (0.22 if share < SPANS_ALONE else 0.28), theme.text, bold=True, least=0.4)
        if closed:
            below = QRectF(box.left(), box.top() + em * 0.66, box.width(), em * 0.3)
            why = box.adjusted(box.width() * 0.4, em * 0.02, 0, -em * 0.02) if beside else below
            draw_large(painter, why, self.look, closed, em * 0.3)

    def _paint_title(self, painter: QPainter, box: QRectF) -> None:
        em, colour = box.height(), self.theme.caution if self._hours.closed else self.theme.quiet
        side = em * 0.26
        icon = QRectF(box.left(), box.top() + em * 0.1, side, side)
        draw_icon(painter, icon, "clock-outline", colour)
        title = QRectF(icon.right() + em * 0.08, box.top() + em * 0.06, box.width() - side - em * 0.08, em * 0.34)
        draw_pair(painter, title, self.look, texts.HOURS, Ink(em * 0.17, colour, colour))

    def _name(self) -> None:
        closed = self._hours.closed
        spans = "、".join(self._hours.spans) or texts.HOURS_NONE.zh
        why = f"。{closed.zh} {closed.en}" if closed else ""
        self.setAccessibleName(f"{texts.HOURS.zh} {texts.HOURS.en}：{spans}{why}")
