"""What a visit left open on the home page, and how long it stays there untouched: it is no other citizen's."""

from kiosk.state import Closed, Home, KioskState
from kiosk.timing import Timing
from kiosk.wish import NO_WISH


def is_open(state: KioskState) -> bool:
    """Say whether somebody chose or wrote something and came back to the home page with it."""
    return isinstance(state.place, Home | Closed) and (state.wish != NO_WISH or state.draft is not None)


def kept_s(state: KioskState, timing: Timing) -> float | None:
    """Return how long it is kept without a touch; None where nothing is open.

    Whoever looks for another service for the same number has a little longer.
    """
    if not is_open(state):
        return None
    looking = bool(state.wish.services) and state.draft is None
    return timing.staying_s(timing.looking_s if looking else timing.kept_s, state.modes)
