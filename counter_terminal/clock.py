"""A time of day as clerks, guides and citizens read it."""

from datetime import datetime, tzinfo


def clock(at: datetime, zone: tzinfo) -> str:
    """Return hours and minutes by the clock of a zone, 09:05."""
    return f"{at.astimezone(zone):%H:%M}"
