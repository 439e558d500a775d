"""A window's name in one line: its number large, and the word for it beside."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from callscreen.widgets.look import Look
from callscreen.widgets.painting import draw_line, text_width
from shared.domain.place_kind import PlaceKind

UNIT_SHARE, SMALL_SHARE = 0.56, 0.44
"""Sizes of 号窗口 and of the small language's words, beside the number."""


def draw_window_name(
    painter: QPainter, line: QRectF, look: Look, window: tuple[PlaceKind, int], colours: tuple[str, str]
) -> None:
    """Write "5 号窗口 Window 5" or "Window 5 5 号窗口"; the small language only where it has room."""
    px = line.height() * 0.9
    kind, number = window[0], str(window[1])
    words = kind.titled(number)
    if look.chinese_first:
        used = draw_line(painter, line, number, px, colours[0], bold=True)
        unit_px = px * UNIT_SHARE
        unit = line.adjusted(used + px * 0.1, px * 0.14, 0, px * 0.14)
        used += px * 0.1 + draw_line(painter, unit, kind.unit.zh, unit_px, colours[1])
        # All windows of a wall are to look alike, so room is reckoned for two figures.
        two = max(0.0, text_width("00", round(px), True) - text_width(number, round(px), True))
        small = words.en if line.width() - used - px * 0.5 >= two + _small_width(kind.titled("00").en, px) else ""
    else:
        used = draw_line(painter, line, words.en, px * 0.86, colours[0], bold=True, least=0.5)
        small = "" if look.one_language else words.zh
    small = "" if look.one_language else small
    rest = line.adjusted(used + px * 0.3, px * 0.16, 0, px * 0.16)
    if small and rest.width() >= _small_width(small, px):
        draw_line(painter, rest, small, px * SMALL_SHARE, colours[1])


def _small_width(text: str, px: float) -> float:
    return text_width(text, round(px * SMALL_SHARE))
