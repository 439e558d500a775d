"""What typed letters may mean: words for all of them, a sentence made of words, and words for the first of them."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from shared.chinese.words import EVERY_WORD, LONGEST
from shared.pinyin_input.cutting import Cut, Piece, cuts
from shared.pinyin_input.lexicon import Lexicon, Word

MOST = 60
"""Candidates shown at most, on several pages."""

_OF_A_WAY = 40
"""Words that one way to read the letters brings at most."""

_FOR_COST = 10
_FOR_LENGTH = 20
"""Points a longer word gains for each sign: that several syllables fit is seldom chance."""


class Candidate(NamedTuple):
    text: str
    used: int
    """How many of the typed letters it stands for."""


def candidates(lexicon: Lexicon, typed: str) -> tuple[Candidate, ...]:
    """Return what the letters may mean, the likeliest first; those for more letters come before others."""
    ways = cuts(lexicon, typed)
    if not ways or not ways[0].pieces:
        return ()
    found = _words(lexicon, ways)
    end = ways[0].pieces[-1].end
    whole = [candidate for candidate in found if candidate.used == end]
    if not whole and (sentence := _sentence(lexicon, ways[0])) is not None:
        found.insert(0, sentence)
    return tuple({candidate.text: candidate for candidate in reversed(found)}.values())[::-1][:MOST]


def _words(lexicon: Lexicon, ways: Sequence[Cut]) -> list[Candidate]:
    best: dict[Candidate, int] = {}
    for way in ways:
        # A less plain way is worth a look only where it leads to one word for all the letters.
        shortest = 1 if way.cost == ways[0].cost else len(way.pieces)
        for count in range(shortest, min(len(way.pieces), LONGEST) + 1):
            pieces = way.pieces[:count]
            gain = _FOR_LENGTH * (count - 1) - _FOR_COST * way.cost
            for word in islice(_fitting(lexicon, pieces), _OF_A_WAY):
                candidate = Candidate(word.text, pieces[-1].end)
                best[candidate] = max(best.get(candidate, -1000), word.weight + gain)
    return sorted(best, key=lambda candidate: (-candidate.used, -best[candidate]))


def _fitting(lexicon: Lexicon, pieces: Sequence[Piece]) -> Iterator[Word]:
    """Return the words whose syllables are these, the most frequent first."""
    for word in lexicon.of("".join(piece.letters[0] for piece in pieces)):
        if all(_fits(piece, syllable) for piece, syllable in zip(pieces, word.syllables, strict=True)):
            yield word


def _fits(piece: Piece, syllable: str) -> bool:
    return syllable == piece.letters if piece.whole else syllable.startswith(piece.letters)


def _sentence(lexicon: Lexicon, way: Cut) -> Candidate | None:
    """Return the likeliest row of words for all the pieces; None where some piece has no word."""
    pieces = way.pieces
    best: list[tuple[int, str] | None] = [(0, "")] + [None] * len(pieces)
    for end in range(1, len(pieces) + 1):
        for start in range(max(0, end - LONGEST), end):
            before, word = best[start], next(_fitting(lexicon, pieces[start:end]), None)
            if before is None or word is None:
                continue
            points = before[0] + word.weight - EVERY_WORD
            known = best[end]
            if known is None or points > known[0]:
                best[end] = (points, before[1] + word.text)
    last = best[-1]
    return None if last is None else Candidate(last[1], pieces[-1].end)
