"""A clerk's last step at a counter as the shift keeps it, with what it takes to undo it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, select, update

from shared.db.change import Change
from shared.db.journal import adapter
from shared.db.prepared import Prepared
from shared.db.queue_tables import rating, shift, ticket
from shared.domain.ids import ShiftId, TicketId, VisitId
from shared.domain.last_step import LastStep, Step
from shared.domain.ticket import Ticket


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A step, and how things were before it."""

    step: Step
    at: datetime
    ticket_id: TicketId | None = None
    number: str = ""
    moves: int = 0
    """How often the ticket had been moved, this step included; more means that it has gone on."""
    before: Ticket | None = None
    visit_id: VisitId | None = None
    """The visit that the step opened or ended."""
    times_before: tuple[int, ...] | None = None
    """The service's times before a finish that taught one more."""
    times_after: tuple[int, ...] | None = None
    paused_at: datetime | None = None
    """Since when and why the counter had been paused, before it was resumed."""
    reason: str = ""


Taught = tuple[tuple[int, ...], tuple[int, ...]]
"""A service's times before and after a finish that taught one more."""


class Pause(NamedTuple):
    paused_at: datetime | None
    reason: str


_OF_SHIFT = shift.c.id == bindparam("shift_id")
_LAST = Prepared(select(shift.c.last_step).where(_OF_SHIFT))
_PAUSE = Prepared(select(shift.c.paused_at, shift.c.reason).where(_OF_SHIFT))
_KEEP = Prepared(update(shift).where(_OF_SHIFT).values(last_step=bindparam("step", type_=shift.c.last_step.type)))
_PAUSE_AGAIN = Prepared(
    update(shift)
    .where(_OF_SHIFT)
    .values(paused_at=bindparam("since", type_=shift.c.paused_at.type), reason=bindparam("why"))
)
_FORGET_RATING = Prepared(delete(rating).where(rating.c.visit_id == bindparam("of_visit")))
_RATING = Prepared(select(rating.c.state).where(rating.c.visit_id == bindparam("of_visit")))
_OPEN = "open"


def keep(change: Change, shift_id: ShiftId, step: StepTaken | None) -> None:
    """Keep a shift's last step; None when it was undone."""
    told = None if step is None else adapter(StepTaken).dump_python(step, mode="json")
    change.write(_KEEP, shift_id=shift_id, step=told)


def took(
    change: Change,
    shift_id: ShiftId,
    step: Step,
    before: Ticket,
    *,
    visit_id: VisitId | None = None,
    taught: Taught | None = None,
) -> None:
    """Keep a step that moved a ticket once."""
    times = taught or (None, None)
    moves = before.moves + 1
    keep(change, shift_id, StepTaken(step, change.now, before.id, before.number, moves, before, visit_id, *times))


def last(change: Change, shift_id: ShiftId) -> StepTaken | None:
    """Return a shift's last step, whatever became of its ticket since."""
    row = change.one(_LAST, shift_id=shift_id)
    return None if row is None or row.last_step is None else _step(row.last_step)


def pause_of(change: Change, shift_id: ShiftId) -> Pause:
    """Return since when and why a shift is paused."""
    row = change.one(_PAUSE, shift_id=shift_id)
    assert row is not None
    return Pause(row.paused_at, row.reason)


def pause_again(change: Change, shift_id: ShiftId, paused: Pause) -> None:
    """Let a pause go on that was ended by mistake."""
    change.write(_PAUSE_AGAIN, shift_id=shift_id, since=paused.paused_at, why=paused.reason)


def is_rated(change: Change, visit_id: VisitId) -> bool:
    """Tell whether a visit's rating was given or is over; one that never was opened is not."""
    row = change.one(_RATING, of_visit=visit_id)
    return row is not None and row.state != _OPEN


def forget_rating(change: Change, visit_id: VisitId) -> None:
    """Let a visit have no rating yet, since it goes on."""
    change.write(_FORGET_RATING, of_visit=visit_id)


def known(connection: Connection, kept: Mapping[int, Any]) -> dict[int, LastStep]:
    """Return the last steps of shifts as screens know them; a step whose ticket has gone on is none."""
    steps = {at: _step(told) for at, told in kept.items() if told is not None}
    ticket_ids = [s.ticket_id for s in steps.values() if s.ticket_id is not None]
    visit_ids = [s.visit_id for s in steps.values() if s.step is Step.FINISH]
    moves: dict[int, int] = {
        row.id: row.moves
        for row in connection.execute(select(ticket.c.id, ticket.c.moves).where(ticket.c.id.in_(ticket_ids)))
    }
    over = rating.c.visit_id.in_(visit_ids) & (rating.c.state != _OPEN)
    rated = set(connection.execute(select(rating.c.visit_id).where(over)).scalars())
    still = {at: s for at, s in steps.items() if s.ticket_id is None or moves[s.ticket_id] == s.moves}
    return {at: as_known(s, s.visit_id in rated) for at, s in still.items()}


def as_known(step: StepTaken, rated: bool) -> LastStep:
    """Return a step as screens know it."""
    finished = step.visit_id if step.step is Step.FINISH else None
    return LastStep(step.step, step.at, step.ticket_id, step.number, finished, rated and finished is not None)


def _step(told: Any) -> StepTaken:
    step: StepTaken = adapter(StepTaken).validate_python(told)
    return step
