"""Where the words being spoken stand: both languages at once where they are large enough, else page after page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from callscreen.widgets.clauses import clause_pages, longest_clause, whole_clauses
from callscreen.widgets.largest import LARGE_PITCH, STEP, Row, rows_below, rows_of_one
from callscreen.widgets.painting import text_width

BELOW_SHARE, BESIDE_SHARE, BESIDE_LEAST = 0.42, 0.42, 0.34
"""Sizes of the small language below and beside the large one, and the least beside it."""
TOGETHER_FROM = 0.95
"""Size of the large language beside the largest there is, from which both stand together; else they take turns."""
WHOLE_FROM = 0.5
"""Size of a sentence beside the largest there is, below which it goes on several pages."""
PAGED_SHARE = 0.84
"""Size of the text on several pages, beside the largest there is."""
ONE_WHOLE_FROM, ONE_PAGED_SHARE = 0.95, 0.98
"""The same two where there is one language only, which goes on pages rather than become smaller."""
PAGED_LEAST = 0.78
"""Least size of a text on pages, which is made smaller so that no clause of it is torn by the end of a page."""
CLAUSES_FROM = 0.84
"""Size of the letters with whole clauses in each line beside the largest one, from which those are read more easily."""


@dataclass(frozen=True, slots=True)
class Placed:
    row: Row
    place: QRectF
    large: bool
    """Whether it is in the large language, or in the one that has its turn."""


@dataclass(frozen=True, slots=True)
class CaptionPages:
    """The lines of each page of what is spoken: first of the large language, or both, then of the small one."""

    large: list[list[Placed]]
    small: list[list[Placed]]

    @property
    def all(self) -> list[list[Placed]]:
        return [*self.large, *self.small]


def caption_pages(large: str, small: str, box: QRectF, most: float) -> CaptionPages:
    """Return what is spoken on pages: both languages on one, or one after the other as in speech.

    `small` may be empty.
    """
    one = together(large, small, box, most, TOGETHER_FROM)
    if one and one[0].row.px >= most * TOGETHER_FROM:
        return CaptionPages([one], [])
    if not small:
        return CaptionPages(_alone(large, box, most, ONE_WHOLE_FROM, ONE_PAGED_SHARE), [])
    return CaptionPages(_alone(large, box, most), _alone(small, box, most))


def together(large: str, small: str, box: QRectF, most: float, beside_from: float = WHOLE_FROM) -> list[Placed]:
    """Return both languages below or beside each other, whichever makes the large one larger.

    Beside each other only where the large one is at least `beside_from` of the largest there is.
    """
    below = _clause_rows(rows_below(large, small, box, most, BELOW_SHARE), large, small, box, most)
    beside = _beside(large, small, box, most, most * beside_from) if small else []
    if beside and beside[0].row.px > below[0].px:
        return beside
    return [Placed(row, _line(row, box), row.bold) for row in below]


def _beside(large: str, small: str, box: QRectF, most: float, least: float) -> list[Placed]:
    """Return the large language in one line and the small one right of it; nothing where it has no room."""
    px = most
    while px >= least:
        used = text_width(large, round(px), bold=True) + px * 0.5
        right = box.adjusted(used, 0, 0, 0)
        rest = rows_of_one(small, right, px * BESIDE_SHARE, bold=False) if right.width() > 0 else []
        if rest and rest[0].px >= px * BESIDE_LEAST:
            line = rows_of_one(large, box.adjusted(0, 0, used - box.width(), 0), px, bold=True)
            return [*_placed(line, box, large=True), *_placed(rest, right, large=False)]
        px *= STEP
    return []


def _alone(
    text: str, box: QRectF, most: float, whole_from: float = WHOLE_FROM, paged: float = PAGED_SHARE
) -> list[list[Placed]]:
    """Return the pages of one language: a single one where it is large enough."""
    rows = _clause_rows(rows_of_one(text, box, most, bold=True), text, "", box, most)
    if rows and rows[0].px >= most * whole_from:
        return [_placed(rows, box, large=True)]
    px = _untorn_px(text, box, most * paged, most * PAGED_LEAST)
    pages = clause_pages(text, box.width(), round(px), True, _lines_on_page(box, px))
    return [_page(lines, box, round(px)) for lines in pages]


def _untorn_px(text: str, box: QRectF, most: float, least: float) -> float:
    """Return the largest size in which no clause is torn by the end of a page; `most` where it would be too small."""
    px = most
    while px >= least:
        if longest_clause(text, box.width(), round(px), True) <= _lines_on_page(box, px):
            return px
        px *= STEP
    return most


def _clause_rows(rows: list[Row], large: str, small: str, box: QRectF, most: float) -> list[Row]:
    """Return lines of whole clauses, if that makes them hardly smaller than the lines given."""
    clauses = rows_below(large, small, box, most, BELOW_SHARE, whole_clauses)
    return clauses if rows and clauses and clauses[0].px >= CLAUSES_FROM * rows[0].px else rows


def _lines_on_page(box: QRectF, px: float) -> int:
    return max(1, int(box.height() / (round(px) * LARGE_PITCH)))


def _page(lines: Sequence[str], box: QRectF, px: int) -> list[Placed]:
    pitch = px * LARGE_PITCH
    top = box.center().y() - pitch * len(lines) / 2
    return _placed([Row(line, px, True, top + i * pitch) for i, line in enumerate(lines)], box, large=True)


def _placed(rows: Sequence[Row], room: QRectF, *, large: bool) -> list[Placed]:
    return [Placed(row, _line(row, room), large) for row in rows]


def _line(row: Row, room: QRectF) -> QRectF:
    return QRectF(room.left(), row.top, room.width(), row.pitch)
