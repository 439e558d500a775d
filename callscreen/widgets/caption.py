"""The line with what is being spoken."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.state import ScreenState
from callscreen.widgets.lines import LARGE_PITCH, LEAST_SHARE
from callscreen.widgets.look import Look
from callscreen.widgets.painting import Right, draw_card, draw_icon, draw_line, text_width
from callscreen.widgets.part import Part
from shared.domain.place_kind import PlaceKind
from shared.domain.place_words import one_of
from shared.domain.words import Words

SMALL_HEIGHT = 0.85
"""Height of the small line below the large one, in sizes of that one's text."""
MOST_PX = 34
"""Size of the large text at unit 1, however high the line is."""


class CaptionLine(Part):
    """The words of the announcement being made, for those who do not hear it; a quiet hint in between."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self.setObjectName("caption")
        self._caption: Words | None = None
        self._kinds: tuple[PlaceKind, ...] = (PlaceKind.WINDOW,)
        self._name()

    def show_state(self, state: ScreenState) -> None:
        if (state.caption, state.kinds) != (self._caption, self._kinds):
            self._caption, self._kinds = state.caption, state.kinds
            self._name()
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, theme, h = QPainter(self), self.theme, float(self.height())
        speaking = self._caption is not None
        words = self._words()
        draw_card(
            painter, QRectF(self.rect()), theme, min(h * 0.2, 14 * self.unit), theme.accent_wash if speaking else None
        )
        colour = theme.accent if speaking else theme.quiet
        px = min(h * 0.4, MOST_PX * self.unit)
        side = px * 1.25
        sign = "volume-high" if speaking else "ear-hearing"
        draw_icon(painter, QRectF(px * 0.7, (h - side) / 2, side, side), sign, colour)
        left = px * 0.7 + side * 1.4
        box = QRectF(left, 0, self.width() - left - px * 0.75, h)
        large, small = self.look.large(words), self.look.small(words)
        strong = theme.text if speaking else colour
        beside = text_width(large, round(px), speaking) + px + text_width(small, round(px * 0.7))
        if small and beside > box.width():
            self._paint_below(painter, box, (large, small), (strong, colour))
            return
        draw_line(painter, box, large, px, strong, bold=speaking, least=LEAST_SHARE)
        draw_line(painter, box, small, px * 0.7, colour, align=Right)

    def _paint_below(self, painter: QPainter, box: QRectF, words: tuple[str, str], colours: tuple[str, str]) -> None:
        """Write both languages below each other: beside each other they have no room."""
        px = min(box.height() * 0.42, MOST_PX * self.unit)
        middle = box.center().y() + px * (LARGE_PITCH - SMALL_HEIGHT) / 2
        bold = self._caption is not None
        upper = QRectF(box.left(), middle - px * LARGE_PITCH, box.width(), px * LARGE_PITCH)
        draw_line(painter, upper, words[0], px, colours[0], bold=bold, least=LEAST_SHARE)
        lower = QRectF(box.left(), middle, box.width(), px * SMALL_HEIGHT)
        draw_line(painter, lower, words[1], px * 0.66, colours[1], least=LEAST_SHARE)

    def _words(self) -> Words:
        return self._caption or texts.LISTEN.fill(kind=one_of(self._kinds))

    def _name(self) -> None:
        words = self._words()
        self.setAccessibleName(f"{words.zh} {words.en}")
