"""Beginning and ending shifts as part of a change."""

from collections.abc import Iterable

from shared.actions.letting_in import Entry
from shared.actions.moving import resume as resume_held
from shared.actions.pausing import end_pause
from shared.db import duty, lines, tickets
from shared.db.change import Change
from shared.db.duty import Shift
from shared.domain import lifecycle, refusals
from shared.domain.events import ShiftBegan, ShiftEnded, TicketReleased
from shared.domain.ids import ClerkId, CounterId
from shared.domain.problem import Refused
from shared.domain.ticket import Ticket, TicketState
from shared.domain.words import Words


def begin(change: Change, entry: Entry) -> None:
    """Begin a clerk's own shift."""
    duty.begin_shift(change, entry.counter_id, entry.clerk_id, entry.terminal)
    change.record(ShiftBegan(entry.counter_id, entry.clerk_id, entry.terminal))


def leave(change: Change, shift: Shift) -> None:
    """End a shift; what waited for its counter or clerk alone is kept for nobody any more.

    Any colleague may call what waits. What is held until this clerk wants it again waits from now on, since nobody
    would think of it; what is held until a time comes back then. After one who stood in the same is true for the
    colleague, unless that one is on duty elsewhere by now.
    """
    end_pause(change, shift)
    release(change, lines.kept_for(change, shift.counter_id, shift.clerk_id))
    if shift.stands_for is not None and duty.open_shift_of(change, shift.stands_for) is None:
        release(change, _kept_for_clerk(change, shift.counter_id, shift.stands_for))
    duty.end_shift(change, shift.id)
    change.record(ShiftEnded(shift.counter_id, shift.clerk_id))


def leave_other_counter(change: Change, clerk_id: ClerkId) -> int | None:
    """End the shift the clerk forgot elsewhere; return that counter's number, None where there was none.

    Raises:
        Refused: a ticket is still there; a clerk can never end with two open tickets.
    """
    elsewhere = duty.open_shift_of(change, clerk_id)
    if elsewhere is None:
        return None
    number = change.hall.counter(elsewhere.counter_id).number
    if (found := tickets.at_counter(change, elsewhere.counter_id)) is not None:
        raise Refused(refusals.TICKET_ELSEWHERE.fill(number=found.number, counter=number))
    leave(change, elsewhere)
    return number


def end_turn(change: Change, shift: Shift) -> None:
    """End the shift of a clerk whose counter goes on with a colleague; that is told with the colleague's event.

    What waits for the counter goes on waiting for it, and what waits for its own clerk, too. What waits for one who
    only stood in is kept for nobody any more.
    """
    end_pause(change, shift)
    if shift.stands_for is not None:
        release(change, _kept_for_clerk(change, shift.counter_id, shift.clerk_id))
    duty.end_shift(change, shift.id)


def release(change: Change, kept: Iterable[Ticket]) -> None:
    """Let tickets that were kept for one counter or clerk be anybody's."""
    for one in kept:
        freed = lifecycle.release(one)
        tickets.save(change, freed)
        change.record(TicketReleased(freed.id, freed.number, freed.queue_id))
        if freed.state is TicketState.HELD and freed.due_at is None:
            resume_held(change, freed)


def with_ticket(change: Change, counter_id: CounterId, said: Words, said_with: Words, **values: object) -> Words:
    """Return one of two sentences: without or with a ticket that is in hand at a counter."""
    found = tickets.at_counter(change, counter_id)
    return said.fill(**values) if found is None else said_with.fill(number=found.number, **values)


def _kept_for_clerk(change: Change, counter_id: CounterId, clerk_id: ClerkId) -> list[Ticket]:
    return [kept for kept in lines.kept_for(change, counter_id, clerk_id) if kept.for_clerk_id == clerk_id]
