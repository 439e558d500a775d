"""A hall's time zone in which a business day lasts until its last ticket is done, midnight or not."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo


class LongDay(ZoneInfo):
    """Moments after the day's midnight are told as its last one, since nobody calls from a line of an earlier day."""

    _last: datetime

    @classmethod
    def of(cls, zone: ZoneInfo, day: date) -> "LongDay":
        made = cls.no_cache(zone.key)
        made._last = datetime.combine(day, time.max, made)
        return made

    def fromutc(self, dt: datetime, /) -> datetime:
        local = super().fromutc(dt)
        return self._last if local.date() > self._last.date() else local
