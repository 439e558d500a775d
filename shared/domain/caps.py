"""How many numbers a service gives: a day, a part of a day, and a person."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Caps:
    """The most numbers of a service; None where there is no limit."""

    per_day: int | None = None
    per_slice: int | None = None
    """For each part of the day, `slice_s` long and counted from midnight."""
    slice_s: int = 3600
    per_person: int | None = None
    """For each citizen and day, where an ID card is read."""


NO_CAPS = Caps()


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of a service given so far, without those given back."""

    today: int = 0
    in_slice: int = 0
    of_person: int = 0
    """Nought where nobody's ID card was read."""


def slice_of(moment: datetime, slice_s: int, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Return the part of the hall's day that a moment is in, from–until, in UTC."""
    here = moment.astimezone(zone)
    midnight = here.replace(hour=0, minute=0, second=0, microsecond=0, fold=0).astimezone(UTC)
    passed = (moment.astimezone(UTC) - midnight) // timedelta(seconds=slice_s)
    begins = midnight + passed * timedelta(seconds=slice_s)
    return begins, begins + timedelta(seconds=slice_s)


def person_key(secret: bytes, id_number: str) -> str:
    """Return what stands for a person in counts: nobody without the hall's secret gets from it to the ID number.

    Spaces and small letters make no difference.
    """
    plain = "".join(id_number.split()).upper()
    return hmac.new(secret, plain.encode(), hashlib.sha256).hexdigest()
