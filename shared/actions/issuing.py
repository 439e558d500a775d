"""Taking a number at a kiosk, and giving it back when it could not be handed over."""

from shared.db import duty, tickets
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import lifecycle, refusals
from shared.domain.actor import Actor
from shared.domain.estimate import expected_wait
from shared.domain.events import TicketCancelled, TicketIssued
from shared.domain.hall import NORMAL
from shared.domain.ids import CommandId, ServiceId, TicketId
from shared.domain.numbering import ticket_code, ticket_number
from shared.domain.problem import Refused
from shared.domain.selection import rank_at
from shared.domain.ticket import Issued, Ticket, TicketState, WaitRange
from shared.domain.words import Language


def issue(
    store: Store,
    by: Actor,
    service_id: ServiceId,
    command: CommandId,
    *,
    language: Language = Language.ZH,
    priority: str = NORMAL,
) -> Issued:
    """Give the next number of a service's queue, with the people ahead and the expected wait.

    Raises:
        Refused: the hall has no such service now.
    """

    def decide(change: Change) -> Issued:
        service = duty.find_service(change, service_id)
        if service is None:
            raise Refused(refusals.NOT_OFFERED)
        serial, ahead = tickets.next_serial(change, service.queue_id)
        wait = expected_wait(ahead, duty.counters_open_for(change, service.queue_id), service.mean_service_s)
        made = tickets.add(
            change,
            {
                "business_day": change.business_day,
                "number": ticket_number(service.letter, serial),
                "code": ticket_code(),
                "service_id": service_id,
                "queue_id": service.queue_id,
                "priority": priority,
                "language": language.value,
                "state": TicketState.WAITING.value,
                "issued_at": change.now,
                "rank_at": rank_at(change.now, duty.head_start_s(change, priority)),
                "recalls": 0,
                "comment": "",
            },
        )
        change.record(_issued(made, ahead, wait))
        return Issued(made, ahead, wait)

    return store.change(by, command, Issued, decide)


def cancel(store: Store, by: Actor, ticket_id: TicketId, reason: str, command: CommandId) -> Ticket:
    """Abandon a waiting or parked ticket; the reason is kept in the journal.

    Raises:
        Refused: there is no such ticket, or it is called, being served or over.
    """

    def decide(change: Change) -> Ticket:
        found = tickets.find(change, ticket_id)
        if found is None:
            raise Refused(refusals.NO_SUCH_TICKET)
        gone = lifecycle.cancel(found)
        tickets.save(change, gone)
        if found.state is TicketState.WAITING:
            tickets.count_waiting(change, found, -1)
        change.record(TicketCancelled(found.id, found.number, found.queue_id, found.state, reason, found.business_day))
        return gone

    return store.change(by, command, Ticket, decide)


def _issued(made: Ticket, ahead: int, wait: WaitRange) -> TicketIssued:
    return TicketIssued(made.id, made.number, made.queue_id, made.service_id, made.priority, ahead, wait.low, wait.high)
