"""A service as its catalogue tells it: what citizens come for, bring, and may do elsewhere."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shared.domain.caps import NO_CAPS, Caps
from shared.domain.hours import Week
from shared.domain.ids import DepartmentId, QueueId, ServiceId
from shared.domain.slot_pattern import SlotPattern
from shared.domain.words import Words


@dataclass(frozen=True, slots=True)
class Material:
    """A paper the citizen brings; `note` says in which form."""

    name: Words
    note: Words
    required: bool
    form: bool = False
    """Whether it is a form to fill in."""
    sample: str = ""
    """Name of a picture that shows how it looks, one of the hall's samples; empty when there is none."""
    deferrable_days: int | None = None
    """Accepted without it, it may be brought so many working days later (容缺受理); None when it must be there."""


class ElsewhereKind(StrEnum):
    ONLINE = "online"
    MACHINE = "machine"
    HALL = "hall"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another way to get the same service without waiting here."""

    kind: ElsewhereKind
    name: Words
    where: Words
    url: str


class IdCardUse(StrEnum):
    """Whether a number of a service is given to a person rather than to anybody."""

    ASKED = "asked"
    """The card is asked for; who has none takes a number without it."""
    REQUIRED = "required"


@dataclass(frozen=True, slots=True)
class Service:
    id: ServiceId
    code: str
    department_id: DepartmentId
    queue_id: QueueId
    name: Words
    hint: Words
    fee: Words
    mean_service_s: int
    promised_days: int | None
    """Promised working days; None when it is done on the spot."""
    materials: tuple[Material, ...]
    elsewhere: tuple[Elsewhere, ...]
    hours: Week | None = None
    """Its own hours inside those of the hall; None when they are the hall's."""
    caps: Caps = NO_CAPS
    slots: tuple[SlotPattern, ...] = ()
    no_slots_on: tuple[date, ...] = ()
    long_line_from: int | None = None
    """How many people waiting make a long line, where this differs from the hall's rule."""
    id_card: IdCardUse | None = None
    """Whether an ID card is read for a number; None where nobody's card is of interest."""
    id_typed: bool = False
    """Whether the ID number may be typed where there is no card to read."""
    keywords: tuple[str, ...] = ()
    """Other names under which citizens look for it, in any language."""
    closed: Words | None = None
    """Why it is closed for the time being; importing a catalogue does not open it again."""
    no_more_on: date | None = None
    """The day on which no more numbers are given."""
    promised_s: int | None = None
    """Within how many seconds from the start a counter promises to have served it; None without such a promise."""
