"""What happens to a hall's set-up and to its day."""

from dataclasses import dataclass
from datetime import date

from shared.domain.ids import ServiceId
from shared.domain.words import Words


@dataclass(frozen=True, slots=True)
class HallChanged:
    """The hall's set-up was imported anew; readers load it again."""

    catalogue: str


@dataclass(frozen=True, slots=True)
class NumbersStopped:
    """A service, or with None the hall, gives no more numbers: on a day, or without one until it is opened again."""

    service_id: ServiceId | None
    reason: Words
    day: date | None


@dataclass(frozen=True, slots=True)
class NumbersResumed:
    service_id: ServiceId | None


@dataclass(frozen=True, slots=True)
class DayClosed:
    """Tickets of a day that were still open have been abandoned; many of them in several closes."""

    business_day: date
    abandoned: int
