"""When the kiosk closes and opens by the hall's hours."""

from datetime import datetime

from kiosk.place import Place
from kiosk.state import Attract, Closed, Home, KioskState, Shut
from shared.domain.admission import why_no_numbers


def open_or_closed(state: KioskState, now: datetime) -> Place:
    """Return the place to be shown at a moment: closed or open again, but never under a citizen who is under way."""
    place = state.place
    if state.hall is None or state.view is None or not isinstance(place, Home | Closed | Attract):
        return place
    if why_no_numbers(state.hall, now) is not None:
        return Closed(Shut.HOURS)
    return Home() if isinstance(place, Closed) else place
