"""Serving time against the time that the counter promises, or else against the one that is usual."""

from datetime import datetime

from counter_terminal.visit.facts import VisitFacts
from counter_terminal.visit.state import Pace, ServingTime
from shared.domain.hall import Hall
from shared.domain.view import AtCounter

NEAR = 0.8
"""The share of the time from which the clerk is told that it is nearly over."""


def serving_time(hall: Hall, visit: VisitFacts, ticket: AtCounter, now: datetime) -> ServingTime | None:
    """Return how a visit stands; None before its start.

    A promise is given to the citizen, wherever the ticket goes: what earlier visits took of it counts, and of several
    services on one ticket the promises add up, each with its time. A service without a promise has no part in that.
    """
    if ticket.started_at is None:
        return None
    elapsed_s = max(0, int((now - ticket.started_at).total_seconds()))
    service = hall.service(ticket.service_id)
    if service.promised_s is None:
        return _told(elapsed_s, service.mean_service_s, 0)
    spent = visit.spent_on(ticket)
    promises = {each: hall.service(each).promised_s for each in (*spent, service.id)}
    kept = {each: promised_s for each, promised_s in promises.items() if promised_s is not None}
    return _told(elapsed_s + sum(spent.get(each, 0) for each in kept), sum(kept.values()), len(kept))


def _told(elapsed_s: int, limit_s: int, promised_for: int) -> ServingTime:
    return ServingTime(elapsed_s, limit_s, promised_for, pace_of(elapsed_s, limit_s))


def pace_of(elapsed_s: int, limit_s: int) -> Pace:
    """Return how a visit stands after so many seconds."""
    if elapsed_s > limit_s:
        return Pace.OVER
    return Pace.NEAR if elapsed_s >= NEAR * limit_s else Pace.FINE
