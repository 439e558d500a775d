"""The numbers that missed their call, with what their owners should do."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.board.number_pages import GAP, number_pages
from callscreen.state import ScreenState
from callscreen.widgets.lines import Ink, draw_pair
from callscreen.widgets.look import Look
from callscreen.widgets.pages import Pages
from callscreen.widgets.painting import Right, draw_card, draw_icon, draw_line, text_width
from callscreen.widgets.part import Part

EM, GROWTH = 140, 0.3
"""Height from which the text is reckoned at unit 1; in a larger part it is this share of its shorter side."""
TITLE, NUMBER = 0.34, 0.57
"""Heights of the title and of a number's text, as long as all come round soon."""
PAGE_MS = 6000
"""Few numbers stand on a page, so that they are read from afar."""


class MissedNumbers(Part):
    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self.setObjectName("missed")
        self._numbers: tuple[str, ...] = ()
        self.pages = Pages(self, self.update, PAGE_MS)
        self._name()

    def show_state(self, state: ScreenState) -> None:
        if state.missed != self._numbers:
            self._numbers = state.missed
            if not self._numbers:
                self.pages.set_count(1)
            self._name()
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.theme
        em = min(self.height(), max(EM * self.unit, GROWTH * min(self.width(), self.height())))
        draw_card(painter, QRectF(self.rect()), theme, em * 0.1, theme.caution_wash if self._numbers else None)
        pad = em * 0.11
        colour = theme.caution if self._numbers else theme.quiet
        side = em * 0.24
        draw_icon(painter, QRectF(pad, em * 0.07, side, side), "account-clock-outline", colour)
        left = pad * 1.5 + side
        title = QRectF(left, em * 0.02, self.width() - left - pad, em * TITLE)
        below = QRectF(pad, em * (0.02 + TITLE), self.width() - 2 * pad, self.height() - em * (0.04 + TITLE))
        if self._numbers:
            self._paint_numbers(painter, below, em)
        if self.pages.count > 1:
            told = f"{self.pages.page + 1}/{self.pages.count}"
            used = draw_line(painter, title, told, em * 0.15, theme.quiet, align=Right)
            title.setRight(title.right() - used - pad)
        draw_pair(painter, title, self.look, texts.MISSED, Ink(em * 0.17, colour, theme.quiet, lines=2))
        if not self._numbers:
            ink = Ink(em * 0.26, theme.quiet, theme.quiet, bold=False)
            draw_pair(painter, below, self.look, texts.NONE_MISSED, ink)

    def _paint_numbers(self, painter: QPainter, box: QRectF, em: float) -> None:
        """Fill the box with numbers, the one missed last first; what has no room goes on more pages."""
        widest = max(text_width(number, 200, bold=True) for number in self._numbers) / 200
        plan = number_pages(len(self._numbers), widest, box.width(), box.height(), em * NUMBER)
        self.pages.set_count(plan.pages)
        column, top = plan.px * (widest + GAP), box.center().y() - plan.rows * plan.pitch / 2
        shown = self._numbers[self.pages.page * plan.on_page :][: plan.on_page]
        for i, number in enumerate(shown):
            left, row = box.left() + i % plan.columns * column, top + i // plan.columns * plan.pitch
            place = QRectF(left, row, column, plan.pitch)
            draw_line(painter, place, number, plan.px, self.theme.text, bold=True)

    def _name(self) -> None:
        listed = "、".join(self._numbers) or texts.NONE_MISSED.zh
        self.setAccessibleName(f"{texts.MISSED.zh} {texts.MISSED.en}：{listed}")
