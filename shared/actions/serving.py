"""Serving: start, finish with its rating, or transfer."""

from shared.actions.at_counter import ticket_in_hand
from shared.actions.rating import close_open_rating
from shared.db import duty, tickets
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import lifecycle, refusals
from shared.domain.actor import Actor
from shared.domain.events import RatingOpened, TicketTransferred, VisitFinished, VisitStarted
from shared.domain.ids import CommandId, QueueId
from shared.domain.problem import Refused
from shared.domain.ticket import Ticket


def start(store: Store, by: Actor, command: CommandId) -> Ticket:
    """Open the visit of the ticket that was called here."""

    def decide(change: Change) -> Ticket:
        shift, found = ticket_in_hand(change, by)
        lifecycle.may_start(found)
        visit_id = tickets.open_visit(change, found, shift.counter_id, shift.clerk_id)
        begun = lifecycle.start(found, visit_id, change.now)
        tickets.save(change, begun)
        change.record(VisitStarted(begun.id, begun.number, visit_id, shift.counter_id))
        return begun

    return store.change(by, command, Ticket, decide)


def finish(store: Store, by: Actor, command: CommandId) -> Ticket:
    """End the visit and open its rating; a rating still open at this counter is closed as unanswered."""

    def decide(change: Change) -> Ticket:
        shift, found = ticket_in_hand(change, by)
        done = lifecycle.finish(found)
        visit_id, counter_id, clerk_id = found.visit_id, shift.counter_id, shift.clerk_id
        assert visit_id is not None
        tickets.save(change, done)
        tickets.end_visit(change, visit_id, "finished")
        change.record(VisitFinished(done.id, done.number, visit_id, counter_id, clerk_id))
        close_open_rating(change, counter_id)
        window_s = duty.rules(change).rating_window_s
        until = duty.open_rating(change, visit_id, done.id, counter_id, clerk_id, window_s)
        change.record(RatingOpened(visit_id, done.number, counter_id, clerk_id, until))
        return done

    return store.change(by, command, Ticket, decide)


def transfer(store: Store, by: Actor, to_queue_id: QueueId, command: CommandId, comment: str = "") -> Ticket:
    """Send the ticket being served to another queue: same number, place by its first arrival.

    Raises:
        Refused: it is not being served, is of an earlier day whose lines nobody calls from, or there is no such queue.
    """

    def decide(change: Change) -> Ticket:
        shift, found = ticket_in_hand(change, by)
        if not duty.queue_exists(change, to_queue_id):
            raise Refused(refusals.NO_SUCH_QUEUE)
        if found.business_day != change.business_day:
            raise Refused(refusals.DAY_OVER.fill(number=found.number))
        sent = lifecycle.transfer(found, to_queue_id, comment)
        visit_id = found.visit_id
        assert visit_id is not None
        tickets.save(change, sent)
        tickets.end_visit(change, visit_id, "transferred")
        tickets.count_waiting(change, sent, +1)
        change.record(
            TicketTransferred(sent.id, sent.number, visit_id, shift.counter_id, found.queue_id, to_queue_id, comment)
        )
        return sent

    return store.change(by, command, Ticket, decide)
