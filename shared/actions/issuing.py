"""Taking a number at a kiosk, and giving it back when it could not be handed over."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from shared.actions.admission import admit, key_of_person
from shared.actions.at_counter import asking_at_counter, check_on_duty
from shared.actions.missing import give_up
from shared.db import day_counts, duty, given, lines, number_blocks, tickets
from shared.db.change import Change, Question
from shared.db.store import Store
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.admission import why_no_card
from shared.domain.caps import NO_CAPS
from shared.domain.events import TicketIssued
from shared.domain.hall import NORMAL, Hall, Service
from shared.domain.ids import CommandId, QueueId, ServiceId, TicketId
from shared.domain.line_wait import is_staffed, told_wait
from shared.domain.numbering import ticket_code, ticket_number
from shared.domain.opening import opening_of
from shared.domain.problem import Refused
from shared.domain.rank import rank_at
from shared.domain.ticket import Issued, Ticket, TicketState, WaitRange
from shared.domain.wait_hours import over_hours
from shared.domain.words import Language


def issue(
    store: Store,
    by: Actor,
    service_id: ServiceId,
    command: CommandId,
    *,
    language: Language = Language.ZH,
    priority: str = NORMAL,
    then: Sequence[ServiceId] = (),
    id_number: str | None = None,
) -> Issued:
    """Give the next number of a service's queue, with the people ahead and the expected wait.

    `then` are more services for the same ticket, walked in this order without queueing from the back again. Of the
    `id_number` only a keyed hash is kept, for limits a person; a service that requires an ID card wants one from all
    but staff.

    Raises:
        Refused: the hall does not offer one of the services, gives no numbers of it now or none without an ID card, or
            has no such class.
    """

    def decide(change: Change) -> Issued:
        wanted = _wanted(change.hall, (service_id, *then), priority)
        if (no_card := why_no_card(wanted, by.role, known=id_number is not None)) is not None:
            raise Refused(no_card)
        person = None if id_number is None else key_of_person(change, id_number)
        for service in wanted:
            admit(change, service, person)
        return give_number(change, wanted[0], language, priority, tuple(then), person=person)

    def ask(hall: Hall, day: date) -> Iterator[Question]:
        if hall.offers(service_id):
            queue_id = hall.service(service_id).queue_id
            yield tickets.ask_next_id()
            yield day_counts.ask_counts(queue_id, day)
            yield from duty.ask_load(store.hall_id, day)
            yield duty.ask_service_times_of(queue_id)

    return store.change(by, command, Issued, decide, ask)


def _wanted(hall: Hall, service_ids: Iterable[ServiceId], priority: str) -> list[Service]:
    """Return the services of one number in their order; raises Refused for one, or a class, that the hall has not."""
    wanted = list(service_ids)
    if not all(map(hall.offers, wanted)):
        raise Refused(refusals.NOT_OFFERED)
    if not hall.knows_priority(priority):
        raise Refused(refusals.NO_SUCH_PRIORITY)
    return [hall.service(each) for each in wanted]


def give_number(
    change: Change,
    service: Service,
    language: Language,
    priority: str,
    steps: tuple[ServiceId, ...] = (),
    slot_at: datetime | None = None,
    person: str | None = None,
    name: str = "",
) -> Issued:
    """Write down the next number of a service's queue; a booked time is its rank, whatever its class.

    `name` is the masked one by which the citizen is called too.
    """
    queue = change.hall.queue(service.queue_id)
    rank = rank_at(change.now, change.hall.head_start_s(priority, queue.id), slot_at)
    counts = day_counts.counts(change, queue.id, change.business_day)
    ahead = people_before(change, queue.id, rank, counts.waiting)
    wait, staffed = wait_behind(change, queue.id, service.id, ahead)
    serial = number_blocks.next_serial(change, queue.id, counts)
    made = tickets.add(
        change,
        {
            "business_day": change.business_day,
            "number": ticket_number(queue.letter, serial),
            "code": ticket_code(),
            "service_id": service.id,
            "queue_id": queue.id,
            "priority": priority,
            "language": language,
            "state": TicketState.WAITING,
            "issued_at": change.now,
            "entered_at": change.now,
            "rank_at": rank,
            "slot_at": slot_at,
            "steps": list(steps) or None,
            "recalls": 0,
            "comment": "",
            "wait_low_min": wait.low,
            "wait_high_min": wait.high,
            "name": name,
        },
    )
    day_counts.count_issued(change, queue.id, counts, serial)
    given.write_down(change, made, limited(change.hall, (service.id, *steps)), person)
    change.record(TicketIssued(made.id, made.number, queue.id, service.id, priority, ahead, wait.low, wait.high, steps))
    return Issued(made, ahead, wait, staffed)


def people_before(change: Change, queue_id: QueueId, rank: datetime, waiting: int) -> int:
    """Return how many of those who wait in a queue are ranked before somebody who comes now."""
    return waiting if rank >= change.now else lines.count_before(change, queue_id, rank)


def limited(hall: Hall, service_ids: Iterable[ServiceId]) -> list[ServiceId]:
    """Return the services that have limits, each once."""
    return [service_id for service_id in dict.fromkeys(service_ids) if hall.service(service_id).caps != NO_CAPS]


def cancel(store: Store, by: Actor, ticket_id: TicketId, reason: str, command: CommandId) -> Ticket:
    """Abandon a waiting, missed or held ticket; the reason is kept in the journal.

    Raises:
        Refused: there is no such ticket, it is called, being served or over, or the clerk is no longer on duty.
    """

    def decide(change: Change) -> Ticket:
        check_on_duty(change, by)
        found = tickets.find(change, ticket_id)
        if found is None:
            raise Refused(refusals.NO_SUCH_TICKET)
        return give_up(change, found, reason)

    return store.change(by, command, Ticket, decide, asking_at_counter(store, by))


def wait_behind(change: Change, queue_id: QueueId, service_id: ServiceId, ahead: int) -> tuple[WaitRange, bool]:
    """Return the wait told to somebody with so many people of a queue ahead, and whether any counter is open for it.

    Of a service that the hall has dropped meanwhile the hall's own hours count.
    """
    hall = change.hall
    service = hall.service(service_id) if hall.offers(service_id) else None
    times = duty.service_times_of(change, queue_id)
    load = duty.load(change)
    work = told_wait(hall, queue_id, ahead, load, times)
    return over_hours(work, opening_of(hall, service), change.now), is_staffed(hall, queue_id, load)
