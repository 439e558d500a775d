"""How words are read, and which share of a sign's use each of its readings has."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from pypinyin import Style, lazy_pinyin, pinyin


def of_word(text: str) -> tuple[str, ...]:
    """Return the syllables of a word as it is read as a whole, without tones and with v for ü."""
    return tuple(lazy_pinyin(text, style=Style.NORMAL, v_to_u=False))


def of_sign(sign: str) -> tuple[str, ...]:
    """Return all readings of a sign, the usual one first."""
    return tuple(dict.fromkeys(pinyin(sign, style=Style.NORMAL, heteronym=True, v_to_u=False)[0]))


def shares(words: Iterable[tuple[str, int]]) -> Mapping[str, Mapping[str, float]]:
    """Return for each sign which part of its use in words has which reading.

    A list of signs gives 不 its seldom readings, too; words tell that fu is hardly ever one of them.
    """
    used: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text, count in words:
        for sign, syllable in zip(text, of_word(text), strict=True):
            used[sign][syllable] += count
    return {sign: {s: n / counts.total() for s, n in counts.items()} for sign, counts in used.items()}
