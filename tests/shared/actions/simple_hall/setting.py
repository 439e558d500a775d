"""The hall that the machine plays in: in plain tables for the model, and as the catalogue that the engine imports."""

from dataclasses import dataclass, replace
from datetime import date

from shared.catalogue.model import Catalogue
from shared.domain.caps import NO_CAPS, Caps
from shared.domain.hall import NORMAL, PriorityClass, Role
from shared.domain.hours import HallHours, OpenOn, Span, SpecialDay, Week
from shared.domain.rules import Rules
from shared.domain.slot_pattern import SlotPattern
from shared.domain.words import Words
from tests.factories import ALWAYS, SHANGHAI, a_catalogue

QUEUES = "ABC"
"""Each has one service, which is called the same; A gives appointments and C has hours of its own."""
SERVES = {1: "AB", 2: "BAC", 3: "CA"}
HEAD_STARTS_S = {NORMAL: 0, "green": 20 * 60, "veteran": 5 * 60}
CHOOSER = 4
"""The number of the clerk who may call whom they choose."""
CLERKS = range(1, CHOOSER + 1)
MAY_BE_DROPPED = ("C", "counter 2", "counter 3", "clerk 2", "veteran")

Minutes = tuple[int, int]
"""From–until, in minutes after midnight."""

DAY_AND_NIGHT: list[Minutes] = [(0, 24 * 60)]
WORKDAY: list[Minutes] = [(8 * 60 + 30, 12 * 60), (13 * 60 + 30, 17 * 60)]
HALF_DAY, HALF_DAYS_HOURS = date(2026, 3, 4), (13 * 60, 15 * 60)
CLOSED_DAY = date(2026, 3, 5)
HOURS_OF_C = (10 * 60, 16 * 60)
SLOT_MIN = 30
MORNING_SLOTS = {9 * 60 + 30: 2, 10 * 60: 2, 10 * 60 + 30: 2, 11 * 60: 2}
"""How many may book by the minute that a slot begins at."""
AFTERNOON_SLOTS = dict.fromkeys(range(14 * 60, 16 * 60 + 30, SLOT_MIN), 2)
LATE_SLOTS = {17 * 60: 1, 17 * 60 + 30: 1}
"""After hours."""
EDGES = (0, 450, 510, 600, 720, 750, 810, 960, 1020)
"""The minutes of a day at which something begins or ends."""
MORNING = 9 * 60
"""The minute at which days begin in earnest."""


@dataclass(frozen=True)
class Setting:
    """What may change with a new catalogue."""

    rules: Rules
    office_hours: bool = False
    """Else the hall is open day and night."""
    caps: Caps = NO_CAPS
    """Of service A."""
    dropped: frozenset[str] = frozenset()
    """What the catalogue does not name any more."""

    def names(self, thing: str) -> bool:
        return thing not in self.dropped

    def open_on(self, day: date) -> list[Minutes]:
        if not self.office_hours:
            return DAY_AND_NIGHT
        if day == HALF_DAY:
            return [HALF_DAYS_HOURS]
        return [] if day == CLOSED_DAY or day.weekday() >= 5 else WORKDAY

    def slots_on(self, day: date) -> dict[int, int]:
        """Return service A's appointments of a day, with how many may book each."""
        hours = self.open_on(day)
        offered = MORNING_SLOTS | AFTERNOON_SLOTS
        kept = {at: n for at, n in offered.items() if any(a <= at and at + SLOT_MIN <= b for a, b in hours)}
        return kept if self.office_hours and day == CLOSED_DAY else kept | LATE_SLOTS


def catalogue(it: Setting) -> Catalogue:
    hours = _office_hours() if it.office_hours else ALWAYS
    made = a_catalogue(queues=QUEUES, counters=SERVES, clerks=len(CLERKS), zone=SHANGHAI, hours=hours)
    *clerks, last = made.clerks
    a, b, c = made.services
    classes = (PriorityClass(code, Words(code, code), s) for code, s in HEAD_STARTS_S.items())
    services = (
        replace(
            a,
            caps=it.caps,
            slots=(_pattern(MORNING_SLOTS), _pattern(AFTERNOON_SLOTS), _pattern(LATE_SLOTS, after_hours=True)),
        ),
        b,
        replace(c, hours=Week((Span(*HOURS_OF_C),))),
    )
    return replace(
        made,
        rules=it.rules,
        priorities=tuple(known for known in classes if it.names(known.code)),
        queues=tuple(queue for queue in made.queues if it.names(queue.letter)),
        services=tuple(service for service in services if it.names(service.queue)),
        counters=tuple(
            replace(counter, queues=tuple(filter(it.names, counter.queues)))
            for counter in made.counters
            if it.names(f"counter {counter.number}")
        ),
        clerks=tuple(
            clerk for clerk in (*clerks, replace(last, role=Role.MANAGER)) if it.names(f"clerk {int(clerk.number)}")
        ),
    )


def _office_hours() -> HallHours:
    special = (
        SpecialDay(HALF_DAY, (Span(*HALF_DAYS_HOURS),), Words("会议", "A meeting")),
        SpecialDay(CLOSED_DAY, (), Words("盘点", "Stocktaking")),
    )
    return HallHours(OpenOn.WORKING_DAYS, Week(tuple(Span(*part) for part in WORKDAY)), special)


def _pattern(slots: dict[int, int], after_hours: bool = False) -> SlotPattern:
    span = Span(min(slots), max(slots) + SLOT_MIN)
    return SlotPattern(span, SLOT_MIN, min(slots.values()), after_hours=after_hours)
