"""When an untouched kiosk turns from the home page to what draws people in, and how that changes with time."""

from kiosk.place import Place
from kiosk.state import Attract, Home
from kiosk.timing import Timing


def attracting(place: Place, quiet_s: float, timing: Timing) -> Place:
    """Return the place to be shown after so many quiet seconds; `place` itself where nothing changes."""
    later_s = quiet_s - timing.attract_s
    if later_s < 0 or not isinstance(place, Home | Attract):
        return place
    return Attract(int(later_s // timing.attract_turn_s))
