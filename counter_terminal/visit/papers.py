"""The papers of the service in hand: what a press makes of one, and how they are shown; pure rules."""

from collections.abc import Iterator, Sequence
from datetime import date

from counter_terminal import texts as desk_texts
from counter_terminal.visit import texts
from counter_terminal.visit.state import Mark, PaperLine
from shared.domain.hall import Material
from shared.domain.material_check import Checked, CheckedMaterial, MaterialState, any_deferred
from shared.domain.visit_outcome import DEFERRED, DISCLOSED, FINISHED, VisitOutcome, outcome_words
from shared.domain.words import NOTHING, Words
from shared.domain.working_days import after_working_days


def cycled(ticks: Checked, material: Material, today: date) -> Checked:
    """Return the ticks after one press on a paper: there, missing, to follow where that is allowed, open again."""
    others = tuple(tick for tick in ticks if tick.name != material.name.zh)
    mark = after(mark_of(ticks, material), material)
    if mark is Mark.OPEN:
        return others
    due = after_working_days(today, material.deferrable_days or 0) if mark is Mark.DEFERRED else None
    return (*others, CheckedMaterial(material.name.zh, MaterialState(mark.value), due))


def after(mark: Mark, material: Material) -> Mark:
    """Return what the next press makes of a paper."""
    order = [Mark.OPEN, Mark.THERE, Mark.MISSING]
    if material.deferrable_days is not None:
        order.append(Mark.DEFERRED)
    place = order.index(mark) if mark in order else len(order) - 1
    return order[(place + 1) % len(order)]


def tick_of(ticks: Checked, material: Material) -> CheckedMaterial | None:
    return next((tick for tick in ticks if tick.name == material.name.zh), None)


def mark_of(ticks: Checked, material: Material) -> Mark:
    tick = tick_of(ticks, material)
    return Mark.OPEN if tick is None else Mark(tick.state.value)


def paper_lines(materials: Sequence[Material], ticks: Checked) -> tuple[PaperLine, ...]:
    return tuple(_line(material, ticks) for material in materials)


def paper_name(material: Material) -> Words:
    """Return a paper's name with the form in which it is wanted."""
    if material.note == NOTHING:
        return material.name
    return texts.PAPER.fill(name=material.name, note=material.note)


def _line(material: Material, ticks: Checked) -> PaperLine:
    tick, mark = tick_of(ticks, material), mark_of(ticks, material)
    name, following = paper_name(material), texts.NEXT_TICK[after(mark, material).value]
    match mark:
        case Mark.OPEN:
            said = desk_texts.REQUIRED if material.required else desk_texts.OPTIONAL
        case Mark.THERE:
            said = texts.THERE
        case Mark.MISSING:
            said = texts.MISSING
        case Mark.DEFERRED:
            said = texts.DEFERRED.fill(due=day(tick.due if tick else None))
    return PaperLine(name, mark, said, following)


def day(due: date | None) -> str:
    """Return a due date as clerks and citizens read it, 11-28."""
    return f"{due:%m-%d}" if due else ""


def missing(materials: Sequence[Material], ticks: Checked) -> tuple[Material, ...]:
    """Return the required papers that were looked for and are not there."""
    return tuple(paper for paper in materials if paper.required and mark_of(ticks, paper) is Mark.MISSING)


def usual_outcome(materials: Sequence[Material], ticks: Checked, outcomes: Sequence[VisitOutcome]) -> str:
    """Return the outcome of finishing without another word, as far as the hall has it."""
    if missing(materials, ticks) and any(outcome.code == DISCLOSED for outcome in outcomes):
        return DISCLOSED
    return DEFERRED if any_deferred(ticks) else FINISHED


def papers_line(materials: Sequence[Material], ticks: Checked, outcomes: tuple[VisitOutcome, ...]) -> Words:
    """Return how the papers stand in one line; nothing before one was looked at."""
    lines = paper_lines(materials, ticks)
    if all(line.mark is Mark.OPEN for line in lines):
        return NOTHING
    parts = list(_counts(lines))
    if (usual := usual_outcome(materials, ticks, outcomes)) != FINISHED:
        parts.append(texts.ENDS_AS.fill(outcome=outcome_words(outcomes, usual)))
    return Words(" · ".join(part.zh for part in parts), " · ".join(part.en for part in parts))


def _counts(lines: Sequence[PaperLine]) -> Iterator[Words]:
    marks = [line.mark for line in lines]
    yield texts.COUNT_THERE.fill(count=marks.count(Mark.THERE), all=len(marks))
    for mark, words in ((Mark.MISSING, texts.COUNT_MISSING), (Mark.DEFERRED, texts.COUNT_DEFERRED)):
        if count := marks.count(mark):
            yield words.fill(count=count)
