"""A state in the head of the screen: icon and word, Chinese above English."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen.widgets.painting import draw_card, draw_icon, draw_line, text_width
from shared.domain.words import NOTHING, Words
from shared.qt.theme import Theme

ZH_SHARE, EN_SHARE, ICON_SHARE = 0.36, 0.23, 0.5


class Chip(QWidget):
    """`alarming` chips stand on the caution colour, so that the operator sees them from afar."""

    def __init__(self, parent: QWidget, theme: Theme, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
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
        words = max(
            text_width(self._words.zh, round(height * ZH_SHARE), self._alarming),
            text_width(self._words.en, round(height * EN_SHARE)),
        )
        return round(words + height * (ICON_SHARE + 0.62))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, theme, h = QPainter(self), self._theme, float(self.height())
        if not self._words.zh:
            return
        if self._alarming:
            draw_card(painter, QRectF(self.rect()), theme, h * 0.2, theme.caution_wash)
        colour = theme.caution if self._alarming else theme.quiet
        side = h * ICON_SHARE
        draw_icon(painter, QRectF(h * 0.2, (h - side) / 2, side, side), self._sign, colour)
        left = h * 0.36 + side
        box = QRectF(left, h * 0.12, self.width() - left, h * 0.42)
        draw_line(painter, box, self._words.zh, h * ZH_SHARE, colour, bold=self._alarming)
        below = QRectF(left, h * 0.58, self.width() - left, h * 0.3)
        draw_line(painter, below, self._words.en, h * EN_SHARE, colour)
