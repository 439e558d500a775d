"""A sentence broken into lines where it pauses, and between its words, of which no space tells in Chinese."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from callscreen.widgets.lines import filled, glued, joined, parts_of
from callscreen.widgets.painting import text_width
from shared.chinese.words import words_of
from shared.domain.place_kind import PlaceKind

_CLAUSE_END = re.compile(r"[，。；：！？、][”）》]*\s*$|[,;:.!?]\s+$")
_HAN = re.compile(r"[\u3400-\u9fff]")
NARROWER = 0.975
_BEHIND = "|".join(sorted((kind.behind_zh for kind in PlaceKind), key=len, reverse=True))
_PLACE = re.compile(rf"[A-Z]?\d+ ?(?:{_BEHIND}|号)")
"""A number with what is counted by it, such as 5 号窗口; it stands in one line."""


def word_parts(text: str) -> list[str]:
    """Return the parts of a text between which a line may be broken without tearing a word; see `words_of` for time."""
    inside = {at for place in _PLACE.finditer(text) for at in range(place.start() + 1, place.end())}
    pieces: list[str] = []
    at = 0
    for piece in (piece for word in words_of(text) for piece in ([word] if _HAN.match(word) else word)):
        if at in inside:
            pieces[-1] += piece
        else:
            pieces.append(piece)
        at += len(piece)
    return glued(pieces)


@lru_cache(maxsize=1024)
def whole_clauses(text: str, width: float, px: int, bold: bool) -> tuple[str, ...]:
    """Return a text in lines of whole clauses, as `broken_between_clauses` does; a window's name stays whole."""
    return broken_between_clauses(parts_of(text, _PLACE), width, px, bold)


def evenly(text: str, width: float, px: int, bold: bool) -> tuple[str, ...]:
    """Return a text in as few lines as it needs, of about the same length; a window's name stays whole."""
    return joined(_even(parts_of(text, _PLACE), width, px, bold))


def longest_clause(text: str, width: float, px: int, bold: bool) -> int:
    """Return how many lines the longest clause of a text needs."""
    return max((len(group) for group in _groups(parts_of(text, _PLACE), width, px, bold)), default=0)


def clause_pages(text: str, width: float, px: int, bold: bool, on_page: int) -> list[tuple[str, ...]]:
    """Return a text on pages of at most so many lines; a clause is torn by the end of a page only if it is longer."""
    pages: list[list[str]] = [[]]
    for group in map(joined, _groups(parts_of(text, _PLACE), width, px, bold)):
        if pages[-1] and len(pages[-1]) + len(group) > on_page:
            pages.append([])
        for line in group:
            if len(pages[-1]) == on_page:
                pages.append([])
            pages[-1].append(line)
    return [tuple(page) for page in pages]


def broken_between_clauses(parts: Sequence[str], width: float, px: int, bold: bool) -> tuple[str, ...]:
    """Return lines of whole clauses; English is broken between words."""
    whole = ["".join(clause) for clause in _clauses(parts)] if any(map(_HAN.search, parts)) else parts
    return joined(filled(whole, width, px, bold))


def broken_within_clauses(parts: Sequence[str], width: float, px: int, bold: bool) -> tuple[str, ...]:
    """Return lines of whole clauses; one too long has lines of its own, of about the same length."""
    return joined(line for group in _groups(parts, width, px, bold) for line in group)


def _groups(parts: Sequence[str], width: float, px: int, bold: bool) -> list[list[list[str]]]:
    """Return groups of lines, each of one clause that needs several, or of one line with as many as have room in it."""
    groups: list[list[list[str]]] = []
    for clause in _clauses(parts):
        if groups and len(groups[-1]) == 1 and _width([*groups[-1][0], *clause], px, bold) <= width:
            groups[-1][0] += clause
        else:
            groups.append(_even(clause, width, px, bold))
    return groups


def _clauses(parts: Sequence[str]) -> Iterator[list[str]]:
    clause: list[str] = []
    for part in parts:
        if clause and part.startswith("（"):
            yield clause
            clause = []
        clause.append(part)
        if _CLAUSE_END.search(part):
            yield clause
            clause = []
    if clause:
        yield clause


def _even(parts: Sequence[str], width: float, px: int, bold: bool) -> list[list[str]]:
    lines = filled(parts, width, px, bold)
    narrower = width * NARROWER
    while len(tried := filled(parts, narrower, px, bold)) == len(lines) > 1 and _fits(tried, narrower, px, bold):
        lines, narrower = tried, narrower * NARROWER
    return lines


def _fits(lines: list[list[str]], width: float, px: int, bold: bool) -> bool:
    return all(_width(line, px, bold) <= width for line in lines)


def _width(parts: Sequence[str], px: int, bold: bool) -> float:
    return text_width("".join(parts).strip(), px, bold)
