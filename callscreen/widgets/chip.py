"""A state in the head of the screen: icon and word, in the screen's languages."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen.widgets.lines import Ink, draw_pair, pair_width
from callscreen.widgets.look import Look
from callscreen.widgets.painting import draw_card, draw_icon
from shared.domain.words import NOTHING, Words

TEXT_SHARE, ICON_SHARE = 0.36, 0.5
BEFORE_ICON, BEFORE_TEXT, AFTER_TEXT = 0.2, 0.36, 0.22
"""Room beside icon and text, in heights of the chip."""


class Chip(QWidget):
    """`alarming` chips stand on the caution colour, so that the operator sees them from afar."""

    def __init__(self, parent: QWidget, look: Look, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._look = look
        self._words, self._sign, self._alarming = NOTHING, "", False

    def show_words(self, words: Words, sign: str, *, alarming: bool = False, why: str = "") -> bool:
        """Show a state; `why` is what assistive programs read after it. Tell whether anything changed."""
        told = f"{words.zh} {words.en} {why}".strip()
        changed = (words, sign, alarming) != (self._words, self._sign, self._alarming)
        self._words, self._sign, self._alarming = words, sign, alarming
        if told != self.accessibleName():
            self.setAccessibleName(told)
        if changed:
            self.update()
        return changed

    def width_for(self, height: int) -> int:
        """Return the width that this chip needs at a height."""
        if not self._words.zh:
            return 0
        words = pair_width(self._look, self._words, self._ink(height))
        return round(words + height * (BEFORE_TEXT + ICON_SHARE + AFTER_TEXT)) + 1

    def paintEvent(self, _: QPaintEvent) -> None:
        if not self._words.zh:
            return
        painter, theme, h = QPainter(self), self._look.theme, float(self.height())
        if self._alarming:
            draw_card(painter, QRectF(self.rect()), theme, h * 0.2, theme.caution_wash)
        ink = self._ink(h)
        side = h * ICON_SHARE
        draw_icon(painter, QRectF(h * BEFORE_ICON, (h - side) / 2, side, side), self._sign, ink.large)
        left = h * BEFORE_TEXT + side
        draw_pair(painter, QRectF(left, 0, self.width() - left, h), self._look, self._words, ink)

    def _ink(self, height: float) -> Ink:
        theme = self._look.theme
        colour = theme.caution if self._alarming else theme.quiet
        return Ink(height * TEXT_SHARE, colour, colour, bold=self._alarming)
