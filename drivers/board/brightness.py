"""How bright a board is by day and by night."""

from dataclasses import dataclass
from datetime import datetime

from drivers.address import DeviceAddress


@dataclass(frozen=True, slots=True)
class Brightness:
    """A level by day and one by night; the night lasts from one full hour to another, mostly past midnight."""

    day: int
    night: int
    night_from: int = 0
    night_to: int = 0

    def level(self, at: datetime) -> int:
        """Return the level at a moment of the hall's day."""
        past_midnight = self.night_from > self.night_to
        after, before = at.hour >= self.night_from, at.hour < self.night_to
        is_night = (after or before) if past_midnight else (after and before)
        return self.night if is_night else self.day


def brightness_of(address: DeviceAddress, brightest: int) -> Brightness | None:
    """Return what `brightness=` and `night=LEVEL,FROM-TO` ask for, None when neither is given."""
    night = address.word("night", "")
    if not night and not address.word("brightness", ""):
        return None
    day = address.number("brightness", brightest)
    if not night:
        return Brightness(day, day)
    level, _, hours = night.partition(",")
    begin, _, end = hours.partition("-")
    return Brightness(day, int(level), int(begin), int(end))
