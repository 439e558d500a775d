"""Serving time against the time that the service should take."""

from counter_terminal.visit.state import Pace

NEAR = 0.8
"""The share of the time from which the clerk is told that it is nearly over."""


def pace_of(elapsed_s: int, mean_s: int) -> Pace:
    """Return how a visit stands after so many seconds."""
    if elapsed_s > mean_s:
        return Pace.OVER
    return Pace.NEAR if elapsed_s >= NEAR * mean_s else Pace.FINE
