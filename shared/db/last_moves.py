"""A clerk's last move at a counter as the shift keeps it, with what it takes to undo it."""

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
from shared.domain.last_move import LastMove, Move
from shared.domain.ticket import Ticket


@dataclass(frozen=True, slots=True)
class MoveMade:
    """A move, and how things were before it."""

    move: Move
    at: datetime
    ticket_id: TicketId | None = None
    number: str = ""
    moves: int = 0
    """How often the ticket had been moved, this move included; more means that it has gone on."""
    before: Ticket | None = None
    visit_id: VisitId | None = None
    """The visit that the move opened or ended."""
    times_before: tuple[int, ...] | None = None
    """The service's times before a finish that taught one more."""
    times_after: tuple[int, ...] | None = None
    paused_at: datetime | None = None
    """Since when and why the counter had been paused, before it was resumed."""
    reason: str = ""
    pause_until: datetime | None = None


Taught = tuple[tuple[int, ...], tuple[int, ...]]
"""A service's times before and after a finish that taught one more."""


class Pause(NamedTuple):
    paused_at: datetime | None
    reason: str
    until: datetime | None
    """When it gets longer than its reason allows."""


_OF_SHIFT = shift.c.id == bindparam("shift_id")
_LAST = Prepared(select(shift.c.last_move).where(_OF_SHIFT))
_PAUSE = Prepared(select(shift.c.paused_at, shift.c.reason, shift.c.pause_until).where(_OF_SHIFT))
_KEEP = Prepared(update(shift).where(_OF_SHIFT).values(last_move=bindparam("move", type_=shift.c.last_move.type)))
_PAUSE_AGAIN = Prepared(
    update(shift)
    .where(_OF_SHIFT)
    .values(
        paused_at=bindparam("since", type_=shift.c.paused_at.type),
        pause_until=bindparam("until", type_=shift.c.pause_until.type),
        reason=bindparam("why"),
    )
)
_FORGET_RATING = Prepared(delete(rating).where(rating.c.visit_id == bindparam("of_visit")))
_RATING = Prepared(select(rating.c.state).where(rating.c.visit_id == bindparam("of_visit")))
_OPEN = "open"


def keep(change: Change, shift_id: ShiftId, move: MoveMade | None) -> None:
    """Keep a shift's last move; None when it was undone."""
    told = None if move is None else adapter(MoveMade).dump_python(move, mode="json")
    change.write(_KEEP, shift_id=shift_id, move=told)


def took(
    change: Change,
    shift_id: ShiftId,
    move: Move,
    before: Ticket,
    *,
    visit_id: VisitId | None = None,
    taught: Taught | None = None,
) -> None:
    """Keep a move that moved a ticket once."""
    times = taught or (None, None)
    moves = before.moves + 1
    keep(change, shift_id, MoveMade(move, change.now, before.id, before.number, moves, before, visit_id, *times))


def last(change: Change, shift_id: ShiftId) -> MoveMade | None:
    """Return a shift's last move, whatever became of its ticket since."""
    row = change.one(_LAST, shift_id=shift_id)
    return None if row is None or row.last_move is None else _made(row.last_move)


def pause_of(change: Change, shift_id: ShiftId) -> Pause:
    """Return since when and why a shift is paused."""
    row = change.one(_PAUSE, shift_id=shift_id)
    assert row is not None
    return Pause(row.paused_at, row.reason, row.pause_until)


def pause_again(change: Change, shift_id: ShiftId, paused: Pause) -> None:
    """Let a pause go on that was ended by mistake."""
    change.write(_PAUSE_AGAIN, shift_id=shift_id, since=paused.paused_at, until=paused.until, why=paused.reason)


def is_rated(change: Change, visit_id: VisitId) -> bool:
    """Tell whether a visit's rating was given or is over; one that never was opened is not."""
    row = change.one(_RATING, of_visit=visit_id)
    return row is not None and row.state != _OPEN


def forget_rating(change: Change, visit_id: VisitId) -> None:
    """Let a visit have no rating yet, since it goes on."""
    change.write(_FORGET_RATING, of_visit=visit_id)


def known(connection: Connection, kept: Mapping[int, Any]) -> dict[int, LastMove]:
    """Return the last moves of shifts as screens know them; a move whose ticket has gone on is none."""
    made = {at: _made(told) for at, told in kept.items() if told is not None}
    ticket_ids = [s.ticket_id for s in made.values() if s.ticket_id is not None]
    visit_ids = [s.visit_id for s in made.values() if s.move is Move.FINISH]
    moves: dict[int, int] = {
        row.id: row.moves
        for row in connection.execute(select(ticket.c.id, ticket.c.moves).where(ticket.c.id.in_(ticket_ids)))
    }
    over = rating.c.visit_id.in_(visit_ids) & (rating.c.state != _OPEN)
    rated = set(connection.execute(select(rating.c.visit_id).where(over)).scalars())
    still = {at: s for at, s in made.items() if s.ticket_id is None or moves[s.ticket_id] == s.moves}
    return {at: as_known(s, s.visit_id in rated) for at, s in still.items()}


def as_known(move: MoveMade, rated: bool) -> LastMove:
    """Return a move as screens know it."""
    finished = move.visit_id if move.move is Move.FINISH else None
    return LastMove(move.move, move.at, move.ticket_id, move.number, finished, rated and finished is not None)


def _made(told: Any) -> MoveMade:
    move: MoveMade = adapter(MoveMade).validate_python(told)
    return move
