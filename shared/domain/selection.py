"""Who is called next: a pure choice, by the hall's policy, over the heads of the lines that a counter may call from."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from math import inf

from shared.domain.candidates import Candidate, Situation, may_call
from shared.domain.explanation import Names, explain
from shared.domain.hall import NORMAL
from shared.domain.ids import TicketId
from shared.domain.rules import Policy
from shared.domain.words import Words


@dataclass(frozen=True, slots=True)
class Choice:
    candidate: Candidate
    reason: Words


def who_is_next(candidates: Collection[Candidate], situation: Situation, names: Names) -> Choice | None:
    """Return whom the counter calls next, with the reason; None when it may call nobody."""
    chosen = next_candidate(candidates, situation)
    if chosen is None:
        return None
    return Choice(chosen, explain(chosen, candidates, situation, names))


def next_candidate(candidates: Collection[Candidate], situation: Situation) -> Candidate | None:
    """Return whom the counter calls next.

    A ticket kept for this counter competes like any other of its class, but whatever its queue.
    """
    return min(may_call(candidates, situation), key=lambda c: _order(c, situation), default=None)


def _order(candidate: Candidate, situation: Situation) -> tuple[float, datetime, TicketId]:
    match situation.rules.policy:
        case Policy.HEAD_START:
            return 0, *candidate.place
        case Policy.RATIO:
            return _out_of_turn(candidate, situation), *candidate.place
        case Policy.STRICT:
            return -_strength(candidate, situation), *candidate.place


def _out_of_turn(candidate: Candidate, situation: Situation) -> bool:
    """Tell whether it is the other side's turn: the priority classes', unless one of the last n calls was of them.

    An appointment is of a priority class from its booked time on, and one of the normal ones before.
    """
    last = situation.recent[-situation.rules.ratio :]
    priority_turn = all(code == NORMAL for code in last)
    return candidate.goes_first(situation.now) is not priority_turn


def _strength(candidate: Candidate, situation: Situation) -> float:
    """Return the head start; an appointment's is the greatest of all from its booked time on, and none before."""
    if candidate.slot_at is None:
        return candidate.head_start_s
    return inf if candidate.is_due(situation.now) else 0
