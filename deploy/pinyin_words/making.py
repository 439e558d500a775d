"""The list of words, from counted words and the signs of everyday writing."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from math import log

from deploy.pinyin_words.readings import of_sign, of_word, shares
from shared.chinese.words import LONGEST
from shared.pinyin_input.lexicon import Word

WORDS = 70_000
"""Words of several signs, the most frequent ones."""

HALL_COUNT = 2500
"""How often a word of halls counts as used at least: people at a kiosk write of what they see there."""

VOWELS = frozenset("aeiouv")

SELDOM = 0.02
"""The share of a reading that no counted word has."""


def words(
    counted: Mapping[str, int], of_halls: Iterable[str], of_ratings: Collection[str] = (), banned: Collection[str] = ()
) -> list[Word]:
    """Return all words that can be typed, the most frequent first, equal ones in the order of their signs.

    Words `of_ratings` come before all others that are read the same. Nothing is in it that has a banned word in it.
    """
    counts = {text: count for text, count in counted.items() if _is_written(text)}
    for text in (*of_halls, *of_ratings):
        counts[text] = max(counts.get(text, 0), HALL_COUNT)
    counts = {text: count for text, count in counts.items() if not any(word in text for word in banned)}
    several = sorted((t for t in counts if 1 < len(t) <= LONGEST), key=lambda t: (-counts[t], t))
    found = [Word(text, of_word(text), _weight(counts[text])) for text in several[:WORDS]]
    found += _signs(counts, shares((text, counts[text]) for text in several))
    typed = [word for word in found if all(map(_is_typed, word.syllables))]
    return sorted(_with_first(typed, frozenset(of_ratings)), key=_order)


def _with_first(found: Iterable[Word], first: Collection[str]) -> Iterator[Word]:
    """Return the words with some of them heavier, in their usual reading, than all others that are read so."""
    found = list(found)
    heaviest: dict[tuple[str, ...], int] = {}
    for word in found:
        if word.text not in first:
            heaviest[word.syllables] = max(heaviest.get(word.syllables, 0), word.weight)
    for word in found:
        usual = word.text in first and word.syllables == of_word(word.text)
        yield word._replace(weight=max(word.weight, heaviest.get(word.syllables, 0) + 1)) if usual else word


def _order(word: Word) -> tuple[int, str, tuple[str, ...]]:
    return (-word.weight, word.text, word.syllables)


def _signs(counts: Mapping[str, int], used: Mapping[str, Mapping[str, float]]) -> Iterator[Word]:
    for sign in _everyday():
        readings = of_sign(sign)
        known = used.get(sign, {})
        for position, syllable in enumerate(readings):
            share = known.get(syllable, SELDOM if known or position else 1.0)
            yield Word(sign, (syllable,), _weight(counts.get(sign, 0) * share))


def _everyday() -> Iterator[str]:
    """Return the 6,763 signs of GB/T 2312."""
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                yield bytes((high, low)).decode("gb2312")
            except UnicodeDecodeError:
                continue  # the few places that the standard leaves empty


def _is_written(text: str) -> bool:
    return all("\u4e00" <= sign <= "\u9fff" for sign in text)


def _is_typed(syllable: str) -> bool:
    """Tell whether somebody types it; of 嗯 and its like, which have no vowel, only the usual reading is."""
    return syllable.isascii() and syllable.isalpha() and not VOWELS.isdisjoint(syllable)


def _weight(count: float) -> int:
    return round(10 * log(1 + count))
