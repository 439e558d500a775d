"""The tables of a catalogue about time: hours, special days, limits and appointments."""

from typing import Annotated

from pydantic import Field, StrictBool, StrictInt

from shared.catalogue.values import Count, Day, DayHours, Hours, Table, WordsTable
from shared.domain.caps import Caps
from shared.domain.hours import HallHours, OpenOn, SpecialDay, Week, Weekday
from shared.domain.slot_pattern import SlotPattern


class WeekTable(Table):
    """Hours by weekday; a service's are inside those of its hall."""

    usual: DayHours | None = None
    monday: DayHours | None = None
    tuesday: DayHours | None = None
    wednesday: DayHours | None = None
    thursday: DayHours | None = None
    friday: DayHours | None = None
    saturday: DayHours | None = None
    sunday: DayHours | None = None

    @property
    def week(self) -> Week:
        told = ((weekday, getattr(self, weekday)) for weekday in Weekday)
        return Week(self.usual, tuple((weekday, spans) for weekday, spans in told if spans is not None))


class HoursTable(WeekTable):
    open_on: OpenOn = OpenOn.WORKING_DAYS
    no_slots_on: tuple[Day, ...] = ()

    def with_special(self, days: tuple["SpecialDayTable", ...]) -> HallHours:
        special = tuple(SpecialDay(day.date, day.hours, day.words) for day in days)
        return HallHours(self.open_on, self.week, special, self.no_slots_on)


class SpecialDayTable(WordsTable):
    date: Day
    hours: DayHours = ()


class CapsTable(Table):
    per_day: Count | None = None
    per_slice: Count | None = None
    slice_min: Annotated[StrictInt, Field(ge=5, le=1440)] = 60
    per_person: Count | None = None

    @property
    def caps(self) -> Caps:
        return Caps(self.per_day, self.per_slice, self.slice_min * 60, self.per_person)


class SlotsTable(Table):
    days: tuple[Weekday, ...] = ()
    hours: Hours
    every_min: Annotated[StrictInt, Field(ge=5, le=480)]
    capacity: Count
    after_hours: StrictBool = False

    @property
    def pattern(self) -> SlotPattern:
        return SlotPattern(self.hours, self.every_min, self.capacity, self.days, self.after_hours)
