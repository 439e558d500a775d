"""How a hall is set up: departments, services, queues, counters and clerks, as loaded once and looked things up in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar
from zoneinfo import ZoneInfo

from shared.domain.clerk import Clerk as Clerk
from shared.domain.clerk import Role as Role
from shared.domain.hours import WORKING_DAYS, HallHours
from shared.domain.ids import ClerkId, CounterId, DepartmentId, HallId, QueueId, ServiceId
from shared.domain.pause_words import LOCKED, USUAL_REASONS, PauseReason
from shared.domain.place_kind import PlaceKind
from shared.domain.rules import Rules
from shared.domain.service import Elsewhere as Elsewhere
from shared.domain.service import ElsewhereKind as ElsewhereKind
from shared.domain.service import IdCardUse as IdCardUse
from shared.domain.service import Material as Material
from shared.domain.service import Service as Service
from shared.domain.visit_outcome import USUAL, VisitOutcome
from shared.domain.voice_rules import PLAIN_VOICE, VoiceRules
from shared.domain.words import NOTHING, Words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Department:
    id: DepartmentId
    code: str
    name: Words


@dataclass(frozen=True, slots=True)
class Queue:
    id: QueueId
    letter: str
    name: Words
    place: Words
    """Where its people wait, e.g. 一楼 A 区."""
    zone: str = ""
    """The part of the hall whose call screens show it."""
    head_starts: tuple[tuple[str, int], ...] = ()
    """Seconds by code of a priority class, where this queue differs from the hall."""


@dataclass(frozen=True, slots=True)
class Counter:
    id: CounterId
    number: int
    queue_ids: tuple[QueueId, ...]
    """In order of preference; last a retired one that people of the day may still wait in."""
    place: Words = NOTHING
    kind: PlaceKind = PlaceKind.WINDOW


@dataclass(frozen=True, slots=True)
class PriorityClass:
    """A class of citizens whose tickets are ranked as if they had come `head_start_s` earlier."""

    code: str
    name: Words
    head_start_s: int
    active: bool = True
    """Whether the catalogue in force names it; tickets of the day may have one that it does not name any more."""
    from_age: int | None = None
    """From so many years of age everybody belongs to it; None where age says nothing."""
    who: Words = NOTHING
    """Who belongs to it, as citizens read it."""


NORMAL = "normal"
APPOINTMENT = "appointment"
"""The class of citizens who come for a booked time; it is their rank, whatever the head start."""
KNOWN_CLASSES = (NORMAL, APPOINTMENT)
"""Every hall has these, named in its catalogue or not."""


@dataclass(frozen=True, slots=True)
class Hall:
    id: HallId
    code: str
    name: Words
    time_zone: str
    phone: str
    open_from: str
    open_until: str
    demonstration: bool
    rules: Rules
    priorities: tuple[PriorityClass, ...]
    """Those that the catalogue in force names."""
    departments: tuple[Department, ...]
    queues: tuple[Queue, ...]
    services: tuple[Service, ...]
    counters: tuple[Counter, ...]
    clerks: tuple[Clerk, ...]
    notices: tuple[Words, ...]
    retired: tuple[Queue | Service | Counter | Clerk | PriorityClass, ...] = ()
    """What the catalogue no longer names: found by its id or code for open tickets and shifts, and offered nowhere."""
    hours: HallHours = WORKING_DAYS
    """Where its week tells no hours, they are `open_from`–`open_until`."""
    voice: VoiceRules = PLAIN_VOICE
    pause_reasons: tuple[PauseReason, ...] = USUAL_REASONS
    """In the order in which they are offered."""
    closed: Words | None = None
    """Why the hall gives no numbers for the time being; importing a catalogue does not open it again."""
    no_more_on: date | None = None
    """The day on which no more numbers are given."""
    outcomes: tuple[VisitOutcome, ...] = USUAL
    """How the serving of a service may end, in the order clerks choose from."""
    classes: Mapping[str, PriorityClass] = field(init=False, repr=False, compare=False)
    """Every class that a ticket may have, retired ones included, by its code."""
    _services: Mapping[ServiceId, Service] = field(init=False, repr=False, compare=False)
    _queues: Mapping[QueueId, Queue] = field(init=False, repr=False, compare=False)
    _counters: Mapping[CounterId, Counter] = field(init=False, repr=False, compare=False)
    _clerks: Mapping[ClerkId, Clerk] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "classes", {p.code: p for p in (*self.priorities, *_of(PriorityClass, self.retired))})
        object.__setattr__(self, "_services", {s.id: s for s in (*_of(Service, self.retired), *self.services)})
        object.__setattr__(self, "_queues", {q.id: q for q in (*_of(Queue, self.retired), *self.queues)})
        object.__setattr__(self, "_counters", {c.id: c for c in (*_of(Counter, self.retired), *self.counters)})
        object.__setattr__(self, "_clerks", {c.id: c for c in (*_of(Clerk, self.retired), *self.clerks)})

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    def service(self, service_id: ServiceId) -> Service:
        return self._services[service_id]

    def offers(self, service_id: ServiceId) -> bool:
        """Tell whether the catalogue in force names a service."""
        return any(service.id == service_id for service in self.services)

    def has_queue(self, queue_id: QueueId) -> bool:
        return any(queue.id == queue_id for queue in self.queues)

    def has_counter(self, counter_id: CounterId) -> bool:
        return any(counter.id == counter_id for counter in self.counters)

    def knows_clerk(self, clerk_id: ClerkId) -> bool:
        """Tell whether this program has read of a clerk, retired or not."""
        return clerk_id in self._clerks

    def has_clerk(self, clerk_id: ClerkId) -> bool:
        return any(clerk.id == clerk_id for clerk in self.clerks)

    def queue(self, queue_id: QueueId) -> Queue:
        return self._queues[queue_id]

    def counter(self, counter_id: CounterId) -> Counter:
        return self._counters[counter_id]

    def clerk(self, clerk_id: ClerkId) -> Clerk:
        return self._clerks[clerk_id]

    def needs_pin(self, clerk_id: ClerkId) -> bool:
        """Tell whether signing in must ask for a PIN: the clerk has one, or the hall lets nobody in without."""
        return self.clerk(clerk_id).has_pin or self.rules.pin_required

    def pause_reason(self, code: str) -> PauseReason:
        """Return a reason to pause; one that the catalogue does not name is told as it is, and has no limit."""
        known = (reason for reason in (*self.pause_reasons, LOCKED) if reason.code == code)
        return next(known, PauseReason(code, Words(code, code)))

    def has_outcome(self, code: str) -> bool:
        return any(outcome.code == code for outcome in self.outcomes)

    def department_services(self, department_id: DepartmentId) -> tuple[Service, ...]:
        return tuple(s for s in self.services if s.department_id == department_id)

    def counters_of(self, queue_id: QueueId) -> tuple[Counter, ...]:
        """Return the counters that serve a queue, by number."""
        serving = (c for c in self.counters if queue_id in c.queue_ids)
        return tuple(sorted(serving, key=lambda c: c.number))

    def knows_priority(self, code: str) -> bool:
        return code in KNOWN_CLASSES or any(p.code == code for p in self.priorities)

    def head_start_s(self, priority: str, queue_id: QueueId) -> int:
        """Return the head start of a class in a queue, in seconds."""
        own, known = dict(self.queue(queue_id).head_starts), self.classes.get(priority)
        return own.get(priority, known.head_start_s if known else 0)

    def long_line_from(self, service: Service) -> int | None:
        """Return from how many people waiting a service's line is called long; None when their number does not say."""
        return self.rules.long_line_from if service.long_line_from is None else service.long_line_from


def _of(kind: type[T], things: Iterable[object]) -> Iterator[T]:
    return (thing for thing in things if isinstance(thing, kind))


def number_range(numbers: Iterable[int]) -> str:
    """Return window numbers in short form: 3, 4, 5, 8 becomes "3–5、8"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "、".join(str(r[0]) if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs)
