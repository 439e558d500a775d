"""How long each page of a caption stands, so that it shows what is being spoken."""

from collections.abc import Sequence

LEAST_MS = 1000
"""Shorter, a page cannot be read."""
LAST_MORE_MS = 3000
"""How much longer the last page stands: the end of the sentence takes it away, not the first page."""


def page_times_ms(
    large: Sequence[int], small: Sequence[int], spoken_s: tuple[float, float], before_s: float
) -> tuple[int, ...]:
    """Return how long the pages of both languages stand, whose numbers of letters are given.

    `spoken_s` is how long each language is spoken, `before_s` what goes before. Where one of the two is shown and not
    spoken, all pages share the time, so that it is seen too.
    """
    if (large and not spoken_s[0]) or (small and not spoken_s[1]):
        times = _shared((*large, *small), sum(spoken_s))
    else:
        times = [*_shared(large, spoken_s[0]), *_shared(small, spoken_s[1])]
    if not times:
        return ()
    times[0] += before_s
    ms = [max(LEAST_MS, round(1000 * time)) for time in times]
    return (*ms[:-1], ms[-1] + LAST_MORE_MS)


def _shared(letters: Sequence[int], seconds: float) -> list[float]:
    whole = max(1, sum(letters))
    return [seconds * count / whole for count in letters]
