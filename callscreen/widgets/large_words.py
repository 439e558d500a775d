"""A sentence that concerns everybody, large in the middle of a part: that the hall is closed, and until when."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from callscreen.widgets.look import Look
from callscreen.widgets.painting import Centre, draw_line
from callscreen.widgets.sentence_rows import sentence_rows
from shared.domain.words import Words


def draw_large(painter: QPainter, room: QRectF, look: Look, words: Words, most_px: float) -> None:
    """Write a sentence in the screen's languages, at most so large, in the colour of caution."""
    for row in sentence_rows(look.large(words), look.small(words), room, most_px):
        colour = look.theme.caution if row.bold else look.theme.quiet
        line = QRectF(room.left(), row.top, room.width(), row.pitch)
        draw_line(painter, line, row.text, row.px, colour, bold=row.bold, align=Centre)
