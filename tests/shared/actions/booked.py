"""A hall with appointments: four a half hour for queue A in the morning, and two after hours."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from shared.actions import booking, bringing, checking_in
from shared.actions.bringing import Brought, Told
from shared.actions.checking_in import CheckedIn
from shared.actions.set_up import import_catalogue
from shared.catalogue.model import Catalogue
from shared.db import appointment_reads
from shared.domain.actor import Actor
from shared.domain.appointment import Appointment, Booking, Source
from shared.domain.check_in import IdNumber, Key, key_of_typed
from shared.domain.hall import Role
from shared.domain.hours import WORKING_DAYS, HallHours, Span
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.slot_pattern import SlotPattern
from tests.factories import KIOSK, SHANGHAI, a_catalogue
from tests.shared.actions.clocked import Clocked, clocked

GUIDE = Actor(Role.GUIDE, "guide")
PLATFORM = Actor(Role.ADAPTER, "city platform")
MORNING = SlotPattern(Span.of("09:30", "12:00"), 30, 2)
AFTER_HOURS = SlotPattern(Span.of("17:00", "18:00"), 30, 2, after_hours=True)


def catalogue_with_slots(hours: HallHours = WORKING_DAYS, **changes: Any) -> Catalogue:
    catalogue = a_catalogue(zone=SHANGHAI, hours=hours)
    first, *others = catalogue.services
    booked = replace(first, **{"slots": (MORNING, AFTER_HOURS)} | changes)
    return replace(catalogue, services=(booked, *others))


@dataclass
class Booked:
    """A hall at nine o'clock on a Monday, for whose queue A times are booked."""

    hall: Clocked

    @property
    def store(self) -> Any:
        return self.hall.running.store

    def wish(self, at: str = "10:00", day: str = "2026-03-02", **more: Any) -> Booking:
        return Booking(self.hall.running.service("A").id, moment(at, day), **more)

    def book(self, at: str = "10:00", day: str = "2026-03-02", by: Actor = GUIDE, **more: Any) -> Appointment:
        return booking.book(self.store, by, self.wish(at, day, **more), new_command())

    def check_in(self, key: Key | str, by: Actor = KIOSK) -> CheckedIn:
        """Check in with what is typed or, where it is neither a code nor a phone's end, with a card of that number."""
        wanted = key_of_typed(key) or IdNumber(key) if isinstance(key, str) else key
        return checking_in.check_in(self.store, by, wanted, new_command())

    def bring(self, *told: tuple[str, str], cancelled: bool = False, **more: Any) -> list[Brought]:
        """Bring appointments told as reference and time."""
        wishes = [self.wish(at, source=Source.FILE, reference=reference, **more) for reference, at in told]
        return bringing.bring(self.store, PLATFORM, [Told(wish, cancelled) for wish in wishes])

    def set_up(self, catalogue: Catalogue) -> None:
        """Import another catalogue, at the hall's own time."""
        import_catalogue(str(self.store.engine.url.render_as_string(False)), catalogue, lambda: self.hall.now).close()

    def listed(self) -> list[tuple[str, str]]:
        """Return time and state of today's appointments."""
        day = self.hall.now.date()
        found = self.store.read(lambda c: appointment_reads.on_day(c, self.store.hall_id, day))
        return [(f"{one.slot_at.astimezone(self.store.zone):%H:%M}", one.state.value) for one in found]

    def at(self, clock: str, day: str = "2026-03-02") -> None:
        self.hall.clock[0] = moment(clock, day)


@contextmanager
def booked(url: str, catalogue: Catalogue | None = None, **rules: Any) -> Iterator[Booked]:
    with clocked(url) as hall:
        wanted = catalogue or catalogue_with_slots()
        wanted = replace(wanted, rules=replace(wanted.rules, **rules))
        import_catalogue(url, wanted, lambda: hall.now).close()
        yield Booked(hall)


def moment(clock: str, day: str = "2026-03-02") -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}:00+08:00")


def refusal(of: Any) -> str:
    """Return the English sentence with which the hall refuses."""
    try:
        of()
    except Refused as refused:
        return refused.words.en
    raise AssertionError("was not refused")
