"""The words that can be typed, each with its syllables and how often it is used."""

import gzip
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from shared.chinese.words import FILE


class Word(NamedTuple):
    text: str
    syllables: tuple[str, ...]
    """Without tones, ü written as v."""
    weight: int
    """Ten times the natural logarithm of how often it was counted."""


class Lexicon:
    """Words by the first letters of their syllables, the most frequent ones first."""

    def __init__(self, words: Iterable[Word]) -> None:
        """`words` come with the most frequent first."""
        self._by_letters: dict[str, list[Word]] = {}
        syllables: set[str] = set()
        for word in words:
            syllables.update(word.syllables)
            letters = "".join(syllable[0] for syllable in word.syllables)
            self._by_letters.setdefault(letters, []).append(word)
        self.syllables = frozenset(syllables)
        self.beginnings = frozenset(s[:length] for s in syllables for length in range(1, len(s)))
        """What a syllable may look like before it is typed to its end."""

    def of(self, letters: str) -> Sequence[Word]:
        """Return the words whose syllables begin with these letters, one for each."""
        return self._by_letters.get(letters, ())


@lru_cache(maxsize=1)
def load() -> Lexicon:
    """Return the words that are shipped; the first time it takes some tenths of a second."""
    with gzip.open(FILE, "rt", encoding="utf-8") as lines:
        return Lexicon(read(lines))


def read(lines: Iterable[str]) -> Iterable[Word]:
    """Return the words of a file: word, syllables and weight, apart by tabs."""
    known: dict[str, tuple[str, ...]] = {}
    for line in lines:
        text, spelled, weight = line.rstrip("\n").split("\t")
        syllables = known.setdefault(spelled, tuple(spelled.split(" ")))
        yield Word(text, syllables, int(weight))


def written(word: Word) -> str:
    """Return the line of a word in the file."""
    return f"{word.text}\t{' '.join(word.syllables)}\t{word.weight}\n"
