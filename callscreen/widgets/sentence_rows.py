"""A sentence that concerns everybody, in the largest size in which it has room, without a word torn apart."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF

from callscreen.widgets.clauses import broken_between_clauses, broken_within_clauses, word_parts
from callscreen.widgets.largest import Row, rows_below
from callscreen.widgets.lines import SMALL_SHARE

CLAUSES_FROM = 0.7
"""Size of the letters with whole clauses in each line beside the size with torn ones, from which those are read more
easily."""


def sentence_rows(large: str, small: str, room: QRectF, most_px: float) -> list[Row]:
    """Return the lines of both languages below each other: clause by clause, if that makes them hardly smaller."""
    parts = {text: word_parts(text) for text in (large, small)}

    def rows(way: Callable[[Sequence[str], float, int, bool], tuple[str, ...]]) -> list[Row]:
        return rows_below(large, small, room, most_px, SMALL_SHARE, lambda text, *where: way(parts[text], *where))

    clauses, torn = rows(broken_between_clauses), rows(broken_within_clauses)
    return clauses if not torn or clauses[0].px >= CLAUSES_FROM * torn[0].px else torn
