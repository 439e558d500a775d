"""Today's opening hours, and whether the hall is open now."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.state import HoursShown, ScreenState
from callscreen.widgets.lines import Ink, draw_pair
from callscreen.widgets.look import Look
from callscreen.widgets.painting import draw_card, draw_icon, draw_line
from callscreen.widgets.part import Part

MOST = 170
"""Height from which the text is reckoned at unit 1, at most."""


class Hours(Part):
    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self.setObjectName("hours")
        self._hours = HoursShown()
        self._name()

    def show_state(self, state: ScreenState) -> None:
        if state.hours != self._hours:
            self._hours = state.hours
            self._name()
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.theme
        closed = self._hours.closed
        em = min(self.height(), MOST * self.unit, self.width() * 0.45)
        fill = theme.caution_wash if closed else None
        draw_card(painter, QRectF(self.rect()), theme, em * 0.08, fill)
        box = QRectF(em * 0.12, (self.height() - em) / 2, self.width() - em * 0.24, em)
        colour = theme.caution if closed else theme.quiet
        side = em * 0.26
        icon = QRectF(box.left(), box.top() + em * 0.1, side, side)
        draw_icon(painter, icon, "clock-outline", colour)
        title = QRectF(icon.right() + em * 0.08, box.top() + em * 0.06, box.width() - side - em * 0.08, em * 0.34)
        draw_pair(painter, title, self.look, texts.HOURS, Ink(em * 0.17, colour, colour))
        spans = "   ".join(self._hours.spans) or self.look.large(texts.HOURS_NONE)
        line = QRectF(box.left(), box.top() + em * 0.4, box.width(), em * (0.26 if closed else 0.52))
        draw_line(painter, line, spans, em * (0.22 if closed else 0.28), theme.text, bold=True, least=0.4)
        if closed:
            why = QRectF(box.left(), box.top() + em * 0.66, box.width(), em * 0.3)
            draw_pair(painter, why, self.look, closed, Ink(em * 0.13, colour, colour, bold=False, lines=2))

    def _name(self) -> None:
        closed = self._hours.closed
        spans = "、".join(self._hours.spans) or texts.HOURS_NONE.zh
        why = f"。{closed.zh} {closed.en}" if closed else ""
        self.setAccessibleName(f"{texts.HOURS.zh} {texts.HOURS.en}：{spans}{why}")
