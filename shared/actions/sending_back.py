"""Sending a transferred ticket back to the clerk from whom it came."""

from shared.actions.at_counter import asking_at_counter, ticket_in_hand
from shared.actions.moving import check_clerk_is_here, send
from shared.actions.serving import rank_in
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.ids import CommandId
from shared.domain.lifecycle import Destination
from shared.domain.problem import Refused
from shared.domain.seen import Seen
from shared.domain.ticket import Ticket


def send_back(store: Store, by: Actor, command: CommandId, comment: str = "", seen: Seen | None = None) -> Ticket:
    """Send the ticket being served back to the clerk who transferred it here, who alone may call it.

    It waits in its service's queue by its first arrival. Whoever wanted it back still gets it, unless that is the
    clerk it goes to now.

    Raises:
        Refused: it is not being served, was not sent here by a colleague, is of an earlier day, or the clerk who
            sent it is not on duty any more.
    """

    def decide(change: Change) -> Ticket:
        shift, found = ticket_in_hand(change, by, seen)
        sender = found.sent_by
        if sender is None or sender == shift.clerk_id:
            raise Refused(refusals.NOT_SENT_HERE.fill(number=found.number))
        if found.business_day != change.business_day:
            raise Refused(refusals.DAY_OVER.fill(number=found.number))
        check_clerk_is_here(change, sender)
        queue_id = change.hall.service(found.service_id).queue_id
        return_to = None if found.return_to == sender else found.return_to
        to = Destination(queue_id, clerk_id=sender, return_to=return_to)
        return send(change, shift, found, to, comment, rank_in(change, found, queue_id))

    return store.change(by, command, Ticket, decide, asking_at_counter(store, by))
