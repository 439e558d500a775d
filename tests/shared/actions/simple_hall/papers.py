"""What the model of a hall consists of: tickets, counters and promised times, as things with fields that change."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

IN_LINE = ("waiting", "parked", "held")
IN_HAND = ("called", "serving")


class No(Exception):
    """The hall's rules forbid it."""


@dataclass(eq=False)
class Paper:
    """A ticket; services and queues are letters, counters, clerks and persons numbers."""

    number: str
    day: date
    service: str
    steps: list[str]
    group: str
    came: datetime
    queue: str
    entered: datetime
    rank: datetime
    slot: datetime | None = None
    person: int | None = None
    given: frozenset[str] = frozenset()
    """The services whose limits it counts for."""
    id: int = 0
    state: str = "waiting"
    only_counter: int | None = None
    only_clerk: int | None = None
    back_to: int | None = None
    counter: int | None = None
    clerk: int | None = None
    recalls: int = 0
    due: datetime | None = None
    due_call: int | None = None
    sent_by: int | None = None
    comment: str = ""

    @property
    def kept(self) -> bool:
        """Whether it waits for one counter or clerk."""
        return self.only_counter is not None or self.only_clerk is not None


@dataclass
class Last:
    """What a clerk did last, and how the ticket was before; with `pause` it was about the counter."""

    step: str
    at: datetime
    paper: Paper | None = None
    before: dict[str, Any] = field(default_factory=dict)
    asked: bool = False
    """Whether the step opened a rating."""
    rated: bool = False


@dataclass
class Desk:
    """A counter: who sits there, whom they called lately, and whose rating is open."""

    queues: str
    clerk: int | None = None
    own: int | None = None
    """For whom the clerk stands in."""
    since: date | None = None
    """On which day the clerk came."""
    paused: bool = False
    recent: list[str] = field(default_factory=list)
    rating: str | None = None
    last: Last | None = None


@dataclass(eq=False)
class Promise:
    """An appointment; its citizen is known by a person's or a phone's number."""

    service: str
    slot: datetime
    until: datetime
    day: date
    person: int | None
    phone: int | None
    reference: str | None
    code: str = ""
    state: str = "booked"
    paper: Paper | None = None
