"""When a hall and its services are open: by weekday, China's calendar, special days and the hall's own clock."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from shared.domain import closing_words as say
from shared.domain.hall import Hall, Service
from shared.domain.hours import HallHours, Span, Spans, Week, Weekday, meet
from shared.domain.words import Words

_LOOKED_AHEAD = 400
"""Days in which a hall that will ever open again does so."""


@dataclass(frozen=True, slots=True)
class OpenRange:
    """From–until in the hall's own zone."""

    opens: datetime
    closes: datetime

    def holds(self, moment: datetime, early: timedelta = timedelta(0)) -> bool:
        # Times of one zone are compared by the clock on the wall, which goes back in autumn; UTC does not.
        at = moment.astimezone(UTC)
        return self.opens.astimezone(UTC) - early <= at < self.closes.astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Opening:
    """The hours of a hall, or of a service inside those of its hall."""

    zone: ZoneInfo
    hours: HallHours
    default: Spans
    """The hours of a day for which the week tells none."""
    service: Week | None = None
    early: timedelta = timedelta(0)
    """It counts as open so long before each of its ranges, though not before midnight."""
    always: bool = False
    """It counts as open at any time, as a demonstration does."""

    def day_of(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def spans(self, day: date) -> Spans:
        """Return a day's hours by the clock on the wall."""
        spans = self.hours.on(day, self.default)
        own = self.service.on(Weekday.of(day)) if self.service else None
        return spans if own is None else meet(spans, own)

    def ranges(self, day: date) -> tuple[OpenRange, ...]:
        """Return a day's hours as moments."""
        return tuple(range_ for span in self.spans(day) if (range_ := range_of(day, span, self.zone)) is not None)

    def is_open(self, moment: datetime) -> bool:
        return self.always or any(range_.holds(moment, self.early) for range_ in self.ranges(self.day_of(moment)))

    def next_opening(self, moment: datetime) -> datetime | None:
        """Return when the next range begins after a moment; None when none does within a year."""
        today, at = self.day_of(moment), moment.astimezone(UTC)
        for ahead in range(_LOOKED_AHEAD):
            for range_ in self.ranges(today + timedelta(days=ahead)):
                if range_.opens.astimezone(UTC) > at:
                    return range_.opens
        return None

    def next_day(self, day: date) -> datetime | None:
        """Return when the first range of a later day begins; None when none does within a year."""
        last = datetime.combine(day, time.max, self.zone)
        return self.next_opening(last)

    def why_closed(self, moment: datetime) -> Words | None:
        """Return why it is closed at a moment and when it opens again; None while it is open."""
        if self.is_open(moment):
            return None
        today, coming = self.day_of(moment), self.next_opening(moment)
        ranges = self.ranges(today)
        if coming is None or coming.date() != today:
            return self._over(today, bool(ranges), say.next_words(coming, today))
        words = say.BEFORE_HOURS if coming == ranges[0].opens else say.BREAK
        return words.fill(at=f"{coming:%H:%M}")

    def _over(self, today: date, was_open: bool, next_: Words) -> Words:
        special = self.hours.special(today)
        if special is None:
            return (say.HOURS_OVER if was_open else say.NOT_TODAY).fill(next=next_)
        words = say.SPECIAL_HOURS_OVER if was_open else say.SPECIAL_DAY
        return words.fill(reason=say.within(special.reason), next=next_)


def opening_of(hall: Hall, service: Service | None = None) -> Opening:
    """Return when the windows are open, for the hall or for one service."""
    default = (Span.of(hall.open_from, hall.open_until),)
    return Opening(hall.zone, hall.hours, default, service.hours if service else None, always=hall.demonstration)


def range_of(day: date, span: Span, zone: ZoneInfo) -> OpenRange | None:
    """Return a part of a day as moments; None where the clock leaps over all of it."""
    opens, closes = _moment(day, span.from_min, zone), _moment(day, span.until_min, zone)
    return OpenRange(opens, closes) if opens.astimezone(UTC) < closes.astimezone(UTC) else None


def _moment(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    days, rest = divmod(minutes, 24 * 60)
    told = datetime.combine(day + timedelta(days=days), time(rest // 60, rest % 60), zone)
    return told.astimezone(UTC).astimezone(zone)  # a time that the clock leaps over is told as it shows then
