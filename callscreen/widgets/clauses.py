"""A Chinese sentence broken into lines where it pauses and between its words, which no space tells."""

import re
from collections.abc import Iterator, Sequence

from callscreen.widgets.lines import broken, filled, glued, joined, parts_of
from callscreen.widgets.painting import text_width
from shared.chinese.words import words_of
from shared.domain.place_kind import PlaceKind

_CLAUSE_END = re.compile(r"[，。；：！？、][”）》]*\s*$")
_HAN = re.compile(r"[\u3400-\u9fff]")
FULL_FROM = 0.4
"""Width of a line beside the room, from which the next clause begins another rather than being torn."""
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


def broken_at_pauses(text: str, width: float, px: int, bold: bool) -> tuple[str, ...]:
    """Return a text in lines: Chinese clause by clause, and one too long in lines of about the same length."""
    if not _HAN.search(text):
        return broken(text, width, px, bold)
    lines, line = list[list[str]](), list[str]()
    for clause in _clauses(parts_of(text, _PLACE)):
        if _width([*line, *clause], px, bold) <= width:
            line += clause
            continue
        if _width(line, px, bold) >= FULL_FROM * width:
            lines.append(line)
            line = []
        *torn, line = _even([*line, *clause], width, px, bold)
        lines.extend(torn)
    return joined([*lines, line] if line else lines)


def broken_between_clauses(parts: Sequence[str], width: float, px: int, bold: bool) -> tuple[str, ...]:
    """Return lines of whole clauses; English is broken between words."""
    whole = ["".join(clause) for clause in _clauses(parts)] if any(map(_HAN.search, parts)) else parts
    return joined(filled(whole, width, px, bold))


def broken_within_clauses(parts: Sequence[str], width: float, px: int, bold: bool) -> tuple[str, ...]:
    """Return lines of whole clauses; one too long has lines of its own, of about the same length."""
    lines, line = list[list[str]](), list[str]()
    for clause in _clauses(parts):
        if _width([*line, *clause], px, bold) <= width:
            line += clause
        else:
            lines += [line] if line else []
            *torn, line = _even(clause, width, px, bold)
            lines += [*torn, line] if torn else []
            line = [] if torn else line
    return joined([*lines, line] if line else lines)


def _clauses(parts: Sequence[str]) -> Iterator[list[str]]:
    clause: list[str] = []
    for part in parts:
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
