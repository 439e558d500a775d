"""A clerk's last step at a counter, and whether it may still be undone."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from shared.domain import refusals
from shared.domain.ids import TicketId, VisitId
from shared.domain.words import NOTHING, Words

UNDO_S = 10
"""Seconds of the hall's time within which a step may be undone."""


class Step(StrEnum):
    CALL = "call"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    NO_SHOW = "no_show"
    HOLD = "hold"
    TRANSFER = "transfer"
    NOTE = "note"
    PAUSE = "pause"
    RESUME = "resume"


SPOKEN = (Step.CALL, Step.RECALL)
"""What the whole hall has heard."""


@dataclass(frozen=True, slots=True)
class LastStep:
    """What was done last at a counter, as long as the ticket has not gone on from there by somebody else's hand."""

    step: Step
    at: datetime
    ticket_id: TicketId | None = None
    number: str = ""
    visit_id: VisitId | None = None
    """The visit that a finish ended."""
    rated: bool = False
    """Whether that visit's rating was given, or is over."""


@dataclass(frozen=True, slots=True)
class MayUndo:
    """Whether the last step may be undone: for a button, what it would undo and until when, or why not."""

    step: Step | None
    number: str = ""
    until: datetime | None = None
    why_not: Words = NOTHING
    """The sentence that refuses; nothing when it may be undone."""

    @property
    def allowed(self) -> bool:
        return self.why_not == NOTHING


def may_undo_step(last: LastStep | None, now: datetime) -> MayUndo:
    """Tell whether a step may be undone now."""
    if last is None:
        return MayUndo(None, why_not=refusals.NOTHING_TO_UNDO)
    until = last.at + timedelta(seconds=UNDO_S)
    return MayUndo(last.step, last.number, until, _why_not(last, now, until))


def _why_not(last: LastStep, now: datetime, until: datetime) -> Words:
    if last.step in SPOKEN:
        return refusals.CALLED_ALOUD.fill(number=last.number)
    if last.rated:
        return refusals.RATED_ALREADY.fill(number=last.number)
    return refusals.TOO_LATE_TO_UNDO.fill(seconds=UNDO_S) if now > until else NOTHING
