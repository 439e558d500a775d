"""Typed letters cut into syllables: whole ones, first letters, and one that is only begun."""

from typing import NamedTuple

from shared.pinyin_input.lexicon import Lexicon

MOST_WAYS = 8
"""Ways to cut the same letters that are looked at, the plainest first."""

MARK = "'"
"""Keeps syllables apart where letters alone do not say it: xi'an."""

_LONGEST_SYLLABLE = 6
_DOUBLE = ("zh", "ch", "sh")
_WHOLE, _BEGUN, _INITIAL = 1, 2, 3
# Some type u where pinyin has ü after l and n.
_SAME = {"lue": "lve", "nue": "nve"}


class Piece(NamedTuple):
    """A part of what was typed that stands for one syllable."""

    letters: str
    whole: bool
    """Whether it is the whole syllable, or only how it begins."""
    end: int
    """How many letters are typed up to here, marks included."""


class Cut(NamedTuple):
    """One way to read what was typed; the lower the cost, the plainer."""

    cost: int
    pieces: tuple[Piece, ...]


def cuts(lexicon: Lexicon, typed: str) -> tuple[Cut, ...]:
    """Return the plainest ways to cut as much of the typed letters as stands for syllables, best first."""
    reached: list[list[Cut]] = [[Cut(0, ())]] + [[] for _ in typed]
    furthest = 0
    for start in range(len(typed)):
        here = sorted(reached[start])[:MOST_WAYS]
        if not here:
            continue
        furthest = start
        for cost, piece in _pieces(lexicon, typed, start):
            reached[piece.end] += [Cut(before.cost + cost, (*before.pieces, piece)) for before in here]
    end = len(typed) if reached[-1] else furthest
    return tuple(sorted(reached[end])[:MOST_WAYS])


def _pieces(lexicon: Lexicon, typed: str, start: int) -> list[tuple[int, Piece]]:
    """Return what may begin at a place, with its cost."""
    if typed[start] == MARK:
        return []
    rest = typed[start : start + _LONGEST_SYLLABLE].split(MARK)[0]
    found: list[tuple[int, Piece]] = []
    for length in range(1, len(rest) + 1):
        letters, end = rest[:length], start + length
        after = end + (typed[end : end + 1] == MARK)
        if _SAME.get(letters, letters) in lexicon.syllables:
            found.append((_WHOLE, Piece(_SAME.get(letters, letters), True, after)))
        elif letters in lexicon.beginnings and (length == 1 or letters in _DOUBLE):
            found.append((_INITIAL, Piece(letters, False, after)))
        elif letters in lexicon.beginnings and after == len(typed):
            found.append((_BEGUN, Piece(letters, False, after)))
    return found
