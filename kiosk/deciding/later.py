"""When to come back instead of waiting: at a quieter time, once somebody serves, or on the day that opens next."""

from datetime import datetime, timedelta

from kiosk.deciding import texts
from kiosk.facts import ServiceFacts
from shared.domain.admission import numbers_of
from shared.domain.hall import Hall
from shared.domain.wait_hours import Turn
from shared.domain.words import NOTHING, Words


def later_words(hall: Hall, facts: ServiceFacts, now: datetime | None) -> tuple[Words, Words]:
    """Return when to come back, and why then or who helps."""
    over = facts.stopped != NOTHING or facts.outlook.turn is Turn.MAYBE_NOT_TODAY
    if over and now is not None:
        return _on(_next_time(hall, facts, now), now), texts.A_GUIDE_HELPS
    if facts.seen and not facts.counters_open:
        return texts.LATER, texts.ONCE_OPEN.fill(kind=facts.kind)
    return texts.LATER, texts.NO_OTHER_WAY


def _next_time(hall: Hall, facts: ServiceFacts, now: datetime) -> datetime | None:
    """Return when numbers are given again; None where nobody knows."""
    service, opening = facts.service, numbers_of(hall, facts.service)
    if hall.closed is not None or service.closed is not None:
        return None
    today = opening.day_of(now)
    done = facts.stopped == NOTHING or today in (hall.no_more_on, service.no_more_on)
    return opening.next_day(today) if done else opening.next_opening(now)


def _on(coming: datetime | None, now: datetime) -> Words:
    if coming is None:
        return texts.LATER
    at, days = f"{coming:%H:%M}", coming.date() - now.date()
    if not days:
        return texts.LATER_TODAY.fill(at=at)
    if days == timedelta(days=1):
        return texts.LATER_TOMORROW.fill(at=at)
    return texts.LATER_ON.fill(month=coming.month, day=coming.day, date=coming.date().isoformat(), at=at)
