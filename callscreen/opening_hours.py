"""What the call screen tells of today's opening hours."""

from datetime import datetime

from callscreen import texts
from callscreen.state import HoursShown
from shared.domain.closing_words import within
from shared.domain.hall import Hall
from shared.domain.opening import opening_of
from shared.domain.words import Words


def hours_shown(hall: Hall, now: datetime) -> HoursShown:
    """Return today's hours by the hall's clock, and why it is closed if it is."""
    opening = opening_of(hall)
    spans = tuple(f"{span.opens}–{span.closes}" for span in opening.spans(opening.day_of(now)))
    by_hand = None if hall.closed is None else texts.HALL_CLOSED.fill(reason=within(hall.closed))
    return HoursShown(spans, by_hand or opening.why_closed(now))


def hours_words(hours: HoursShown) -> Words:
    """Return today's hours in a sentence."""
    spans = "  ".join(hours.spans)
    return texts.HOURS_TOLD.fill(spans=spans) if spans else texts.HOURS_NONE
