"""What a person most likely meant when a word is not known."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, or None when none is near."""
    by_lower = {k.lower(): k for k in known}
    close = get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[close[0]] if close else None


def advice(word: str, known: Iterable[str]) -> str:
    """Return how to end a sentence about an unknown word: a guess, or all the words there are."""
    words = list(known)
    guess = nearest(word, words)
    if guess is not None:
        return f', did you mean "{guess}"?'
    return f"; choose one of {listed(words)}" if words else ""


def listed(words: Iterable[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)
