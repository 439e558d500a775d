"""Which of the screen's calls a board or a pager gets."""

from callscreen.zones import check_known_windows, check_known_zone
from shared.domain.hall import Hall
from shared.settings.waiting_area import CallReader


def check_choice(key: str, reader: CallReader, hall: Hall) -> None:
    """Raise Problem where a reader names a zone or a window that the hall does not have; `key` names its table."""
    check_known_zone(key, reader.zone, hall)
    check_known_windows(key, reader.windows, hall)


def is_for(reader: CallReader, window: int, zone: str) -> bool:
    """Tell whether a reader gets the calls to a window out of the lines of a zone."""
    return reader.zone in (None, zone) and (not reader.windows or window in reader.windows)
