"""Who comes on the demonstration's morning, what they want, and what happens to them."""

from dataclasses import dataclass
from itertools import cycle, islice

from shared.catalogue.model import Catalogue
from shared.domain.words import Language

VISITORS = 44

RATINGS = (5, 4, 5, None, 5, 3, 4, 5, 2, 5, None, 1, 4)
"""Levels as citizens give them; None leaves without rating. All five and unanswered occur."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """A citizen with one thing to do."""

    department: str
    service: str
    queue: str
    language: Language
    level: int | None
    recalls: int = 0
    """How often the number must be called again before they come."""
    misses: bool = False
    """Does not come at all, and is taken back into the line later."""
    transferred: bool = False
    """Was at the wrong window and is sent on."""


def visitors(catalogue: Catalogue, count: int = VISITORS) -> list[Visitor]:
    """Return the morning's visitors: every service in turn, and now and then something that goes differently."""
    services = sorted(catalogue.services, key=lambda s: (catalogue.services.index(s) * 7) % len(catalogue.services))
    return [
        Visitor(
            service.department,
            service.code,
            service.queue,
            Language.EN if place % 11 == 5 else Language.ZH,
            level,
            recalls=1 + place % 2 if place % 8 == 3 else 0,
            misses=place % 19 == 9,
            transferred=place % 17 == 12,
        )
        for place, (service, level) in enumerate(zip(islice(cycle(services), count), cycle(RATINGS), strict=False))
    ]
