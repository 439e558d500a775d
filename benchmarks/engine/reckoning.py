"""What programs noted of a phase, reckoned up: rates, times, shares, and what must never happen."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.engine.crew import Done
from benchmarks.engine.notes import Note, Step
from benchmarks.engine.plan import Phase
from benchmarks.figures import Times, times
from shared.domain.events import Recorded, TicketCalled, TicketIssued

MEASURED = {Phase.ISSUE: Step.ISSUE, Phase.CALL: Step.CALL, Phase.VISIT: Step.VISIT}
STEPS = (Step.ISSUE, Step.CALL, Step.START, Step.FINISH)


@dataclass(frozen=True, slots=True)
class Pace:
    """How much was done, how fast and by whom."""

    count: int
    per_second: float
    """With what lay between: pauses, and putting the called ticket away."""
    per_second_alone: float
    """Without: as if every program had begun the next one at once."""
    times: Times
    cpu_ms: float
    """The program's own work for one, on average; the database's only where that is in the program (SQLite)."""
    least: int
    """Done by the program that got least done."""
    most: int


@dataclass(frozen=True, slots=True)
class Faults:
    """What must never happen; all are 0 in a sound hall."""

    given_twice: int
    called_twice: int
    answers_lost: int
    """Numbers that somebody was told and the journal does not know."""
    events_lost: int
    """Entries that a reader of the journal missed."""
    events_reordered: int
    errors: int
    first_error: str


@dataclass(frozen=True, slots=True)
class PhaseFigures:
    programs: int
    pace: Pace
    steps: dict[str, Times]
    """Of each step of a visit."""
    faults: Faults
    events: int
    """Entries of the journal that were read while they came."""
    kills: int


Told = dict[str, list[Recorded]]
"""What the journal says of a phase, by hall."""


def pace(notes: Sequence[Sequence[Note]], step: Step) -> Pace:
    """Reckon up one kind of step; each program's notes are a sequence of their own."""
    measured = [[note for note in own if note.step is step] for own in notes]
    every = [note for own in measured for note in own]
    found = times([note.took_s for note in every])
    counts = [len(own) for own in measured]
    span_s = max(note.began + note.took_s for note in every) - min(note.began for own in notes for note in own)
    alone = sum(len(own) / sum(note.took_s for note in own) for own in measured if own)
    return Pace(
        count=len(every),
        per_second=round(len(every) / span_s, 1),
        per_second_alone=round(alone, 1),
        times=found,
        cpu_ms=round(1000 * sum(note.cpu_s for note in every) / len(every), 2),
        least=min(counts),
        most=max(counts),
    )


def steps_of(notes: Sequence[Sequence[Note]]) -> dict[str, Times]:
    """Return the times of each step that was taken."""
    taken = {step: [note.took_s for own in notes for note in own if note.step is step] for step in STEPS}
    return {step.name.lower(): times(seconds) for step, seconds in taken.items() if seconds}


def faults(halls: Sequence[str], done: Done, told: Told, lost: int, reordered: int) -> Faults:
    """Compare what programs were told with the journal; `halls` names the hall of each program."""
    answered = list(zip(halls, done.notes, strict=True))
    given = Counter((hall, note.number) for hall, own in answered for note in own if note.step is Step.ISSUE)
    called = Counter((hall, note.ticket_id) for hall, own in answered for note in own if note.step is Step.CALL)
    events = [(hall, recorded.event) for hall, entries in told.items() for recorded in entries]
    issued = Counter((hall, event.number) for hall, event in events if isinstance(event, TicketIssued))
    calls = Counter((hall, int(event.ticket_id)) for hall, event in events if isinstance(event, TicketCalled))
    return Faults(
        given_twice=_too_many(given, issued),
        called_twice=_too_many(called, calls),
        answers_lost=len(given.keys() - issued.keys()) + len(called.keys() - calls.keys()),
        events_lost=lost,
        events_reordered=reordered,
        errors=len(done.errors),
        first_error=next(iter(done.errors), ""),
    )


def _too_many(*counts: Iterable[object]) -> int:
    """Return how often something came again, by whichever account knows of more."""
    either = Counter[object]()
    for count in counts:
        either |= Counter(count)
    return either.total() - len(either)
