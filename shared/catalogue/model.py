"""A hall as its catalogue file tells it: things refer to each other by code, letter or number, not by id."""

from dataclasses import dataclass
from datetime import date

from shared.domain.caps import NO_CAPS, Caps
from shared.domain.hall import Elsewhere, IdCardUse, Material, PriorityClass, Role
from shared.domain.hours import WORKING_DAYS, HallHours, Week
from shared.domain.pause_words import PauseReason
from shared.domain.place_kind import PlaceKind
from shared.domain.rules import Rules
from shared.domain.sample import Sample
from shared.domain.slot_pattern import SlotPattern
from shared.domain.visit_outcome import VisitOutcome
from shared.domain.voice_rules import PLAIN_VOICE, VoiceRules
from shared.domain.words import Words


@dataclass(frozen=True, slots=True)
class HallEntry:
    """The hall itself; `open_from` and `open_until` are "HH:MM" in the hall's own time zone."""

    code: str
    name: Words
    time_zone: str
    phone: str
    open_from: str
    open_until: str
    demonstration: bool
    hours: HallHours = WORKING_DAYS


@dataclass(frozen=True, slots=True)
class DepartmentEntry:
    code: str
    name: Words


@dataclass(frozen=True, slots=True)
class QueueEntry:
    letter: str
    name: Words
    place: Words
    """Where its people wait, e.g. 一楼 A 区."""
    zone: str
    """The part of the hall, e.g. "A"; a call screen may show the queues of one zone only."""
    head_starts: tuple[tuple[str, int], ...] = ()
    """Seconds by code of a priority class, where this queue differs from the hall."""


@dataclass(frozen=True, slots=True)
class ServiceEntry:
    code: str
    department: str
    """Code of its department."""
    queue: str
    """Letter of its queue."""
    name: Words
    hint: Words
    fee: Words
    mean_service_s: int
    promised_days: int | None
    """Promised working days; None when it is done on the spot."""
    materials: tuple[Material, ...]
    elsewhere: tuple[Elsewhere, ...]
    hours: Week | None = None
    caps: Caps = NO_CAPS
    slots: tuple[SlotPattern, ...] = ()
    no_slots_on: tuple[date, ...] = ()
    long_line_from: int | None = None
    id_card: IdCardUse | None = None
    id_typed: bool = False
    keywords: tuple[str, ...] = ()
    promised_s: int | None = None
    """Within how many seconds a counter promises to have served it; None without such a promise."""


@dataclass(frozen=True, slots=True)
class CounterEntry:
    number: int
    queues: tuple[str, ...]
    """Letters in order of preference."""
    place: Words
    kind: PlaceKind = PlaceKind.WINDOW


@dataclass(frozen=True, slots=True)
class ClerkEntry:
    number: str
    name: Words
    role: Role
    may_choose: bool = False
    """Whether this clerk may call a chosen ticket instead of the next one."""
    skills: tuple[str, ...] | None = None
    """Letters of the queues that this clerk may serve; None for all."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A whole hall; every reference in it has been checked, and the order is the order on screen."""

    hall: HallEntry
    rules: Rules
    priorities: tuple[PriorityClass, ...]
    departments: tuple[DepartmentEntry, ...]
    queues: tuple[QueueEntry, ...]
    services: tuple[ServiceEntry, ...]
    counters: tuple[CounterEntry, ...]
    clerks: tuple[ClerkEntry, ...]
    notices: tuple[Words, ...]
    voice: VoiceRules = PLAIN_VOICE
    samples: tuple[Sample, ...] = ()
    pause_reasons: tuple[PauseReason, ...] = ()
    """Why counters pause; empty where the usual reasons do."""
    outcomes: tuple[VisitOutcome, ...] = ()
    """How visits may end; none for the usual ones."""
