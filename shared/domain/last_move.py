"""A clerk's last move at a counter, and whether it may still be undone."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from shared.domain import refusals
from shared.domain.ids import TicketId, VisitId
from shared.domain.words import NOTHING, Words

UNDO_S = 10
"""Seconds of the hall's time within which a move may be undone."""


class Move(StrEnum):
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


SPOKEN = (Move.CALL, Move.RECALL)
"""What the whole hall has heard."""


@dataclass(frozen=True, slots=True)
class LastMove:
    """What was done last at a counter, as long as the ticket has not gone on from there by somebody else's hand."""

    move: Move
    at: datetime
    ticket_id: TicketId | None = None
    number: str = ""
    visit_id: VisitId | None = None
    """The visit that a finish ended."""
    rated: bool = False
    """Whether that visit's rating was given, or is over."""


@dataclass(frozen=True, slots=True)
class MayUndo:
    """Whether the last move may be undone: for a button, what it would undo and until when, or why not."""

    move: Move | None
    number: str = ""
    until: datetime | None = None
    why_not: Words = NOTHING
    """The sentence that refuses; nothing when it may be undone."""

    @property
    def allowed(self) -> bool:
        return self.why_not == NOTHING


def may_undo_move(last: LastMove | None, now: datetime) -> MayUndo:
    """Tell whether a move may be undone now."""
    if last is None:
        return MayUndo(None, why_not=refusals.NOTHING_TO_UNDO)
    until = last.at + timedelta(seconds=UNDO_S)
    return MayUndo(last.move, last.number, until, _why_not(last, now, until))


def _why_not(last: LastMove, now: datetime, until: datetime) -> Words:
    if last.move in SPOKEN:
        return refusals.CALLED_ALOUD.fill(number=last.number)
    if last.rated:
        return refusals.RATED_ALREADY.fill(number=last.number)
    return refusals.TOO_LATE_TO_UNDO.fill(seconds=UNDO_S) if now > until else NOTHING
