"""Whether somebody meant a text and mistyped one key: a key too many, one too few, a wrong one, or two swapped."""

from collections.abc import Iterator, Sequence

from shared.finding.readings import Sign
from shared.finding.spelling import one_way

LEAST = 4
"""Letters typed; in fewer, one wrong key could mean almost anything."""


def nearly_begins(word: str, typed: str) -> bool:
    """Say whether a word begins with what was typed but for one key; the first letter is taken to be right."""
    word, typed = one_way(word), one_way(typed)
    if len(typed) < LEAST or word[:1] != typed[0]:
        return False
    return any(one_key_off(typed, word[:length]) for length in _lengths(typed))


def nearly_stands(signs: Sequence[Sign], typed: str) -> bool:
    """Say whether the readings of some signs in a row are what was typed but for one key."""
    if len(typed) < LEAST or not typed.isascii():
        return False
    starts = (at for at, sign in enumerate(signs) if any(len(r) > 1 and r[0] == typed[0] for r in sign))
    return any(_stands_at(signs[start:], typed) for start in starts)


def one_key_off(typed: str, meant: str) -> bool:
    """Say whether two texts are the same but for one key at most."""
    if typed == meant:
        return True
    at = next((at for at, (one, other) in enumerate(zip(typed, meant, strict=False)) if one != other), None)
    if at is None:
        return abs(len(typed) - len(meant)) == 1
    swapped = typed[at : at + 2] == meant[at : at + 2][::-1] and typed[at + 2 :] == meant[at + 2 :]
    wrong, more = typed[at + 1 :] == meant[at + 1 :], typed[at + 1 :] == meant[at:]
    return swapped or wrong or more or typed[at:] == meant[at + 1 :]


def _lengths(typed: str) -> range:
    return range(len(typed) - 1, len(typed) + 2)


def _stands_at(signs: Sequence[Sign], typed: str) -> bool:
    """Follow the signs with all that may have been typed so far, each with whether the one wrong key is used up."""
    reached = {(0, False)}
    for sign in signs:
        if any(_ends_in(sign, typed[done:], off) for done, off in reached):
            return True
        reached = {after for done, off in reached for after in _after(sign, typed, done, off)}
        if not reached:
            return False
    return False


def _ends_in(sign: Sign, rest: str, off: bool) -> bool:
    """Say whether the rest is a sign's reading, whole or begun."""
    begun = any(reading.startswith(rest) for reading in sign)
    return begun or (not off and any(_nearly_read(reading, rest) for reading in sign))


def _nearly_read(reading: str, rest: str) -> bool:
    return len(reading) > 1 and any(one_key_off(rest, reading[:length]) for length in _lengths(rest))


def _after(sign: Sign, typed: str, done: int, off: bool) -> Iterator[tuple[int, bool]]:
    for reading in sign:
        if typed.startswith(reading, done):
            yield done + len(reading), off
        if not off and len(reading) > 1:
            for end in range(done + len(reading) - 1, done + len(reading) + 2):
                if end > done and one_key_off(typed[done:end], reading):
                    yield end, True
