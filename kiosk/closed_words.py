"""Why a service gives no number, in the few words of a tile."""

from datetime import datetime

from kiosk import texts
from shared.domain.admission import numbers_of, why_no_numbers
from shared.domain.hall import Hall, Service
from shared.domain.words import NOTHING, Words


def closed_words(hall: Hall, service: Service, now: datetime) -> Words:
    """Return why no number of a service is given at a moment, or when it is again today; nothing where it is."""
    if why_no_numbers(hall, now, service) is None:
        return NOTHING
    if hall.closed is not None or service.closed is not None:
        return texts.STOPPED
    numbers = numbers_of(hall, service)
    today, coming = numbers.day_of(now), numbers.next_opening(now)
    by_hand = today in (hall.no_more_on, service.no_more_on)
    if coming is not None and coming.date() == today and not by_hand:
        return texts.OPENS_AT.fill(at=f"{coming:%H:%M}")
    return texts.OVER_TODAY if numbers.ranges(today) or by_hand else texts.NOT_TODAY
