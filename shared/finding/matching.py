"""Whether what was typed stands in a text, and how well: whole, at its beginning, as initials, or inside."""

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

from shared.finding.readings import Sign

_DOUBLE_INITIALS = ("zh", "ch", "sh")


class Fit(IntEnum):
    """The better, the lower."""

    WHOLE = 0
    BEGINNING = 1
    INITIALS = 2
    """Each sign by its first letter, or some of them so, from the beginning on."""
    INSIDE = 3
    INITIALS_INSIDE = 4


def fit(signs: Sequence[Sign], typed: str) -> Fit | None:
    """Return how well something typed fits a text; None when it does not stand in it."""
    if not typed:
        return None
    found = [_fit_at(signs, start, typed) for start in range(len(signs)) if _may_begin(signs, start, typed)]
    return min((one for one in found if one is not None), default=None)


def _may_begin(signs: Sequence[Sign], start: int, typed: str) -> bool:
    """Say whether a match may begin at a sign; it does not begin within a word of Latin letters."""
    if start and signs[start][0].isascii() and signs[start - 1][0].isascii():
        return False
    return any(reading[0] == typed[0] for reading in signs[start])


def _fit_at(signs: Sequence[Sign], start: int, typed: str) -> Fit | None:
    end = _end(signs, start, typed, short=False)
    if end is not None:
        whole = start == 0 and end == len(signs)
        return Fit.WHOLE if whole else Fit.BEGINNING if start == 0 else Fit.INSIDE
    if _end(signs, start, typed, short=True) is not None:
        return Fit.INITIALS if start == 0 else Fit.INITIALS_INSIDE
    return None


def _end(signs: Sequence[Sign], start: int, typed: str, *, short: bool) -> int | None:
    """Return after which sign the typed text ends; `short` allows signs told by their initials.

    The last sign may be typed in part, since results are shown while somebody types; it then counts as not reached.
    """
    reached, found = {0}, None
    for at in range(start, len(signs)):
        begun = (typed[done:] for done in reached)
        if any(reading.startswith(rest) for rest in begun for reading in signs[at]):
            found = at
        ways = _ways(signs[at]) if short else signs[at]
        reached = {done + len(way) for done in reached for way in ways if typed.startswith(way, done)}
        if len(typed) in reached:
            return at + 1
        if not reached:
            break
    return found


@lru_cache(maxsize=8000)
def _ways(sign: Sign) -> Sign:
    """Return all that a whole sign may be typed as: itself, its readings, and their initials."""
    initials = (reading[0] for reading in sign)
    double = (reading[:2] for reading in sign if reading.startswith(_DOUBLE_INITIALS))
    return tuple(dict.fromkeys((*sign, *initials, *double)))
