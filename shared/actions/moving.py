"""Sending a ticket elsewhere, and putting it aside for a while."""

from datetime import datetime

from shared.actions.at_counter import asking_at_counter, check_on_duty, ticket_in_hand
from shared.actions.missing import put_back
from shared.actions.noting import short
from shared.db import day_counts, duty, last_moves, lines, tickets, visits
from shared.db.change import Change
from shared.db.duty import Shift
from shared.db.store import Store
from shared.domain import lifecycle, refusals
from shared.domain.actor import Actor
from shared.domain.events import TicketHeld, TicketTransferred
from shared.domain.ids import ClerkId, CommandId, CounterId, QueueId, TicketId, VisitId
from shared.domain.last_move import Move
from shared.domain.lifecycle import Destination
from shared.domain.problem import Refused
from shared.domain.rank import rank_in_place
from shared.domain.seen import Seen
from shared.domain.ticket import Ticket, TicketState
from shared.domain.visit_outcome import HELD, TRANSFERRED


def transfer(
    store: Store,
    by: Actor,
    to_queue_id: QueueId,
    command: CommandId,
    comment: str = "",
    *,
    counter_id: CounterId | None = None,
    clerk_id: ClerkId | None = None,
    wanted_back: bool = False,
    seen: Seen | None = None,
) -> Ticket:
    """Send the ticket being served to another queue, there perhaps to one counter or clerk: same number.

    Its place is by the hall's rule. `wanted_back` brings it back to this clerk when it is finished there. Without a
    comment, the note that is on the ticket stays.

    Raises:
        Refused: it is not being served, is of an earlier day whose lines nobody calls from, there is no such queue,
            both a counter and a clerk are named, nobody is at that counter, or that clerk is not on duty.
    """

    def decide(change: Change) -> Ticket:
        shift, found = ticket_in_hand(change, by, seen)
        if not change.hall.has_queue(to_queue_id):
            raise Refused(refusals.NO_SUCH_QUEUE)
        if found.business_day != change.business_day:
            raise Refused(refusals.DAY_OVER.fill(number=found.number))
        _check_someone_is_there(change, counter_id, clerk_id)
        to = Destination(to_queue_id, counter_id, clerk_id, shift.clerk_id if wanted_back else found.return_to)
        return send(change, shift, found, to, comment, _place_in(change, found, to.queue_id))

    return store.change(by, command, Ticket, decide, asking_at_counter(store, by))


def send(change: Change, shift: Shift, found: Ticket, to: Destination, comment: str, rank_at: datetime) -> Ticket:
    """Send the ticket being served at a shift's counter elsewhere, and write it down."""
    sent = lifecycle.transfer(found, to, rank_at, comment.strip() or found.comment, change.now)
    day_counts.count_waiting(change, sent, +1)
    visit_id = _put_away(change, found, sent, TRANSFERRED)
    last_moves.took(change, shift.id, Move.TRANSFER, found, visit_id=visit_id)
    change.record(
        TicketTransferred(
            sent.id,
            sent.number,
            visit_id,
            shift.counter_id,
            found.queue_id,
            to.queue_id,
            sent.comment,
            to.counter_id,
            to.clerk_id,
            to.return_to,
        )
    )
    return sent


def _put_away(change: Change, found: Ticket, after: Ticket, how: str) -> VisitId:
    """Save what became of a ticket that was being served, and end its visit; return the visit."""
    visit_id = found.visit_id
    assert visit_id is not None
    tickets.save(change, after)
    visits.end_visit(change, visit_id, how)
    return visit_id


def hold(
    store: Store,
    by: Actor,
    until: datetime | None,
    command: CommandId,
    reason: str = "",
    seen: Seen | None = None,
) -> Ticket:
    """Put the ticket being served aside: until a time, when it waits for this clerk again, or until called back.

    `reason` is one of `HOLD_REASONS` or the clerk's own words; the list of those on hold shows it.

    Raises:
        Refused: it is not being served, or is of an earlier day, the time is not to come, or the reason is too long.
    """

    def decide(change: Change) -> Ticket:
        shift, found = ticket_in_hand(change, by, seen)
        if found.business_day != change.business_day:
            raise Refused(refusals.DAY_OVER.fill(number=found.number))
        if until is not None and until <= change.now:
            raise Refused(refusals.TIME_IS_PAST)
        held = lifecycle.hold(found, until, change.now, short(reason))
        visit_id = _put_away(change, found, held, HELD)
        last_moves.took(change, shift.id, Move.HOLD, found, visit_id=visit_id)
        where = (shift.counter_id, held.queue_id, held.due_at, held.business_day, held.held_for, shift.clerk_id)
        change.record(TicketHeld(held.id, held.number, visit_id, *where))
        return held

    return store.change(by, command, Ticket, decide, asking_at_counter(store, by))


def end_hold(store: Store, by: Actor, ticket_id: TicketId, command: CommandId) -> Ticket:
    """Let a held ticket wait in its line again, for the clerk who held it.

    Raises:
        Refused: there is no such ticket, it is not held, or is of an earlier day whose lines nobody calls from, or
            the clerk is no longer on duty.
    """

    def decide(change: Change) -> Ticket:
        check_on_duty(change, by)
        found = tickets.find(change, ticket_id)
        if found is None:
            raise Refused(refusals.NO_SUCH_TICKET)
        if found.state is not TicketState.HELD:
            raise Refused(refusals.NOT_HELD.fill(number=found.number))
        if found.business_day != change.business_day:
            raise Refused(refusals.DAY_OVER.fill(number=found.number))
        return resume(change, found)

    return store.change(by, command, Ticket, decide, asking_at_counter(store, by))


def resume(change: Change, held: Ticket) -> Ticket:
    """Put a held ticket back in its line, at the rank it had."""
    return put_back(change, lifecycle.come_back(held, held.rank_at, change.now), TicketState.HELD)


def _check_someone_is_there(change: Change, counter_id: CounterId | None, clerk_id: ClerkId | None) -> None:
    hall = change.hall
    if counter_id is not None and clerk_id is not None:
        raise Refused(refusals.COUNTER_OR_CLERK)
    if counter_id is not None and duty.open_shift_at(change, counter_id) is None:
        number = hall.counter(counter_id).number if hall.has_counter(counter_id) else counter_id
        raise Refused(refusals.COUNTER_NOT_OPEN.fill(counter=number))
    if clerk_id is not None:
        check_clerk_is_here(change, clerk_id)


def check_clerk_is_here(change: Change, clerk_id: ClerkId) -> None:
    """Refuse a clerk who is not on duty at any counter."""
    if duty.open_shift_of(change, clerk_id) is None:
        hall = change.hall
        name = hall.clerk(clerk_id).name if hall.has_clerk(clerk_id) else clerk_id
        raise Refused(refusals.CLERK_NOT_HERE.fill(clerk=name))


def _place_in(change: Change, found: Ticket, queue_id: QueueId) -> datetime:
    """Return the rank that the hall's rule gives a transferred ticket in its new queue."""
    first = next(iter(lines.first_ranks(change, queue_id, 1)), None)
    return rank_in_place(
        change.hall.rules.transfer_place,
        first=first,
        issued_at=found.issued_at,
        slot_at=found.slot_at,
        head_start_s=change.hall.head_start_s(found.priority, queue_id),
        now=change.now,
    )
