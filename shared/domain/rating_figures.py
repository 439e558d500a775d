"""What the ratings of some visits came to: those given, and those not answered, which never count as content."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shared.domain.ids import ServiceId

GOOD = (5, 4, 3)
"""Levels that count as good in the national rating (好评率)."""
LEVELS = (5, 4, 3, 2, 1)


@dataclass(frozen=True, slots=True)
class RatedVisit:
    """A visit whose rating was asked for, as only the duty manager may see it."""

    number: str
    """The ticket's."""
    counter: int
    clerk: str
    """The staff number of who served."""
    service_id: ServiceId
    at: datetime
    """When its rating was asked for."""
    level: int | None
    """None where nobody answered, or not yet."""
    reasons: tuple[int, ...] = ()
    comment: str = ""


def counted(visits: Sequence[RatedVisit]) -> dict[str, Any]:
    """Return how many were asked, gave which level and said which reasons, most frequent first; shares from 0 to 1.

    `good_share` is of the levels given (主动评价好评率), `unanswered_share` of all that were asked (未评率).
    """
    levels = Counter(visit.level for visit in visits if visit.level is not None)
    given, good = levels.total(), sum(levels[level] for level in GOOD)
    reasons = Counter(code for visit in visits for code in visit.reasons)
    return {
        "asked": len(visits),
        "given": given,
        "levels": {str(level): levels[level] for level in LEVELS},
        "good_share": round(good / given, 3) if given else None,
        "unanswered_share": round((len(visits) - given) / len(visits), 3) if visits else None,
        "reasons": {str(code): times for code, times in reasons.most_common()},
    }
