"""Texts in two languages, in the largest size in which all of both has room."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil, log

from PySide6.QtCore import QRectF

from callscreen.widgets.lines import broken
from callscreen.widgets.painting import text_width

LEAST_PX, STEP = 9, 0.975
"""Smallest size tried, and from one size to the next."""
PAUSES, SHORTEST, ROWS_AT_PAUSE = "，。；：.,;:", 0.3, 2
"""Marks after which a sentence is broken rather than elsewhere, into how many lines, and the shorter one of them beside
the longer."""
LARGE_PITCH, SMALL_PITCH = 1.14, 1.24
"""Height of a line beside the size of its text: close, since few lines are to be large."""

Breaking = Callable[[str, float, int, bool], tuple[str, ...]]
"""Breaks a text into lines of a width in a size, bold or not."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line with its place, from the top of the room."""

    text: str
    px: float
    bold: bool
    top: float

    @property
    def pitch(self) -> float:
        return self.px * (LARGE_PITCH if self.bold else SMALL_PITCH)


def rows_below(
    large: str, small: str, room: QRectF, most_px: float, share: float, breaking: Breaking = broken
) -> list[Row]:
    """Return the lines of both languages below each other, the small one `share` as large, in the middle of a room."""
    rows = _largest(lambda px: _stacked([(large, px, True), (small, px * share, False)], room, breaking), room, most_px)
    first = [row for row in rows if row.bold]
    return [*_at_pause(first, large, room), *_at_pause(rows[len(first) :], small, room)]


def rows_of_one(text: str, room: QRectF, most_px: float, *, bold: bool) -> list[Row]:
    """Return the lines of one text in the middle of a room's height."""
    rows = _largest(lambda px: _stacked([(text, px, bold)], room), room, most_px)
    return _at_pause(_even(rows, text, room), text, room) if _fits(rows, room) else rows


def _largest(rows_at: Callable[[float], list[Row]], room: QRectF, most_px: float) -> list[Row]:
    """Return the lines in the largest size in which they fit the room, found by halving: trying a size costs time."""
    smaller, steps = 0, max(0, ceil(log(LEAST_PX / most_px) / log(STEP))) if most_px > LEAST_PX else 0
    while smaller < steps:
        middle = (smaller + steps) // 2
        if _fits(rows_at(most_px * STEP**middle), room):
            steps = middle
        else:
            smaller = middle + 1
    return rows_at(most_px * STEP**smaller)


def _even(rows: list[Row], text: str, room: QRectF) -> list[Row]:
    """Return as many lines of about the same length, so that no single word stands in the last one."""
    width = room.width()
    while len(rows) > 1:
        width *= STEP
        narrower = QRectF(room.left(), room.top(), width, room.height())
        tried = _stacked([(text, rows[0].px, rows[0].bold)], narrower)
        if len(tried) > len(rows) or not _fits(tried, narrower):
            break
        rows = tried
    return rows


def _at_pause(rows: list[Row], text: str, room: QRectF) -> list[Row]:
    """Return two lines broken where the sentence pauses, if both have room so and neither is all too short."""
    if len(rows) != ROWS_AT_PAUSE:
        return rows
    cuts = [i for i in range(1, len(text)) if text[i - 1] in PAUSES and (text[i] == " " or not text[i - 1].isascii())]

    def widths(cut: int) -> list[float]:
        return sorted(text_width(part.strip(), round(rows[0].px), rows[0].bold) for part in (text[:cut], text[cut:]))

    good = [cut for cut in cuts if widths(cut)[0] >= SHORTEST * widths(cut)[1] and widths(cut)[1] <= room.width()]
    if not good:
        return rows
    cut = min(good, key=lambda cut: widths(cut)[1])
    return [replace(row, text=part.strip()) for row, part in zip(rows, (text[:cut], text[cut:]), strict=True)]


def _stacked(texts: list[tuple[str, float, bool]], room: QRectF, breaking: Breaking = broken) -> list[Row]:
    rows: list[Row] = []
    top = 0.0
    for text, px, bold in texts:
        for line in breaking(text, room.width(), round(px), bold):
            rows.append(Row(line, px, bold, top))
            top += rows[-1].pitch
    above = room.top() + (room.height() - top) / 2
    return [Row(row.text, row.px, row.bold, row.top + above) for row in rows]


def _fits(rows: list[Row], room: QRectF) -> bool:
    if not rows:
        return True
    high = rows[-1].top + rows[-1].pitch - rows[0].top
    return high <= room.height() and all(text_width(r.text, round(r.px), r.bold) <= room.width() for r in rows)
