"""Where the words of a Chinese sentence end, since no space tells it."""

import gzip
import re
from collections.abc import Mapping
from functools import lru_cache
from math import inf
from pathlib import Path

FILE = Path(__file__).parent / "words.txt.gz"
"""In each line a word, its syllables and its weight, apart by tabs. Made by deploy.pinyin_words; where it comes from,
and under which licences, stands in words.LICENSE.txt."""

LONGEST = 6
"""Signs of the longest words."""
EVERY_WORD = 179
"""Ten times the natural logarithm of all words counted; how unlikely a word is stands against it."""

_HAN_ONLY = re.compile(r"[\u3400-\u9fff]+")
_UNIT = re.compile(r"[\u3400-\u9fff]|[^\u3400-\u9fff]+")


@lru_cache(maxsize=16)
def words_of(text: str) -> tuple[str, ...]:
    """Return a text as its words, in the likeliest way; what is not Chinese stays as it is between them.

    Takes some hundredths of a second for a text not asked for lately: the list is read each time rather than kept.
    """
    units = _UNIT.findall(text)
    possible = {"".join(units[i:j]) for i in range(len(units)) for j in _ends(units, i)}
    weights = _weights({word for word in possible if _HAN_ONLY.fullmatch(word)})
    best, cost = [0] * (len(units) + 1), [0.0] + [inf] * len(units)
    for i in range(len(units)):
        for j in _ends(units, i):
            word = "".join(units[i:j])
            if (word in weights or j == i + 1) and cost[i] + EVERY_WORD - weights.get(word, 0) < cost[j]:
                best[j], cost[j] = i, cost[i] + EVERY_WORD - weights.get(word, 0)
    words, end = list[str](), len(units)
    while end:
        words.append("".join(units[best[end] : end]))
        end = best[end]
    return tuple(reversed(words))


def _ends(units: list[str], start: int) -> range:
    return range(start + 1, min(len(units), start + LONGEST) + 1)


def _weights(wanted: set[str]) -> Mapping[str, int]:
    """Return the weights of those that are words."""
    found: dict[str, int] = {}
    if not wanted:
        return found
    with gzip.open(FILE, "rt", encoding="utf-8") as lines:
        for line in lines:
            word = line[: line.index("\t")]
            if word in wanted:
                found[word] = max(found.get(word, 0), int(line.rpartition("\t")[2]))
    return found
