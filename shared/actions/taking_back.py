"""Taking back a clerk's last move, as long as nobody has acted on it."""

from dataclasses import dataclass, replace

from shared.actions.at_counter import asking_at_counter, shift_of
from shared.actions.calling import starts_at
from shared.actions.overlong_pauses import clear_alert_of
from shared.db import day_counts, duty, last_moves, tickets, visits
from shared.db.change import Change
from shared.db.duty import Shift
from shared.db.last_moves import MoveMade, Pause
from shared.db.store import Store
from shared.domain import lifecycle, refusals
from shared.domain.actor import Actor
from shared.domain.events import MoveUndone
from shared.domain.ids import CommandId
from shared.domain.last_move import Move, may_undo_move
from shared.domain.problem import Refused
from shared.domain.seen import Seen, check_last
from shared.domain.ticket import Ticket, TicketState
from shared.domain.view import in_hand
from shared.domain.visit_outcome import UNDONE


@dataclass(frozen=True, slots=True)
class Undone:
    """The move that was taken back, and the ticket in hand again; None after a pause or its end."""

    move: Move
    ticket: Ticket | None = None


def undo_last(store: Store, by: Actor, command: CommandId, seen: Seen | None = None) -> Undone:
    """Take back the last move of the clerk at this counter, within `UNDO_S` seconds of the hall's time.

    `shared.domain.view.may_undo` tells beforehand whether it will be allowed.

    Raises:
        Refused: nothing can be taken back: it was spoken, is too long ago, was rated, or the ticket has gone on; the
            sentence says what to do instead.
    """

    def decide(change: Change) -> Undone:
        shift = shift_of(change, by)
        taken = last_moves.last(change, shift.id)
        if taken is None:
            raise Refused(refusals.NOTHING_TO_UNDO)
        found = None if taken.ticket_id is None else tickets.find(change, taken.ticket_id)
        _check(change, taken, found, seen)
        last_moves.keep(change, shift.id, None)
        if found is None:
            return _pause_or_resume(change, shift, taken)
        return Undone(taken.move, _take_back(change, shift, taken, found))

    return store.change(by, command, Undone, decide, asking_at_counter(store, by))


def _check(change: Change, taken: MoveMade, found: Ticket | None, seen: Seen | None) -> None:
    """Refuse by the same rule as the button, told of how things are now."""
    rated = taken.move is Move.FINISH and taken.visit_id is not None and last_moves.is_rated(change, taken.visit_id)
    gone = found is not None and found.moves != taken.moves
    known = last_moves.as_known(taken, rated)
    check_last(known, seen)
    may = may_undo_move(None if gone else known, change.now)
    if not may.allowed:
        raise Refused(may.why_not)


def _pause_or_resume(change: Change, shift: Shift, taken: MoveMade) -> Undone:
    if taken.move is Move.PAUSE:
        duty.set_pause(change, shift.id, None)
        clear_alert_of(change, shift.counter_id)
    else:
        last_moves.pause_again(change, shift.id, Pause(taken.paused_at, taken.reason, taken.pause_until))
    undone = MoveUndone(taken.move, shift.counter_id, shift.clerk_id)
    change.record(replace(undone, paused_at=taken.paused_at, reason=taken.reason, pause_until=taken.pause_until))
    return Undone(taken.move)


def _take_back(change: Change, shift: Shift, taken: MoveMade, found: Ticket) -> Ticket:
    times = _forget_time(change, taken) if taken.move is Move.FINISH else None
    back = _before(change, taken, found)
    if found.state is TicketState.WAITING:
        day_counts.count_waiting(change, found, -1)
    tickets.save(change, back)
    if taken.visit_id is not None:
        _take_back_visit(change, taken)
    change.record(
        MoveUndone(
            taken.move,
            shift.counter_id,
            shift.clerk_id,
            found.id,
            found.number,
            found.business_day,
            found.state,
            found.queue_id,
            in_hand(back),
            taken.visit_id,
            times,
        )
    )
    return back


def _before(change: Change, taken: MoveMade, found: Ticket) -> Ticket:
    """Return the ticket as it was, where a citizen who is called has as long to come as after a new call."""
    assert taken.before is not None
    match taken.move:
        case Move.START:
            return lifecycle.undo_start(found, starts_at(change))
        case Move.NO_SHOW:
            return replace(taken.before, due_at=starts_at(change))
        case Move.NOTE:
            return replace(found, comment=taken.before.comment)
        case _:
            return taken.before


def _take_back_visit(change: Change, taken: MoveMade) -> None:
    assert taken.visit_id is not None
    if taken.move is Move.START:
        # It stays as a row: its id stands in the journal and must not be given again.
        visits.end_visit(change, taken.visit_id, UNDONE)
        return
    visits.go_on_with_visit(change, taken.visit_id)
    last_moves.forget_rating(change, taken.visit_id)


def _forget_time(change: Change, taken: MoveMade) -> tuple[int, ...] | None:
    """Take back what the finish taught, unless another visit has taught more since; return the times as they are."""
    assert taken.before is not None
    if taken.times_before is None:
        return None
    service_id, queue_id = taken.before.service_id, change.hall.service(taken.before.service_id).queue_id
    if duty.service_times_of(change, queue_id).get(service_id) != taken.times_after:
        return None
    duty.keep_service_times(change, service_id, taken.times_before, first=False)
    return taken.times_before
