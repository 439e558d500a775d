"""Between which hours a hall's screens are lit."""

from datetime import datetime, timedelta

from shared.domain.admission import numbers_of
from shared.domain.hall import Hall


def is_lit(hall: Hall, now: datetime, margin: timedelta) -> bool:
    """Tell whether the screen is lit: from a while before the first opening of a day until a while after the last one.

    Breaks are not dark, and neither is a hall closed by hand: people come, and read why.
    """
    opening = numbers_of(hall)
    if opening.always:
        return True
    today = opening.day_of(now)
    for day in (today - timedelta(days=1), today, today + timedelta(days=1)):
        ranges = opening.ranges(day)
        if ranges and ranges[0].opens - opening.early - margin <= now < ranges[-1].closes + margin:
            return True
    return False
