"""English words that are spelled in two ways: licence and license, centre and center, organise and organize."""

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


def begins(word: str, typed: str) -> bool:
    """Say whether a word begins with what was typed, in either spelling; both in small letters."""
    return word.startswith(typed) or one_way(word).startswith(one_way(typed))


@lru_cache(maxsize=4000)
def one_way(word: str) -> str:
    """Return a word in the one spelling that both are compared in."""
    for written, same in _SAME:
        word = written.sub(same, word)
    return word
