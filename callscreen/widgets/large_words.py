"""A sentence that concerns everybody, large in the middle of a part: that the hall is closed, and until when."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from callscreen.widgets.largest import rows_below
from callscreen.widgets.lines import SMALL_SHARE
from callscreen.widgets.look import Look
from callscreen.widgets.painting import Centre, draw_line
from shared.domain.words import Words


def draw_large(painter: QPainter, room: QRectF, look: Look, words: Words, most_px: float) -> None:
    """Write a sentence in the screen's languages, at most so large, in the colour of caution."""
    for row in rows_below(look.large(words), look.small(words), room, most_px, SMALL_SHARE):
        colour = look.theme.caution if row.bold else look.theme.quiet
        line = QRectF(room.left(), row.top, room.width(), row.pitch)
        draw_line(painter, line, row.text, row.px, colour, bold=row.bold, align=Centre)
