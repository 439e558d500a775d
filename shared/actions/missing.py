"""Citizens who did not come when they were called, and those who came back."""

from datetime import timedelta

from shared.actions.at_counter import asking_at_counter, check_on_duty, ticket_in_hand
from shared.db import day_counts, last_moves, lines, tickets
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import lifecycle, refusals
from shared.domain.actor import Actor
from shared.domain.events import TicketCancelled, TicketMissed, TicketReturned
from shared.domain.ids import CommandId
from shared.domain.last_move import Move
from shared.domain.problem import Refused
from shared.domain.rank import rank_behind
from shared.domain.seen import Seen
from shared.domain.ticket import Ticket, TicketState
from shared.domain.words import Words


class CameTooLate(Refused):
    """A missed ticket has lost its right to come back; `ticket` tells what it was for."""

    def __init__(self, words: Words, ticket: Ticket) -> None:
        super().__init__(words)
        self.ticket = ticket


def no_show(store: Store, by: Actor, command: CommandId, seen: Seen | None = None) -> Ticket:
    """Park a ticket whose citizen did not come; it keeps its right to come back as long as the rules say."""

    def decide(change: Change) -> Ticket:
        shift, found = ticket_in_hand(change, by, seen)
        rules = change.hall.rules
        over_at = None if rules.parked_for_s is None else change.now + timedelta(seconds=rules.parked_for_s)
        over_at_call = None
        if rules.parked_for_calls is not None:
            over_at_call = day_counts.counts(change, found.queue_id, found.business_day).calls + rules.parked_for_calls
        parked = lifecycle.miss(found, change.now, over_at, over_at_call)
        tickets.save(change, parked)
        last_moves.took(change, shift.id, Move.NO_SHOW, found)
        change.record(TicketMissed(found.id, found.number, found.queue_id, shift.counter_id, found.business_day))
        return parked

    return store.change(by, command, Ticket, decide, asking_at_counter(store, by))


def return_ticket(store: Store, by: Actor, number: str, command: CommandId) -> Ticket:
    """Take a citizen who missed the call back into the line, behind as many who wait as the rules say.

    Raises:
        Refused: no ticket of that number is parked today, its time to come back is over, or the clerk is no longer
            on duty.
    """

    def decide(change: Change) -> Ticket:
        check_on_duty(change, by)
        found = tickets.parked(change, number)
        if found is None:
            raise Refused(refusals.NOT_MISSED.fill(number=number))
        return let_back(change, found)

    return store.change(by, command, Ticket, decide, asking_at_counter(store, by))


def let_back(change: Change, found: Ticket) -> Ticket:
    """Take a missed ticket back into its line, or refuse one whose time to come back is over."""
    if lifecycle.is_over(found, change.now, day_counts.counts(change, found.queue_id, found.business_day).calls):
        raise CameTooLate(refusals.CAME_TOO_LATE.fill(number=found.number), found)
    behind = change.hall.rules.return_after
    ranks = lines.first_ranks(change, found.queue_id, max(1, behind))
    return put_back(change, lifecycle.come_back(found, rank_behind(ranks, behind, change.now), change.now))


def put_back(change: Change, back: Ticket, was: TicketState = TicketState.PARKED) -> Ticket:
    """Write down that a ticket is in its line again."""
    day_counts.count_waiting(change, back, +1)
    tickets.save(change, back)
    change.record(TicketReturned(back.id, back.number, back.queue_id, was))
    return back


def give_up(change: Change, found: Ticket, reason: str) -> Ticket:
    """Abandon a ticket that waits, is missed or is held."""
    gone = lifecycle.cancel(found)
    if found.state is TicketState.WAITING:
        day_counts.count_waiting(change, found, -1)
    tickets.save(change, gone)
    change.record(TicketCancelled(found.id, found.number, found.queue_id, found.state, reason, found.business_day))
    return gone
