"""Which ways in a kiosk has besides touching, and whether they work now."""

from dataclasses import dataclass
from enum import Enum, auto


class Way(Enum):
    NONE = auto()
    """This kiosk has no such device."""
    WORKS = auto()
    BROKEN = auto()


@dataclass(frozen=True, slots=True)
class Ways:
    """A broken device takes only its own way away; pages say so and offer the others."""

    scanner: Way = Way.NONE
    reader: Way = Way.NONE


NO_WAYS = Ways()
