"""Five wrong tries at four digits within a minute are enough for a minute."""

from itertools import accumulate

import pytest

from kiosk.inputs.misses import NO_MISSES, Misses


def after(*pauses: float) -> tuple[Misses, float]:
    """Return the misses with these seconds before each, and when the last one was."""
    misses, now = NO_MISSES, 0.0
    for now in accumulate(pauses):
        misses = misses.one_more(now)
    return misses, now


@pytest.mark.parametrize(
    ("pauses", "later", "waits"),
    [
        ((), 0, False),
        ((1, 1, 1, 1), 0, False),
        ((1, 1, 1, 1, 1), 0, True),
        ((1, 1, 1, 1, 1), 59, True),
        ((1, 1, 1, 1, 1), 60, False),
        ((1, 14, 14, 14, 14), 0, True),
        ((1, 15, 15, 15, 15), 0, False),
        ((1, 1, 1, 1, 60), 0, False),
        ((1, 1, 1, 1, 1, 60, 1, 1, 1), 0, False),
        ((1, 1, 1, 1, 1, 60, 1, 1, 1, 1), 0, True),
    ],
)
def test_after_so_many_misses_in_a_minute_a_minute_passes(pauses: tuple[float, ...], later: float, waits: bool) -> None:
    misses, last = after(*pauses)
    assert misses.must_wait(last + later) is waits
