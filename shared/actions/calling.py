"""Calling: the next one, the same one again, the one who did not come, and the one who came back."""

from shared.actions.at_counter import shift_of, ticket_in_hand
from shared.db import duty, tickets
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import lifecycle, refusals
from shared.domain.actor import Actor
from shared.domain.events import TicketCalled, TicketMissed, TicketRecalled, TicketReturned
from shared.domain.ids import CommandId
from shared.domain.problem import Refused
from shared.domain.selection import choose
from shared.domain.ticket import Ticket


def call_next(store: Store, by: Actor, command: CommandId) -> Ticket | None:
    """Call the ticket that should be served next at the actor's counter; None when nobody waits for it.

    Raises:
        Refused: nobody is signed in here, the counter is paused, or it still has a ticket.
    """

    def decide(change: Change) -> Ticket | None:
        shift = shift_of(change, by)
        if shift.paused:
            raise Refused(refusals.PAUSED_NO_CALL)
        if (open_ticket := tickets.at_counter(change, shift.counter_id)) is not None:
            raise Refused(refusals.FINISH_BEFORE_CALL.fill(number=open_ticket.number))
        found = choose(tickets.heads(change, duty.queues_of(change, shift.counter_id)))
        if found is None:
            return None
        called = lifecycle.call(found, shift.counter_id, shift.clerk_id, change.now)
        tickets.save(change, called)
        tickets.count_waiting(change, found, -1)
        change.record(
            TicketCalled(
                called.id,
                called.number,
                called.queue_id,
                called.service_id,
                called.priority,
                called.language,
                called.issued_at,
                shift.counter_id,
                shift.clerk_id,
                called.comment,
            )
        )
        return called

    return store.change(by, command, Ticket | None, decide)


def recall(store: Store, by: Actor, command: CommandId) -> Ticket:
    """Call the same ticket again."""

    def decide(change: Change) -> Ticket:
        shift, found = ticket_in_hand(change, by)
        again = lifecycle.recall(found)
        tickets.save(change, again)
        change.record(TicketRecalled(again.id, again.number, shift.counter_id, again.recalls))
        return again

    return store.change(by, command, Ticket, decide)


def no_show(store: Store, by: Actor, command: CommandId) -> Ticket:
    """Park a ticket whose citizen did not come; it keeps its right to come back."""

    def decide(change: Change) -> Ticket:
        shift, found = ticket_in_hand(change, by)
        parked = lifecycle.miss(found, change.now)
        tickets.save(change, parked)
        change.record(TicketMissed(found.id, found.number, found.queue_id, shift.counter_id, found.business_day))
        return parked

    return store.change(by, command, Ticket, decide)


def return_ticket(store: Store, by: Actor, number: str, command: CommandId) -> Ticket:
    """Take a citizen who missed the call back into the line, at the place of the ticket's first arrival.

    Raises:
        Refused: no ticket of that number is parked today.
    """

    def decide(change: Change) -> Ticket:
        found = tickets.parked(change, number)
        if found is None:
            raise Refused(refusals.NOT_MISSED.fill(number=number))
        back = lifecycle.come_back(found, found.rank_at)
        tickets.save(change, back)
        tickets.count_waiting(change, back, +1)
        change.record(TicketReturned(back.id, back.number, back.queue_id))
        return back

    return store.change(by, command, Ticket, decide)
