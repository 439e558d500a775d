"""Texts in the screen's languages: one above the other, side by side, and broken into as many lines as they need."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from callscreen.widgets.look import Look
from callscreen.widgets.painting import LEAST_PX, Left, Right, draw_line, text_width
from shared.domain.words import Words

SMALL_SHARE = 0.64
"""Size of the small line's text beside the large one's."""
LARGE_PITCH, SMALL_PITCH = 1.24, 1.3
"""Height of a line beside the size of its text."""
LEAST_SHARE = 0.5
"""How much smaller than wanted a text may become before it is cut."""
BREAK_SHARE = 0.74
"""How much smaller a text becomes before it gets another line, where it may have one."""
BESIDE_SHARE, BESIDE_GAP = 0.75, 0.5
"""Size of the small text beside the large one, and the room between them."""
BESIDE_LEAST = 0.76
"""How much smaller the small text may become before it is left out beside the large one."""
NO_BREAK_BEFORE = "，。、；：！？）》”’%·"
NO_BREAK_BEHIND = "（《“‘"


@dataclass(frozen=True, slots=True)
class Ink:
    """How a pair of lines is written: size of the large line, colours, and where it stands."""

    px: float
    large: str
    small: str
    bold: bool = True
    align: Qt.AlignmentFlag = Left
    lines: int = 1
    """How many lines each language may be broken into."""


def pair_height(look: Look, px: float) -> float:
    """Return how high a pair of single lines is."""
    return px * LARGE_PITCH + (0 if look.one_language else px * SMALL_SHARE * SMALL_PITCH)


def pair_px(look: Look, height: float, most: float) -> float:
    """Return the size at which a pair of single lines fits a height, at most `most`."""
    return min(most, height / pair_height(look, 1.0))


def pair_width(look: Look, words: Words, ink: Ink) -> float:
    """Return how wide a pair of single lines is."""
    large = text_width(look.large(words), round(ink.px), ink.bold)
    return max(large, text_width(look.small(words), round(ink.px * SMALL_SHARE)))


def draw_pair(painter: QPainter, rect: QRectF, look: Look, words: Words, ink: Ink) -> float:
    """Write a text in the screen's languages in the middle of the height; return the width used."""
    px = pair_px(look, rect.height(), ink.px)
    large, large_px = fitted(look.large(words), rect.width(), px, ink.bold, ink.lines)
    small, small_px = fitted(look.small(words), rect.width(), px * SMALL_SHARE, False, ink.lines)
    high = [large_px * LARGE_PITCH] * len(large) + [small_px * SMALL_PITCH] * len(small)
    shrink = min(1.0, rect.height() / sum(high)) if high else 1.0
    y = rect.center().y() - sum(high) * shrink / 2
    used = 0.0
    for i, (line, height) in enumerate(zip((*large, *small), high, strict=True)):
        first = i < len(large)
        size, colour = (large_px, ink.large) if first else (small_px, ink.small)
        box = QRectF(rect.left(), y, rect.width(), height * shrink)
        written = draw_line(
            painter, box, line, size * shrink, colour, bold=ink.bold and first, align=ink.align, least=LEAST_SHARE
        )
        used = max(used, written)
        y += height * shrink
    return used


def draw_beside(painter: QPainter, rect: QRectF, look: Look, words: Words, ink: Ink) -> None:
    """Write a text in the screen's languages side by side; the small one only where it has room."""
    large, small = look.large(words), look.small(words)
    px = min(ink.px, rect.height() / LARGE_PITCH)
    small_px = px * BESIDE_SHARE
    if ink.align is Right:
        rect = rect.adjusted(max(0.0, rect.width() - beside_width(look, words, ink)), 0, 0, 0)
    used = draw_line(painter, rect, large, px, ink.large, bold=ink.bold, least=LEAST_SHARE)
    rest = rect.adjusted(used + px * BESIDE_GAP, px * 0.08, 0, px * 0.08)
    if small and rest.width() >= text_width(small, max(LEAST_PX, round(small_px * BESIDE_LEAST))):
        draw_line(painter, rest, small, small_px, ink.small)


def beside_px(look: Look, words: Words, ink: Ink, width: float) -> float:
    """Return the size at which a text has room in all the screen's languages side by side, at most as wanted."""
    return ink.px * min(1.0, width / beside_width(look, words, ink))


def beside_width(look: Look, words: Words, ink: Ink) -> float:
    """Return how wide a text is in the screen's languages side by side."""
    small = look.small(words)
    more = text_width(small, round(ink.px * BESIDE_SHARE)) + ink.px * BESIDE_GAP if small else 0.0
    return text_width(look.large(words), round(ink.px), ink.bold) + more + 1


@lru_cache(maxsize=2048)
def fitted(text: str, width: float, px: float, bold: bool, most: int) -> tuple[tuple[str, ...], float]:
    """Return a text in as few lines as it needs, and their size: a little smaller before it is broken once more."""
    if not text or width <= 0:
        return ((text,) if text else ()), px
    for count in range(1, most + 1):
        least = px * (LEAST_SHARE if count == most else BREAK_SHARE)
        size = px
        while size >= least:
            lines = broken(text, width, round(size), bold)
            if len(lines) <= count and all(text_width(line, round(size), bold) <= width for line in lines):
                return lines, size
            size *= 0.96
    return _forced(text, most), px * LEAST_SHARE


@lru_cache(maxsize=1024)
def broken(text: str, width: float, px: int, bold: bool) -> tuple[str, ...]:
    """Return a text broken into lines: English between words, Chinese anywhere but before a mark."""
    return joined(filled(parts_of(text), width, px, bold))


@lru_cache(maxsize=256)
def parts_of(text: str, whole: re.Pattern[str] | None = None) -> tuple[str, ...]:
    """Return the parts between which a line may be broken; `whole` has no groups and is never broken.

    They are kept, since the same text is broken again for every size that is tried.
    """
    return tuple(glued(re.findall(f"{whole.pattern}|.", text, re.DOTALL) if whole else text))


def glued(pieces: Iterable[str]) -> list[str]:
    """Return pieces of a text as the parts between which a line may be broken."""
    parts: list[str] = []
    for piece in pieces:
        if parts and _belongs(piece[0], parts[-1]):
            parts[-1] += piece
        else:
            parts.append(piece)
    return parts


def filled(parts: Iterable[str], width: float, px: int, bold: bool) -> list[list[str]]:
    """Return lines of as many parts as have room in each."""
    lines: list[list[str]] = []
    for part in parts:
        if lines and text_width("".join([*lines[-1], part]).strip(), px, bold) <= width:
            lines[-1].append(part)
        elif part.strip():
            lines.append([part])
    return lines


def joined(lines: Iterable[list[str]]) -> tuple[str, ...]:
    """Return lines of parts as their texts."""
    return tuple("".join(line).strip() for line in lines)


def _belongs(sign: str, before: str) -> bool:
    """Tell whether a sign stands in one line with what is before it."""
    if before.rstrip(" ")[-1:] in tuple(NO_BREAK_BEHIND):
        return True
    if before.endswith(" "):
        return sign == " "
    return sign in NO_BREAK_BEFORE or sign == " " or (_is_latin(sign) and _is_latin(before[-1]))


def _is_latin(sign: str) -> bool:
    """Tell whether a sign belongs to a word; a dash between figures does, as in 08:30–12:00."""
    return sign.isascii() or sign == "–"


def _forced(text: str, most: int) -> tuple[str, ...]:
    size = -(-len(text) // most)
    return tuple(text[i : i + size] for i in range(0, len(text), size))
