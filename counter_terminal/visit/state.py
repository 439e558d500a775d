"""What the window shows of the visit in hand."""

from dataclasses import dataclass
from enum import StrEnum

from counter_terminal.state import Control
from shared.domain.ids import ClerkId, CounterId
from shared.domain.words import Words


class Mark(StrEnum):
    """How a paper stands."""

    OPEN = "open"
    """Not looked at yet."""
    THERE = "there"
    MISSING = "missing"
    DEFERRED = "deferred"


@dataclass(frozen=True, slots=True)
class PaperLine:
    name: Words
    """With the form in which it is wanted."""
    mark: Mark
    said: Words
    """The state in words, with the due date of a deferred one; whether it is required while it is open."""
    next: Words
    """What pressing it does."""


class Pace(StrEnum):
    """Serving time against the time that the service should take."""

    FINE = "fine"
    NEAR = "near"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class ServingTime:
    """How long the citizen has been served, and how long that should take at most, in seconds."""

    elapsed_s: int
    limit_s: int
    promised_for: int
    """For how many services the limit is promised; 0 when it is only what the service usually takes."""
    pace: Pace


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    code: str
    name: Words
    usual: bool
    """Whether finishing without a word comes to this one."""


@dataclass(frozen=True, slots=True)
class CounterPlace:
    """A counter that a ticket can be sent to."""

    counter_id: CounterId
    number: int
    label: Words


@dataclass(frozen=True, slots=True)
class ClerkPlace:
    """A colleague on duty whom a ticket can be sent to."""

    clerk_id: ClerkId
    number: str
    label: Words


@dataclass(frozen=True, slots=True)
class VisitState:
    papers: tuple[PaperLine, ...]
    why_no_ticks: Words
    """Why no paper can be ticked now; nothing while it can."""
    papers_line: Words
    """How many are there, missing, and to follow, and how finishing will count."""
    print: Control
    services_line: Words
    """Which of several services this is, and what comes next; nothing for one service."""
    services_short: Words
    """The same in a few signs: 1/3."""
    time: ServingTime | None
    """None while nobody is being served."""
    sender: Words
    """The colleague who sent the ticket here; nothing where nobody did."""
    came: Words
    """Who sent it here, or sent it back."""
    note_line: Words
    """The note on it, with its author."""
    undo: Control
    undo_s: int
    """Seconds left to undo; 0 when it cannot be undone."""
    finish_next: Control
    outcome: Control
    hold: Control
    note: Control
    send_back: Control
    people_wait: bool
    and_next: bool
    """Whether choosing an outcome calls the next one too."""
    why_asked: Words
    """Why finishing asks how the visit ends; nothing where it does not ask."""
    outcomes: tuple[OutcomeLine, ...]
    counters: tuple[CounterPlace, ...]
    clerks: tuple[ClerkPlace, ...]
