"""A window's name in one line: its figures, and beside them its word with the small language below."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from callscreen.widgets.look import Look
from callscreen.widgets.painting import Left, Right, cap_share, draw_line, text_width
from shared.domain.place_kind import PlaceKind

GAP = 0.14
"""Room between figures and words, in sizes of the figures."""
UPPER, LOWER, LOWER_FROM = 0.54, 0.4, 0.6
"""Heights of the word and of the small language below it, and where that begins, in heights of the figures."""


@dataclass(frozen=True, slots=True)
class WindowName:
    """5 号窗口 with Window 5 below the word; in English the word stands before its figures."""

    look: Look
    kind: PlaceKind
    number: int
    unit: float
    """Size of 号窗口, in sizes of the figures."""
    small: float
    """Size of the small language's words, in the same."""

    def words_width(self) -> float:
        """Return how wide the words are, in sizes of the figures; the same for all windows of up to two figures."""
        unit = text_width(self._word, 200, bold=True) / 200 * self.unit
        widest = max("00", str(self.number), key=len)
        return max(unit, text_width(self._translation(widest), 200) / 200 * self.small)

    def width(self, figures: str) -> float:
        """Return how wide the name is with these figures, in sizes of the figures."""
        return self.figures_width(figures) + GAP + self.words_width()

    @staticmethod
    def figures_width(figures: str) -> float:
        """Return how wide figures are, in their size."""
        return text_width(figures, 200, bold=True) / 200

    def draw(self, painter: QPainter, room: QRectF, px: float, colours: tuple[str, str], *, right: bool) -> None:
        """Draw it with figures of a size in the middle of a room's height, at its left or right edge.

        `colours` are those of the figures and of the words.
        """
        told, first = str(self.number), self.look.chinese_first
        number, words, gap = text_width(told, round(px), bold=True), self.words_width() * px + 1, GAP * px
        left = room.right() - number - gap - words if right else room.left()
        figures = QRectF(left if first else left + words + gap, room.top(), number + 1, room.height())
        draw_line(painter, figures, told, px, colours[0], bold=True)
        column = QRectF(left + number + gap if first else left, room.top(), words, room.height())
        self._draw_words(painter, column, px, colours[1], right=right and not first)

    def _draw_words(self, painter: QPainter, column: QRectF, px: float, colour: str, *, right: bool) -> None:
        cap, translation, align = px * cap_share(bold=True), self._translation(self.number), Right if right else Left
        top = column.center().y() - cap / 2
        upper = QRectF(column.left(), top, column.width(), cap * (UPPER if translation else 1.0))
        draw_line(painter, upper, self._word, px * self.unit, colour, bold=True, align=align)
        lower = QRectF(column.left(), top + cap * LOWER_FROM, column.width(), cap * LOWER)
        draw_line(painter, lower, translation, px * self.small, colour, align=align)

    @property
    def _word(self) -> str:
        return self.look.large(self.kind.unit)

    def _translation(self, figures: object) -> str:
        return self.look.small(self.kind.titled(figures))
