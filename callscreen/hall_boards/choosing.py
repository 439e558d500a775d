"""Which of the screen's calls a board or a pager gets."""

from callscreen.places import counters_of
from callscreen.zones import check_known_windows, check_known_zone
from shared.domain.hall import Hall
from shared.waiting_area_settings import CallReader


def check_choice(key: str, reader: CallReader, hall: Hall) -> None:
    """Raise Problem where a reader names a zone or a window that the hall does not have; `key` names its table."""
    check_known_zone(key, reader.zone, hall)
    check_known_windows(key, reader.windows, hall)


def windows_of(reader: CallReader, hall: Hall) -> frozenset[int]:
    """Return the numbers of the windows whose calls a reader gets."""
    here = frozenset(counter.number for counter in counters_of(hall, reader.zone))
    return here.intersection(reader.windows) if reader.windows else here
