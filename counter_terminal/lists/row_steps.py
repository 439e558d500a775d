"""What can be done with the chosen row now, and the sentence why not: pure rules, the same for keys and buttons."""

from dataclasses import dataclass

from counter_terminal.facts import Facts
from counter_terminal.lists import texts
from counter_terminal.lists.state import Asked, ListFacts, ListName
from counter_terminal.rows import RowStep
from counter_terminal.state import Act
from counter_terminal.steps import label, why_not
from counter_terminal.texts import RETURN_HINT
from shared.actions.calling import may_choose
from shared.domain.cancel_reasons import CHOSEN_AT_COUNTERS
from shared.domain.ticket_lists import HeldRow, ParkedRow, TicketList, WaitingRow
from shared.domain.words import NOTHING, Words

CALL_THIS, CALL_ANYWAY, RETURN, END_HOLD = "call_this", "call_anyway", "return", "end_hold"
CANCEL, NEVER_MIND, BECAUSE = "cancel", "never_mind", "because_"
"""Names of the steps; that of a reason to cancel ends in its code."""

Row = WaitingRow | ParkedRow | HeldRow


@dataclass(frozen=True, slots=True)
class Chosen:
    """A chosen row with what its steps depend on."""

    row: Row
    name: ListName
    facts: Facts
    over: bool = False
    """Whether a missed number may come back no more."""


def row_steps(chosen: Chosen) -> tuple[RowStep, ...]:
    """Return the buttons of a row, the one that Enter presses first."""
    match chosen.facts.lists.of(chosen.name).asked:
        case Asked.CALL_ANYWAY:
            return _call_anyway(chosen), _never_mind()
        case Asked.CANCEL_WHY:
            return _never_mind(), *_reasons(chosen)  # a key pressed twice cancels nothing
        case Asked.NOTHING:
            return _plain(chosen)


def prompt_of(chosen: Chosen) -> Words:
    """Return what the row asks before one of its buttons is pressed."""
    match chosen.facts.lists.of(chosen.name).asked:
        case Asked.CALL_ANYWAY:
            return texts.CALL_ANYWAY_HINT
        case Asked.CANCEL_WHY:
            return texts.CANCEL_WHY.fill(number=chosen.row.number)
        case Asked.NOTHING:
            return NOTHING


def goes_first(row: Row, facts: Facts) -> bool:
    """Tell whether calling it needs no second press: it is next, or on hold and in no line."""
    return isinstance(row, HeldRow) or row.ticket_id == facts.lists.first


def _plain(chosen: Chosen) -> tuple[RowStep, ...]:
    match chosen.name.of:
        case TicketList.WAITING:
            return _call(chosen), _cancel(chosen)
        case TicketList.PARKED:
            return _return(chosen), _cancel(chosen)
        case TicketList.HELD:
            call, end = _call(chosen, texts.CALL_BACK), _step(chosen, END_HOLD, Act.END_HOLD, texts.END_HOLD_HINT)
            return (call, end, _cancel(chosen)) if call.enabled else (end, call, _cancel(chosen))


def _call(chosen: Chosen, words: Words = texts.CALL_THIS) -> RowStep:
    step = _step(chosen, CALL_THIS, Act.CALL_THIS, texts.CALL_THIS_HINT, words)
    if step.enabled and not (_own(chosen) or _may_choose(chosen.facts)):
        return RowStep(CALL_THIS, words, texts.WHY_NOT_CHOOSE, enabled=False)
    return step


def _call_anyway(chosen: Chosen) -> RowStep:
    known = chosen.facts.lists.of(chosen.name)
    ahead = _ahead(chosen.row, known)
    words = texts.CALL_UNORDERED if known.typed or not ahead else texts.CALL_ANYWAY.fill(ahead=ahead, number="{number}")
    step = _step(chosen, CALL_ANYWAY, Act.CALL_THIS, texts.CALL_ANYWAY_HINT, words)
    return RowStep(step.name, step.label, step.hint, step.enabled, urged=step.enabled)


def _ahead(row: Row, known: ListFacts) -> int:
    rows = known.page.rows if known.page else ()
    return next((place for place, one in enumerate(rows) if one.ticket_id == row.ticket_id), 0)


def _return(chosen: Chosen) -> RowStep:
    step = _step(chosen, RETURN, Act.RETURN, RETURN_HINT)
    if step.enabled and chosen.over:
        return RowStep(RETURN, step.label, texts.RETURN_OVER.fill(number=chosen.row.number), enabled=False)
    return step


def _cancel(chosen: Chosen) -> RowStep:
    return _step(chosen, CANCEL, Act.CANCEL, texts.CANCEL_HINT)


def _reasons(chosen: Chosen) -> list[RowStep]:
    return [
        _step(chosen, BECAUSE + code, Act.CANCEL, texts.CANCEL_BECAUSE_HINT, words)
        for code, words in CHOSEN_AT_COUNTERS.items()
    ]


def _never_mind() -> RowStep:
    return RowStep(NEVER_MIND, texts.NEVER_MIND, texts.NEVER_MIND_HINT, enabled=True)


def _step(chosen: Chosen, name: str, act: Act, hint: Words, words: Words | None = None) -> RowStep:
    why, number = why_not(act, chosen.facts.situation), chosen.row.number
    shown = (words or label(act)).fill(number=number)
    return RowStep(name, shown, why or hint.fill(number=number), enabled=why is None)


def _own(chosen: Chosen) -> bool:
    """Tell whether it waits for, or is held by, the clerk who sits here, or the one whom this clerk stands in for."""
    row, facts = chosen.row, chosen.facts
    match row:
        case WaitingRow():
            return row.for_counter_id == facts.counter_id or row.for_clerk_id in facts.clerks_here
        case HeldRow():
            return row.held_by in facts.clerks_here
        case ParkedRow():
            return False


def _may_choose(facts: Facts) -> bool:
    return facts.actor is not None and may_choose(facts.hall, facts.actor)
