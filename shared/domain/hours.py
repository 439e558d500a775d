"""When doors are open, as a catalogue tells it: spans of a day, a week of them, and days unlike others."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from shared.domain.words import Words
from shared.domain.working_days import is_working_day


class Weekday(StrEnum):
    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @classmethod
    def of(cls, day: date) -> "Weekday":
        return tuple(cls)[day.weekday()]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A part of a day in minutes after midnight, by the hall's clock; it ends at 24:00 at the latest."""

    from_min: int
    until_min: int

    @classmethod
    def of(cls, opens: str, closes: str) -> "Span":
        """Return the span between two times like "08:30"."""
        return cls(minutes_of(opens), minutes_of(closes))

    @property
    def opens(self) -> str:
        return clock(self.from_min)

    @property
    def closes(self) -> str:
        return clock(self.until_min)

    def __str__(self) -> str:
        return f"{self.opens}-{self.closes}"

    def holds(self, other: "Span") -> bool:
        return self.from_min <= other.from_min and other.until_min <= self.until_min


Spans: TypeAlias = tuple[Span, ...]
"""Parts of one day, in order and apart."""


def meet(ones: Iterable[Span], others: Spans) -> Spans:
    """Return the parts of a day that are in both."""
    both = (Span(max(a.from_min, b.from_min), min(a.until_min, b.until_min)) for a in ones for b in others)
    return tuple(span for span in both if span.from_min < span.until_min)


@dataclass(frozen=True, slots=True)
class Week:
    """The hours of a week; a weekday without hours of its own has the usual ones, None where those are not told."""

    usual: Spans | None = None
    own: tuple[tuple[Weekday, Spans], ...] = ()

    def on(self, weekday: Weekday) -> Spans | None:
        return dict(self.own).get(weekday, self.usual)


class OpenOn(StrEnum):
    """On which days a hall is open at all."""

    WORKING_DAYS = "working_days"
    """China's working days: not on public holidays, but on the weekend days worked instead."""
    EVERY_DAY = "every_day"
    WEEKDAYS = "weekdays"
    """Only on the weekdays that have hours of their own, holiday or not."""


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day unlike others: closed, or open at other hours, and why."""

    day: date
    hours: Spans
    reason: Words


@dataclass(frozen=True, slots=True)
class HallHours:
    open_on: OpenOn = OpenOn.WORKING_DAYS
    week: Week = Week()
    special_days: tuple[SpecialDay, ...] = ()
    no_slots_on: tuple[date, ...] = ()
    """Days without appointments, though the hall may be open."""

    def on(self, day: date, default: Spans) -> Spans:
        """Return a day's hours; `default` where the week does not tell them."""
        special = self.special(day)
        if special is not None:
            return special.hours
        if self.open_on is OpenOn.WORKING_DAYS and not is_working_day(day):
            return ()
        return self.on_weekday(Weekday.of(day), default)

    def on_weekday(self, weekday: Weekday, default: Spans) -> Spans:
        """Return the hours of a weekday on which the hall is open."""
        own = self.week.on(weekday)
        if own is not None:
            return own
        return () if self.open_on is OpenOn.WEEKDAYS else default

    def special(self, day: date) -> SpecialDay | None:
        return next((special for special in self.special_days if special.day == day), None)


WORKING_DAYS = HallHours()
"""On working days, at the hours of every day."""


def minutes_of(told: str) -> int:
    """Return how many minutes after midnight a time like "08:30" is."""
    hours, minutes = told.split(":")
    return int(hours) * 60 + int(minutes)


def clock(minutes: int) -> str:
    """Return minutes after midnight as a time like "08:30"."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
