"""English words that come in two ways: licence and license, centre and center, permit and permits."""

import re
from functools import lru_cache

_SAME = (
    (re.compile("licenc"), "licens"),
    (re.compile("centre"), "center"),
    (re.compile("labour"), "labor"),
    (re.compile("programme"), "program"),
    (re.compile("is(?=(e|ed|es|er|ers|ing|ation|ations)$)"), "iz"),
)
"""What is written for what; words that only look so, such as premises, are changed alike on both sides."""


_PLURALS = (("ies", "y"), ("es", ""), ("s", ""))
LEAST_SINGULAR = 3


def begins(word: str, typed: str) -> bool:
    """Say whether a word begins with what was typed, in either spelling, one or many; both in small letters."""
    if word.startswith(typed):
        return True
    word, typed = one_way(word), one_way(typed)
    return word.startswith(typed) or any(word.startswith(one) or one in _singulars(word) for one in _singulars(typed))


@lru_cache(maxsize=4000)
def _singulars(word: str) -> tuple[str, ...]:
    """Return what a word may be one of, itself among it; a word in -ss is of one thing."""
    if word.endswith("ss"):
        return (word,)
    cut = (word.removesuffix(end) + one for end, one in _PLURALS if word.endswith(end))
    return (word, *(one for one in cut if len(one) >= LEAST_SINGULAR))


@lru_cache(maxsize=4000)
def one_way(word: str) -> str:
    """Return a word in the one spelling that both are compared in."""
    for written, same in _SAME:
        word = written.sub(same, word)
    return word
