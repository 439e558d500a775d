"""What stands in the list of last calls while there is none: where a number will appear, and when the hall is open."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from callscreen import texts
from callscreen.opening_hours import hours_words
from callscreen.state import HoursShown
from callscreen.widgets.clauses import evenly
from callscreen.widgets.largest import rows_below
from callscreen.widgets.lines import SMALL_SHARE, Ink, draw_beside, draw_pair
from callscreen.widgets.look import Look
from callscreen.widgets.painting import Centre, draw_card, draw_line, text_width

MOST_PX, LOW_PX, CORNER = 64, 40, 14
"""Largest text, that in a low place, and corners, at unit 1."""
LOW = 5.0
"""Width of the hours' place in its heights, from which they stand in one line."""
TALL, HOURS_SHARE = 210, 0.4
"""Height at unit 1 from which the hours have room below, and what part of it they have."""


def draw_no_calls(painter: QPainter, room: QRectF, look: Look, hours: HoursShown, unit: float) -> None:
    """Fill the place of the calls; a low place has room for one line only. A closed hall tells its hours elsewhere."""
    theme = look.theme
    draw_card(painter, room, theme, min(room.height() * 0.16, CORNER * unit))
    pad = min(room.height() * 0.12, room.width() * 0.06)
    inner = room.adjusted(pad, pad, -pad, -pad)
    if hours.closed or room.height() < TALL * unit:
        words = texts.NO_RECENT if hours.closed else texts.LISTED_HERE
        ink = Ink(min(room.height() * 0.36, LOW_PX * unit), theme.quiet, theme.quiet, bold=False)
        draw_beside(painter, inner.adjusted(pad, 0, 0, 0), look, words, ink)
    else:
        below = inner.adjusted(0, inner.height() * (1 - HOURS_SHARE), 0, 0) if hours.spans else QRectF()
        _draw_words(painter, inner.adjusted(0, 0, 0, -below.height()), look, MOST_PX * unit)
        _draw_hours(painter, below, look, hours, MOST_PX * unit * 0.62)


def _draw_words(painter: QPainter, box: QRectF, look: Look, most_px: float) -> None:
    for row in rows_below(*look.texts(texts.LISTED_HERE), box, most_px, SMALL_SHARE, evenly):
        line = QRectF(box.left(), row.top, box.width(), row.pitch)
        colour = look.theme.text if row.bold else look.theme.quiet
        draw_line(painter, line, row.text, row.px, colour, bold=row.bold, align=Centre)


def _draw_hours(painter: QPainter, box: QRectF, look: Look, hours: HoursShown, most_px: float) -> None:
    if box.isEmpty():
        return
    if box.width() > LOW * box.height():
        quiet = Ink(min(most_px, box.height() * 0.5), look.theme.quiet, look.theme.quiet, bold=False, align=Centre)
        draw_pair(painter, box, look, hours_words(hours), quiet)
        return
    told = "   ".join(hours.spans) or look.large(texts.HOURS_NONE)
    wide = box.width() * 0.98 / (text_width(told, 200, bold=True) / 200)
    theme, px = look.theme, min(most_px, box.height() * 0.25, wide)
    middle = box.center().y()
    title = QRectF(box.left(), middle - px * 2, box.width(), px * 2)
    spans = QRectF(box.left(), middle + px * 0.2, box.width(), px * 1.2)
    draw_pair(painter, title, look, texts.HOURS, Ink(px * 0.8, theme.quiet, theme.quiet, bold=False, align=Centre))
    draw_line(painter, spans, told, px, theme.text, bold=True, align=Centre)
